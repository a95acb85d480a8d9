// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/references/referenceproposal.h"
#include "snapshot/snapshot.h"

#include <QObject>

#include <memory>
#include <stop_token>

namespace atlas {

class BrowseContext;
class ReferenceDialog;
class RegistrySession;
class Settings;

/// Fills the registry from a list of organisations: chooses the file, reads it beside the window, asks what
/// is to be taken, and has it written as one change.
class ReferenceFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReferenceFlow)

public:
    ReferenceFlow(BrowseContext& context, RegistrySession& session, Settings& settings, QWidget* window);
    ~ReferenceFlow() override;

public Q_SLOTS:
    void chooseFile();
    void readFile(const QString& path);
    /// Stops what is being read.
    void cancel();

Q_SIGNALS:
    void failed(const atlas::Error& error);
    void reading(const QString& fileName);

private:
    [[nodiscard]] static Result<ReferenceProposal> proposalFor(const QString& path,
                                                               const SnapshotPtr& snapshot,
                                                               const Reference& reference,
                                                               const std::stop_token& stop);
    void show(ReferenceProposal proposal);
    void accept(const ReferenceProposal& proposal);

    BrowseContext& m_context;
    RegistrySession& m_session;
    Settings& m_settings;
    QWidget* m_window;
    std::stop_source m_stop;
    quint64 m_question = 0; ///< counts the readings; a late answer is dropped
};

} // namespace atlas
