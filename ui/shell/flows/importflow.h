// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/list/listdraft.h"
#include "store/thread/registrystore.h"
#include "ui/import/changesstep.h"

#include <QByteArray>
#include <QObject>

#include <optional>
#include <stop_token>
#include <vector>

class QMimeData;
class QWidget;

namespace atlas {

class BrowseContext;
class ImportDialog;
class RegistrySession;
class Settings;

/// From a file, the clipboard or something dropped to a proposal that a person accepts: reads in a worker
/// thread, shows the dialog, and hands what was accepted to the registry.
class ImportFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportFlow)

public:
    ImportFlow(BrowseContext& context, RegistrySession& session, Settings& settings, QWidget* window);
    ~ImportFlow() override;

public Q_SLOTS:
    void chooseFile();
    void readFile(const QString& path);
    void readClipboard();
    /// Stops what is being read.
    void cancel();

    /// Shows the consortia of the list that was written last.
    void showList();

public:
    /// A list in a file, or a table or text of another program.
    [[nodiscard]] static bool canRead(const QMimeData& data);
    void readMime(const QMimeData& data);

Q_SIGNALS:
    void failed(const atlas::Error& error);
    void reading(const QString& fileName);
    /// A list was written: what to tell of it, and the change that it was; 0: nothing was written.
    void imported(const QString& text, qint64 change);

private:
    /// A file, or bytes from elsewhere under a name.
    struct Source
    {
        QString path; ///< empty where there are bytes
        QByteArray bytes;
        QString fileName;
        std::optional<SourceEncoding> encoding{}; ///< where a person said it
    };
    /// What became of it.
    struct Answer
    {
        ListDraft draft;
        QString digest; ///< SHA-256, hexadecimal
    };
    [[nodiscard]] static Result<Answer> answerFor(const Source& source, const std::stop_token& stop,
                                                  const std::vector<ColumnChoice>& remembered,
                                                  const Reference& reference);
    void read(const Source& source);
    void show(Answer answer, const Source& source);
    void accept(ImportDialog& dialog, const QString& fileName);
    void tell(const AcceptOutcome& outcome);
    [[nodiscard]] QString textOf(const AcceptOutcome& outcome) const;
    [[nodiscard]] std::vector<ColumnChoice> rememberedColumns() const;

    BrowseContext& m_context;
    RegistrySession& m_session;
    Settings& m_settings;
    QWidget* m_window;
    KnownList m_written;   ///< the list that is being written
    RowsLeftOut m_leftOut; ///< of it
    std::stop_source m_stop;
    quint64 m_question = 0; ///< counts the readings; a late answer is dropped
};

} // namespace atlas
