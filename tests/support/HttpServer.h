// SPDX-FileCopyrightText: 2026 The PubSubClient authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>

namespace TestSupport
{

/// A web server inside the test, on a free port of 127.0.0.1, that takes files by PUT and has
/// pages.
class HttpServer : public QObject
{
    Q_OBJECT

public:
    /// What a client sent.
    struct Request {
        QByteArray method;
        QByteArray path;
        /// Names in lower case, in the order in which they came.
        QList<std::pair<QByteArray, QByteArray>> headers;
        QByteArray body;

        /// All values of the header `name`.
        QByteArrayList values(const QByteArray &name) const;
    };

    explicit HttpServer(QObject *parent = nullptr);

    /// `http://127.0.0.1:PORT/`
    QString address() const;
    /// Those that are complete.
    const QList<Request> &requests() const { return m_requests; }
    /// What each request is answered with: the status line's end, e.g. "201 Created", more
    /// headers, each with its line end, and a body.
    void setAnswer(
        const QByteArray &status, const QByteArray &headers = {}, const QByteArray &body = {});
    /// What a request for \a path is answered with instead: a page, or a feed.
    void setPage(const QByteArray &path, const QByteArray &mediaType, const QByteArray &body);
    /// Reads, and never answers.
    void fallSilent() { m_isSilent = true; }
    /// Ends each connection after that many bytes.
    void breakAfter(qsizetype bytes) { m_breakAfter = bytes; }

private:
    static QByteArray answer(
        const QByteArray &status, const QByteArray &headers, const QByteArray &body);
    void onConnection();
    void onReadable(QTcpSocket *socket);
    bool takeRequest(const QByteArray &bytes);

    QHash<QTcpSocket *, QByteArray> m_buffers;
    QList<Request> m_requests;
    QByteArray m_answer;
    QHash<QByteArray, QByteArray> m_pages;
    bool m_isSilent = false;
    qsizetype m_breakAfter = -1;
    // Goes first: its connections say goodbye to all of the above.
    QTcpServer m_server;
};

} // namespace TestSupport
