// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/rows/rowaccount.h"

#include "import/list/ownexport.h"

#include <QCoreApplication>

#include <algorithm>

namespace atlas {
namespace {

QString shortened(const QString& text)
{
    constexpr qsizetype Most = 40;
    return text.size() <= Most ? text : text.first(Most) + QChar(u'…');
}

} // namespace

void RowAccount::tell(AccountUse use, const QString& part, const QString& why, const SourcePlace& at)
{
    const std::scoped_lock lock(m_mutex);
    m_told.push_back({use, part, why, at});
}

void RowAccount::countNobody(const QStringList& words)
{
    if (words.isEmpty()) {
        return;
    }
    const std::scoped_lock lock(m_mutex);
    for (const QString& word : words) {
        ++m_nobody[shortened(word)];
    }
}

void RowAccount::leaveOut(std::size_t row, const QString& why)
{
    const RawRow& raw = m_table.rows[row];
    QStringList words;
    for (const RawCell& cell : raw.cells) {
        if (!cell.isBlank() && !cell.isRepeated) {
            words << cell.text.simplified();
        }
    }
    //: a row of a file, by its number, and its beginning
    const QString part = QCoreApplication::translate("Intake", "Row %1: %2");
    const QString beginning = shortened(words.join(u' '));
    // A paragraph beside a table has no number.
    tell(AccountUse::LeftOut,
         raw.number() > 0 ? part.arg(raw.number()).arg(beginning)
                          : QCoreApplication::translate("Intake", "“%1”").arg(beginning),
         why, m_table.placeOf(raw));
}

ListAccount RowAccount::make(const ListReading& reading, bool numbersAreOurs) const
{
    ListAccount account;
    const SourcePlace table{.file = m_table.file, .part = m_table.part};
    for (std::size_t i = 0; i < m_header.width(); ++i) {
        account.push_back(entryOf(i));
    }
    const QString rows =
        reading.hasRowForEach
            ? QCoreApplication::translate("Intake", "Consortia: %1, with a row for each organisation.")
            : QCoreApplication::translate("Intake", "Consortia: %1, each in a row of its own.");
    account.push_back({AccountUse::Used, QCoreApplication::translate("Intake", "Rows"),
                       rows.arg(reading.list.rows.size()), table});
    if (numbersAreOurs) {
        account.push_back({AccountUse::Kept, QCoreApplication::translate("Intake", "Numbers"),
                           QCoreApplication::translate(
                               "Intake", "The list does not number its consortia: they are numbered in "
                                         "their order, and the numbers are not published ones."),
                           table});
    }
    if (m_headersAgain > 0) {
        account.push_back(
            {AccountUse::LeftOut, QCoreApplication::translate("Intake", "Header rows"),
             QCoreApplication::translate("Intake", "The header is repeated: %1.").arg(m_headersAgain),
             table});
    }
    addUnread(account);
    addNobody(account);
    addLeads(reading, account);
    for (const LeftOut& part : m_table.leftOut) {
        account.push_back({AccountUse::LeftOut, part.what, QString(), part.at});
    }
    account.insert(account.end(), m_told.begin(), m_told.end());
    return account;
}

void RowAccount::addNobody(ListAccount& account) const
{
    constexpr int Most = 10; // words
    int told = 0;
    for (auto word = m_nobody.cbegin(); word != m_nobody.cend() && told < Most; ++word, ++told) {
        account.push_back({AccountUse::LeftOut,
                           QCoreApplication::translate("Intake", "“%1”").arg(word.key()),
                           QCoreApplication::translate("Intake", "Names no organisation. In the list: %1.")
                               .arg(word.value()),
                           {.file = m_table.file, .part = m_table.part}});
    }
}

void RowAccount::addUnread(ListAccount& account) const
{
    constexpr int Most = 10; // industries
    const SourcePlace table{.file = m_table.file, .part = m_table.part};
    int told = 0;
    for (auto industry = m_unread.cbegin(); industry != m_unread.cend() && told < Most; ++industry, ++told) {
        account.push_back(
            {AccountUse::Kept, QCoreApplication::translate("Intake", "“%1”").arg(shortened(industry.key())),
             QCoreApplication::translate("Intake", "No industry of the reference: as published. "
                                                   "In the list: %1.")
                 .arg(industry.value()),
             table});
    }
    if (m_withoutRole > 0) {
        account.push_back(
            {AccountUse::Used, QCoreApplication::translate("Intake", "Roles"),
             QCoreApplication::translate("Intake", "Organisations without a word on their role: %1. They are "
                                                   "read as members.")
                 .arg(m_withoutRole),
             table});
    }
}

/// Consortia without a lead are no fault of the list, but a person should know of them.
void RowAccount::addLeads(const ListReading& reading, ListAccount& account) const
{
    const auto without = std::count(reading.marksLead.begin(), reading.marksLead.end(), false);
    if (reading.list.rules.leadsByOrder || without == 0) {
        return;
    }
    account.push_back({AccountUse::Used,
                       QCoreApplication::translate("Intake", "Leads"),
                       QCoreApplication::translate("Intake", "Consortia without a lead: %1 of %2.")
                           .arg(without)
                           .arg(reading.list.rows.size()),
                       {.file = m_table.file, .part = m_table.part}});
}

QString RowAccount::columnName(std::size_t column) const
{
    const ColumnUse& use = m_header.uses[column];
    const QString head = use.head.simplified();
    return head.isEmpty() ? QCoreApplication::translate("Intake", "Column %1").arg(use.number)
                          : QCoreApplication::translate("Intake", "Column %1 “%2”").arg(use.number).arg(head);
}

AccountEntry RowAccount::entryOf(std::size_t column) const
{
    const ColumnUse& use = m_header.uses[column];
    const SourcePlace at{.file = m_table.file, .part = m_table.part, .column = use.number};
    if (ownColumns(m_header).isDerived[column]) {
        return {AccountUse::LeftOut, columnName(column),
                QCoreApplication::translate("Intake", "Exported by this program: it is derived again, or "
                                                      "read with the role."),
                at};
    }
    if (!use.field) {
        const QString kept = QCoreApplication::translate("Intake", "As a further field, as published.");
        return {AccountUse::Kept, columnName(column),
                use.evidence.isEmpty() ? kept : kept + QChar(u' ') + use.evidence, at};
    }
    if (use.field == ListColumn::Code && !m_header.organisationsOfCodes()) {
        return {AccountUse::Kept, columnName(column),
                QCoreApplication::translate(
                    "Intake", "As a further field: it does not say whether the codes are those of the leads "
                              "or of the members."),
                at};
    }
    const QString why = QCoreApplication::translate("Intake", "As: %1.").arg(title(*use.field));
    return {AccountUse::Used, columnName(column),
            use.evidence.isEmpty() ? why : why + QChar(u' ') + use.evidence, at};
}

} // namespace atlas
