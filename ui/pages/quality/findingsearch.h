// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/reference.h"
#include "domain/text/pinyin.h"
#include "ui/pages/quality/findingmodel.h"

#include <QObject>

#include <stop_token>

namespace atlas {

/// Looks through a registry in a thread of its own. A late answer to an earlier question is dropped.
class FindingSearch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindingSearch)

public:
    explicit FindingSearch(const Reference& reference, QObject* parent = nullptr);
    ~FindingSearch() override;

    void find(const SnapshotPtr& snapshot);

Q_SIGNALS:
    void found(const atlas::FindingSetPtr& set);

private:
    const std::shared_ptr<const Reference> m_reference; ///< shared with a search that outlives the window
    std::shared_ptr<const PinyinTable> m_readings;      ///< loaded by the first search
    std::stop_source m_stop;
    quint64 m_question = 0;
};

} // namespace atlas
