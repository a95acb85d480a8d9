// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/quality/findingsearch.h"

#include "quality/findings.h"
#include "ui/context/whendone.h"

#include <QtConcurrentRun>

namespace atlas {
namespace {

struct Answer
{
    std::shared_ptr<const PinyinTable> readings;
    FindingSetPtr set;
};

} // namespace

FindingSearch::FindingSearch(const Reference& reference, QObject* parent)
    : QObject(parent)
    , m_reference(std::make_shared<const Reference>(reference))
{
}

FindingSearch::~FindingSearch()
{
    m_stop.request_stop();
}

void FindingSearch::find(const SnapshotPtr& snapshot)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    const quint64 question = ++m_question;
    const auto work = [snapshot, readings = m_readings, reference = m_reference, stop = m_stop.get_token()] {
        Answer answer{readings, nullptr};
        if (!answer.readings) {
            // Without its readings, which a test rules out for the bundled ones, no name looks misprinted.
            answer.readings =
                std::make_shared<const PinyinTable>(PinyinTable::load().value_or(PinyinTable()));
        }
        answer.set = std::make_shared<const FindingSet>(
            FindingSet{snapshot, findings(*snapshot, *reference, *answer.readings, stop)});
        return answer;
    };
    whenDone(QtConcurrent::run(work), this, [this, question](const Answer& answer) {
        m_readings = answer.readings;
        if (question == m_question) {
            Q_EMIT found(answer.set);
        }
    });
}

} // namespace atlas
