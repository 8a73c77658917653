# SPDX-FileCopyrightText: 2026 The PubSubClient authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which part of the library may know which."""

import re

from tree import files, includes

# Which wing of the library may include which. Public headers are everybody's.
WINGS = {
    "base": (),
    "xml": ("base",),
    "atom": ("base", "xml"),
    "stream": ("base", "xml"),
    "session": ("base", "xml", "stream"),
    "wire": ("base", "xml", "stream"),
    "requests": ("base", "xml", "stream", "session", "wire"),
    "inbox": ("base", "xml", "stream", "session", "wire"),
    "steps": ("base", "xml", "stream", "wire", "requests", "inbox"),
    "client": ("base", "stream", "session", "requests", "inbox"),
}


def wing_of(name):
    """The wing in which a file of the library is, by its path or as it is included; else None."""
    found = re.match(r"(?:libpubsub/)?pubsub/(\w+)/", name)
    return found and found[1]


def circles(edges):
    """Groups of nodes each of which leads to all the others of its group."""
    reached = {node: {node} for node in edges}
    for _ in edges:
        for node, nexts in edges.items():
            reached[node] |= set().union(*(reached.get(one, {one}) for one in nexts))
    groups = {frozenset(b for b in edges if b in reached[a] and a in reached[b]) for a in edges}
    return sorted(sorted(group) for group in groups if len(group) > 1)


def wings(root):
    """The library's private files are in wings, which form no circle."""
    edges = {wing: set() for wing in WINGS}
    for name, text in files(root, ".h", ".cpp", below="libpubsub"):
        if wing_of(name) and wing_of(name) not in WINGS:
            yield f"{name}: no wing of that name is known"
    for name, number, included in includes(root, "libpubsub"):
        wing, other = wing_of(name), wing_of(included)
        if wing is None and other and name.endswith(".h"):
            yield f"{name}:{number}: includes {included}, but programs don't get the wings"
        if wing is None or other is None or wing == other:
            continue
        edges.setdefault(wing, set()).add(other)
        if other not in WINGS.get(wing, ()):
            yield f"{name}:{number}: includes {included}, but {wing} may not know {other}"
    found = circles(edges)
    print(f"Circles among the library's wings: {len(found)}")
    for group in found:
        yield f"libpubsub: a circle: {' '.join(group)}"
