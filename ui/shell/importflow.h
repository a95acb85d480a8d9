// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "intake/rawtable.h"

#include <QObject>

#include <functional>
#include <stop_token>

class QMimeData;
class QWidget;

namespace atlas {

class BrowseContext;
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

public:
    /// A list in a file, or a table or text of another program.
    [[nodiscard]] static bool canRead(const QMimeData& data);
    void readMime(const QMimeData& data);

Q_SIGNALS:
    void failed(const atlas::Error& error);
    void reading(const QString& fileName);

private:
    void read(const QByteArray& bytes, const QString& fileName);
    void show(RawDocument document, const QString& digest);

    BrowseContext& m_context;
    RegistrySession& m_session;
    Settings& m_settings;
    QWidget* m_window;
    std::stop_source m_stop;
    quint64 m_question = 0; ///< counts the readings; a late answer is dropped
};

} // namespace atlas
