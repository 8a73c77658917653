// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>

#include <sys/resource.h>

/// What every program under bench/peers is called with:
/// `peer HOST PORT tls|plain JID PASSWORD SERVICE NODE WORK COUNT`.
///
/// WORK is one of
/// - `items`: all items of NODE in one answer;
/// - `pages`: the same by pages of Task::pageSize;
/// - `events`: subscribe to NODE, then COUNT items arrive in events;
/// - `publish`: COUNT items, Task::window of them on their way at a time;
/// - `nodes`: the COUNT nodes of SERVICE.
///
/// The program prints `ready` when the work begins, and at the end one line of JSON.
struct Task {
    static constexpr int pageSize = 100;
    static constexpr int window = 50;

    std::string host;
    int port = 0;
    bool tls = false;
    std::string jid;
    std::string password;
    std::string service;
    std::string node;
    std::string work;
    int count = 0;

    static Task fromArguments(int argc, char **argv)
    {
        if (argc < 10) {
            std::fprintf(stderr, "HOST PORT tls|plain JID PASSWORD SERVICE NODE WORK COUNT\n");
            std::exit(2);
        }
        return { argv[1], std::atoi(argv[2]), std::string(argv[3]) == "tls", argv[4], argv[5],
            argv[6], argv[7], argv[8], std::atoi(argv[9]) };
    }
};

/// Says why this peer can't do a work, and ends.
[[noreturn]] inline void cannot(const char *why)
{
    std::printf("{\"cannot\": \"%s\"}\n", why);
    std::fflush(stdout);
    std::_Exit(0);
}

/// Takes the figures of one work, from begin() to end().
class Measure
{
    using Clock = std::chrono::steady_clock;

public:
    void begin()
    {
        // Later peaks only: what the login took is not asked for.
        if (std::FILE *file = std::fopen("/proc/self/clear_refs", "w")) {
            std::fputs("5", file);
            std::fclose(file);
        }
        // Programs are loaded as they are run, and shared by all processes: no memory of this work.
        m_base = kilobytes("VmRSS:") - kilobytes("RssFile:");
        m_cpu = cpu();
        m_start = m_turn = Clock::now();
        m_turnCpu = threadCpu();
        std::puts("ready");
        std::fflush(stdout);
    }

    /// To be called when the event loop turns, a millisecond after the last time at the latest.
    void turn()
    {
        const auto now = Clock::now();
        const double nowCpu = threadCpu();
        m_stop = std::max(m_stop, milliseconds(now - m_turn));
        m_stopCpu = std::max(m_stopCpu, nowCpu - m_turnCpu);
        m_turn = now;
        m_turnCpu = nowCpu;
    }

    /// One more item, event, confirmation or node; `bytes` of content could be read.
    void add(size_t bytes)
    {
        if (m_count++ == 0)
            m_first = milliseconds(Clock::now() - m_start);
        m_bytes += bytes;
    }
    [[nodiscard]] int count() const { return m_count; }

    /// Prints the figures and ends the program, whatever is still connected.
    [[noreturn]] void end()
    {
        turn();
        const double wall = milliseconds(Clock::now() - m_start);
        std::printf("{\"wall\": %.3f, \"cpu\": %.3f, \"first\": %.3f, \"stop\": %.3f, "
                    "\"stopCpu\": %.3f, \"base\": %ld, \"peak\": %ld, \"count\": %d, "
                    "\"bytes\": %zu}\n",
            wall, cpu() - m_cpu, m_first, m_stop, m_stopCpu, m_base + kilobytes("RssFile:"),
            kilobytes("VmHWM:"), m_count, m_bytes);
        std::fflush(stdout);
        std::_Exit(0);
    }

private:
    static double milliseconds(Clock::duration d)
    {
        return std::chrono::duration<double, std::milli>(d).count();
    }

    static double cpu()
    {
        rusage usage {};
        getrusage(RUSAGE_SELF, &usage);
        const auto ms
            = [](const timeval &t) { return double(t.tv_sec) * 1e3 + double(t.tv_usec) / 1e3; };
        return ms(usage.ru_utime) + ms(usage.ru_stime);
    }

    static double threadCpu()
    {
        timespec t {};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
        return double(t.tv_sec) * 1e3 + double(t.tv_nsec) / 1e6;
    }

    static long kilobytes(const char *name)
    {
        long value = 0;
        char line[256];
        std::FILE *file = std::fopen("/proc/self/status", "r");
        while (file && std::fgets(line, sizeof line, file)) {
            if (std::strncmp(line, name, std::strlen(name)) == 0)
                value = std::atol(line + std::strlen(name));
        }
        if (file)
            std::fclose(file);
        return value;
    }

    Clock::time_point m_start;
    Clock::time_point m_turn;
    double m_cpu = 0;
    double m_turnCpu = 0;
    double m_first = 0;
    double m_stop = 0;
    double m_stopCpu = 0;
    long m_base = 0;
    int m_count = 0;
    size_t m_bytes = 0;
};

/// An Atom entry of about 1.5 KB, as it is published.
inline std::string entry(int number)
{
    const std::string n = std::to_string(number);
    std::string xml = "<entry xmlns=\"http://www.w3.org/2005/Atom\"><title>Entry " + n
        + "</title><id>tag:example.org,2026:" + n
        + "</id><published>2026-01-02T03:04:05Z</published><updated>2026-01-02T03:04:05Z</updated>"
          "<author><name>Ada</name><uri>xmpp:ada@localhost</uri></author>"
          "<link rel=\"alternate\" href=\"https://example.org/"
        + n + "\"/><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">";
    for (int i = 0; i < 6; ++i)
        xml += "<p>Words of a <em>longer post</em> with some 汉字 and Grüße in it, and a "
               "<a href=\"https://example.org/a?b=1&amp;c=2\">link</a> to read on. So long is a "
               "paragraph.</p>";
    return xml + "</div></content></entry>";
}
