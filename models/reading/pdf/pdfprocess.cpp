// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/pdf/pdfprocess.h"

#include "reading/pdf/pdftable.h"
#include "reading/problems.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace atlas {
namespace {

/// How long a cancelled reading may go on.
constexpr int LookAgain = 40; // ms
/// What the process says beside its answer: progress and one word of failure.
constexpr qsizetype MostWords = 1 << 20;

/// The sentence for the word by which the reading program fails; none where it fails by itself.
QString sentenceFor(const QString& word)
{
    if (word == "encrypted"_L1) {
        return QCoreApplication::translate(
            "Intake", "This PDF is protected by a password. Save a copy without a password, and read that.");
    }
    if (word == "empty"_L1) {
        return QCoreApplication::translate("Intake", "This PDF has no pages.");
    }
    if (word == "too-large"_L1) {
        return QCoreApplication::translate("Intake", "This PDF is too large to be read. Read it in parts.");
    }
    if (word == "damaged"_L1) {
        return QCoreApplication::translate(
            "Intake",
            "This is not a PDF document, or it is damaged or incomplete. Get it from its source again.");
    }
    return {};
}

/// One run of the reading program.
class Reading
{
public:
    Reading(const QString& fileName, const PdfOptions& options)
        : m_fileName(fileName)
        , m_options(options)
        , m_deadline(options.limits.time)
    {
    }

    Result<QByteArray> run(const QString& program, QByteArrayView bytes)
    {
        m_process.start(program, arguments(bytes.size()));
        if (!m_process.waitForStarted()) {
            return failure(
                ErrorCode::Io,
                QCoreApplication::translate("Intake", "The PDF reader does not start: %1.").arg(program),
                m_process.errorString());
        }
        if (const auto stopped = hand(bytes)) {
            return tl::make_unexpected(*stopped);
        }
        bool isRunning = true;
        while (isRunning) {
            isRunning = !m_process.waitForFinished(LookAgain) && m_process.state() != QProcess::NotRunning;
            takeOutput();
            if (const auto stopped = reasonToStop(); isRunning && stopped) {
                end();
                return tl::make_unexpected(*stopped);
            }
        }
        return outcome();
    }

private:
    /// Writes the document piece by piece, so that a large one is not in memory twice. What the process
    /// does not take, since it ended, its end explains.
    [[nodiscard]] std::optional<Error> hand(QByteArrayView bytes)
    {
        constexpr qsizetype Piece = qsizetype{1} << 20;
        for (qsizetype at = 0; at < bytes.size() && m_process.state() == QProcess::Running; at += Piece) {
            const QByteArrayView piece = bytes.sliced(at, std::min(Piece, bytes.size() - at));
            m_process.write(piece.data(), piece.size());
            while (m_process.bytesToWrite() > 0 && m_process.state() == QProcess::Running) {
                m_process.waitForBytesWritten(LookAgain);
                takeOutput();
                if (const auto stopped = reasonToStop()) {
                    end();
                    return stopped;
                }
            }
        }
        m_process.closeWriteChannel();
        return std::nullopt;
    }

    [[nodiscard]] QStringList arguments(qint64 size) const
    {
        const PdfLimits& limits = m_options.limits;
        const qint64 seconds = std::chrono::ceil<std::chrono::seconds>(limits.time).count();
        return {u"--pages"_s,   QString::number(limits.pages),
                u"--words"_s,   QString::number(limits.wordsOnPage),
                u"--pixels"_s,  QString::number(limits.pixelsOfPage),
                u"--bytes"_s,   QString::number(limits.bytes),
                u"--memory"_s,  QString::number(limits.memory),
                u"--seconds"_s, QString::number(std::max<qint64>(1, seconds)),
                u"--size"_s,    QString::number(std::max<qint64>(1, size)),
                u"--parent"_s,  QString::number(QCoreApplication::applicationPid())};
    }

    void takeOutput()
    {
        m_answer += m_process.readAllStandardOutput();
        m_words += m_process.readAllStandardError();
        static const QRegularExpression progress(u"page (\\d+) of (\\d+)\\n"_s);
        qsizetype end = m_words.lastIndexOf('\n');
        const QString lines = QString::fromLatin1(m_words.sliced(m_told, std::max(m_told, end + 1) - m_told));
        m_told = std::max(m_told, end + 1);
        for (auto match = progress.globalMatch(lines); match.hasNext();) {
            const QRegularExpressionMatch page = match.next();
            m_pagesDone = page.captured(1).toInt();
            m_pages = page.captured(2).toInt();
            if (m_options.progress) {
                m_options.progress(m_pagesDone, page.captured(2).toInt());
            }
        }
    }

    [[nodiscard]] std::optional<Error> reasonToStop() const
    {
        if (m_options.stop.stop_requested()) {
            return Error{ErrorCode::Cancelled,
                         QCoreApplication::translate("Intake", "The reading was cancelled."),
                         {}};
        }
        if (m_deadline.hasExpired()) {
            return tookTooLong();
        }
        if (m_answer.size() > m_options.limits.answer || m_words.size() > MostWords) {
            return problem(sentenceFor(u"too-large"_s));
        }
        return std::nullopt;
    }

    [[nodiscard]] Error problem(const QString& sentence) const
    {
        return badInput({.file = m_fileName, .part = {}}, sentence).value();
    }

    [[nodiscard]] Error tookTooLong() const
    {
        return problem(QCoreApplication::translate(
            "Intake", "Reading this PDF took too long and was stopped. Read it in parts."));
    }

    /// One page is the trouble: the first one, or the one after the last that was read.
    [[nodiscard]] Error problemOfPage(const QString& sentence) const
    {
        const QString page =
            QCoreApplication::translate("Intake", "page %1").arg(std::min(m_pagesDone + 1, m_pages));
        return badInput({.file = m_fileName, .part = page}, sentence).value();
    }

    [[nodiscard]] Error slowPage() const
    {
        return problemOfPage(QCoreApplication::translate(
            "Intake",
            "The page takes too long to read: it repeats itself, or it is a huge drawing; the file may be "
            "malicious. Print the pages with the list to a PDF of their own, and import that."));
    }

    [[nodiscard]] Error largePage() const
    {
        return problemOfPage(QCoreApplication::translate(
            "Intake", "The page needs more memory than any page of a list; the file may be malicious. Print "
                      "the pages with the list to a PDF of their own, and import that."));
    }

    /// Kills the process and takes leave of it, so that nothing of it is left.
    void end()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    [[nodiscard]] Result<QByteArray> outcome()
    {
        if (m_process.exitStatus() == QProcess::CrashExit) {
            // Its limit of processor time ends it by a signal, like a crash.
            constexpr int SignalXcpu = 24;
            if (m_process.exitCode() == SignalXcpu) {
                return tl::make_unexpected(tookTooLong());
            }
            return tl::make_unexpected(problem(QCoreApplication::translate(
                "Intake", "This PDF made the PDF reader crash. It is damaged, or larger than it looks.")));
        }
        if (m_process.exitCode() == 0) {
            return std::move(m_answer);
        }
        const QString last = QString::fromLatin1(m_words).trimmed().section(u'\n', -1);
        const QString word = last.section(u':', 0, 0);
        if (word == "slow"_L1) {
            return tl::make_unexpected(slowPage());
        }
        if (word == "huge"_L1) {
            return tl::make_unexpected(problemOfPage(QCoreApplication::translate(
                "Intake", "The page is larger than any sheet of paper; the file may be malicious. Print the "
                          "pages with the list to a PDF of their own, and import that.")));
        }
        // The first are Poppler's own last words where memory ends.
        if (word.startsWith("Out of memory"_L1) || word == "memory"_L1) {
            return tl::make_unexpected(largePage());
        }
        const QString sentence = sentenceFor(word);
        if (sentence.isEmpty()) {
            return failure(
                ErrorCode::Io,
                QCoreApplication::translate("Intake", "The PDF reader failed, so nothing was read."), last);
        }
        return tl::make_unexpected(problem(sentence));
    }

    QString m_fileName;
    const PdfOptions& m_options;
    QDeadlineTimer m_deadline;
    QProcess m_process;
    QByteArray m_answer;
    QByteArray m_words;
    qsizetype m_told = 0; ///< of the words, how many bytes were looked through for progress
    int m_pagesDone = 0;
    int m_pages = std::numeric_limits<int>::max(); ///< until it is told
};

} // namespace

QString pdfReaderProgram()
{
    const QString here = QCoreApplication::applicationDirPath();
    for (const QString& folder : {here, QString(here + u'/' + QStringLiteral(ATLAS_PDF_READER_FOLDER))}) {
        const QFileInfo program(folder + u"/consortium-atlas-pdf"_s);
        if (program.isFile() && program.isExecutable()) {
            return program.canonicalFilePath();
        }
    }
    return {};
}

Result<std::vector<PdfPage>> readPdfPages(QByteArrayView bytes, const QString& fileName,
                                          const PdfOptions& options)
{
    if (bytes.size() > options.limits.bytes) {
        return badInput({.file = fileName, .part = {}}, sentenceFor(u"too-large"_s));
    }
    const QString program = options.program.isEmpty() ? pdfReaderProgram() : options.program;
    if (program.isEmpty()) {
        return failure(
            ErrorCode::Io,
            QCoreApplication::translate("Intake", "The PDF reader is missing, so nothing was read."),
            QCoreApplication::translate("Intake", "Install the program again."));
    }
    const Result<QByteArray> answer = Reading(fileName, options).run(program, bytes);
    if (!answer) {
        return tl::make_unexpected(answer.error());
    }
    return readPdfPages(*answer);
}

Result<RawDocument> readPdf(QByteArrayView bytes, const QString& fileName, const PdfOptions& options)
{
    Result<std::vector<PdfPage>> pages = readPdfPages(bytes, fileName, options);
    if (!pages) {
        return tl::make_unexpected(pages.error());
    }
    return tablesOf(std::move(*pages), fileName);
}

} // namespace atlas
