// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/problems.h"

#include <QCoreApplication>

namespace atlas {
namespace {

constexpr qsizetype MostShown = 20;

} // namespace

void Problems::add(const SourcePlace& at, const QString& sentence)
{
    //: %1 is a place such as "list.txt, row 3, column 4", %2 a whole sentence
    m_messages << QCoreApplication::translate("Intake", "%1: %2").arg(at.toString(), sentence);
}

Error Problems::error(const QString& advice) const
{
    QStringList detail{
        advice.isEmpty() ? QCoreApplication::translate(
                               "Intake", "Nothing was changed. Correct the list there, then import it again.")
                         : advice};
    if (m_messages.size() > 1) {
        detail << QCoreApplication::translate("Intake", "There are more problems:");
        detail << m_messages.sliced(1, qMin(MostShown, m_messages.size() - 1));
    }
    if (const int rest = static_cast<int>(m_messages.size() - 1 - MostShown); rest > 0) {
        detail << QCoreApplication::translate("Intake", "… and %n more.", nullptr, rest);
    }
    return {ErrorCode::BadInput, m_messages.value(0), detail.join(u'\n')};
}

tl::unexpected<Error> badInput(const SourcePlace& at, const QString& sentence)
{
    Problems problems;
    problems.add(at, sentence);
    return tl::make_unexpected(problems.error());
}

} // namespace atlas
