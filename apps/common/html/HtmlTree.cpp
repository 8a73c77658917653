// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/html/HtmlTree.h"

#include <csetjmp>
#include <cstdlib>
#include <vector>

namespace Common
{

namespace
{
constexpr size_t kChunkBytes = 256 * 1024;
constexpr size_t kAlignment = alignof(std::max_align_t);
constexpr unsigned kAllocationsBetweenChecks = 256;
} // namespace

/// Where a tree lives. Nothing is freed one by one: the parser's own clean-up recurses as deep as
/// the tree, and would not run at all after a parse that was given up.
class HtmlArena
{
public:
    HtmlArena(QDeadlineTimer deadline, const std::stop_token &stop)
        : m_stop(stop), m_deadline(deadline)
    {
    }

    ~HtmlArena()
    {
        for (void *chunk : m_chunks)
            std::free(chunk);
    }

    Q_DISABLE_COPY_MOVE(HtmlArena)

    const GumboNode *parse(const QByteArray &source);

private:
    static void *allocate(void *self, size_t size)
    {
        auto *arena = static_cast<HtmlArena *>(self);
        void *memory = arena->take(size);
        // The parser is C without clean-up of its own, and all it owns lies in this arena:
        // leaving it by a jump leaks nothing and skips no destructor.
        if (!memory)
            std::longjmp(arena->m_giveUp, 1);
        return memory;
    }

    static void release(void *, void *) { }

    void *take(size_t size);
    void *takeChunk(size_t size);
    bool mayContinue();

    std::stop_token m_stop;
    QDeadlineTimer m_deadline;
    std::vector<void *> m_chunks;
    char *m_free = nullptr;
    size_t m_left = 0;
    size_t m_total = 0;
    unsigned m_count = 0;
    std::jmp_buf m_giveUp;
};

bool HtmlArena::mayContinue()
{
    return ++m_count % kAllocationsBetweenChecks != 0
        || (!m_stop.stop_requested() && !m_deadline.hasExpired());
}

void *HtmlArena::takeChunk(size_t size)
{
    m_total += size;
    if (m_total > size_t(HtmlTree::kMaximumTreeBytes))
        return nullptr;
    void *chunk = std::malloc(size);
    if (chunk)
        m_chunks.push_back(chunk);
    return chunk;
}

void *HtmlArena::take(size_t size)
{
    if (!mayContinue())
        return nullptr;
    size = (size + kAlignment - 1) / kAlignment * kAlignment;
    if (size > kChunkBytes / 4)
        return takeChunk(size);
    if (size > m_left) {
        m_free = static_cast<char *>(takeChunk(kChunkBytes));
        m_left = m_free ? kChunkBytes : 0;
        if (!m_free)
            return nullptr;
    }
    void *memory = m_free;
    m_free += size;
    m_left -= size;
    return memory;
}

const GumboNode *HtmlArena::parse(const QByteArray &source)
{
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &HtmlArena::allocate;
    options.deallocator = &HtmlArena::release;
    options.userdata = this;
    options.max_errors = 0;
    options.fragment_context = GUMBO_TAG_DIV;
    if (setjmp(m_giveUp) != 0)
        return nullptr;
    return gumbo_parse_with_options(&options, source.constData(), size_t(source.size()))->root;
}

HtmlTree::HtmlTree(const QString &markup, QDeadlineTimer deadline, const std::stop_token &stop)
    : m_arena(std::make_unique<HtmlArena>(deadline, stop))
{
    if (markup.size() > kMaximumLength || stop.stop_requested())
        return;
    m_source = markup.toUtf8();
    // Nothing good is written with it, and parsers differ in what they make of it.
    m_source.replace('\0', QByteArrayView());
    m_root = m_arena->parse(m_source);
}

HtmlTree::~HtmlTree() = default;

bool HtmlTree::isElement(const GumboNode *node)
{
    return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

bool HtmlTree::isText(const GumboNode *node)
{
    return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE
        || node->type == GUMBO_NODE_CDATA;
}

const GumboVector &HtmlTree::children(const GumboNode *node)
{
    static const GumboVector none {};
    return isElement(node) ? node->v.element.children : none;
}

QByteArray HtmlTree::name(const GumboNode *node)
{
    const GumboElement &element = node->v.element;
    if (element.tag != GUMBO_TAG_UNKNOWN)
        return QByteArray::fromRawData(gumbo_normalized_tagname(element.tag),
            qsizetype(qstrlen(gumbo_normalized_tagname(element.tag))));
    GumboStringPiece text = element.original_tag;
    gumbo_tag_from_original_text(&text);
    return QByteArray(text.data, qsizetype(text.length)).toLower();
}

} // namespace Common
