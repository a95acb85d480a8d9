// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/parallel.h"
#include "domain/text/fold.h"
#include "import/list/cells/celltext.h"
#include "import/list/cells/rolewords.h"
#include "import/list/columns/headwords.h"
#include "import/list/listreader.h"
#include "import/list/ownexport.h"
#include "import/list/rows/differing.h"
#include "import/list/rows/rowaccount.h"
#include "import/list/rows/rowchecks.h"
#include "import/list/rows/rowkinds.h"
#include "import/list/rows/rowmembers.h"
#include "import/list/rows/rownumbers.h"
#include "import/list/rows/rowshape.h"
#include "naming/industry.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <mutex>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// Reads the rows below a header.
class RowReader
{
public:
    RowReader(const RawTable& table, const ListHeader& header, const MemberGrammar& grammar,
              const MemberRules& said, const std::stop_token& stop)
        : m_table(table)
        , m_kinds(table, header)
        , m_account(table, header)
        , m_checks(table, header)
        , m_header(header)
        , m_grammar(grammar)
        , m_stop(stop)
        , m_number(header.column(ListColumn::Number))
        , m_name(header.column(ListColumn::Name))
        , m_role(header.column(ListColumn::Role))
        , m_code(header.column(ListColumn::Code))
        , m_codeOf(header.organisationsOfCodes())
        , m_own(ownColumns(header))
    {
        m_reading.list.rules = said;
        if (table.hasHardBreaks && !said.breaksSeparate) {
            m_reading.list.rules.breaksSeparate = true;
        }
        for (const ListColumn field : {ListColumn::Lead, ListColumn::Members}) {
            for (const std::size_t column : header.columns(field)) {
                m_memberColumns.push_back(column);
            }
        }
        m_isSimple = !m_role && !m_code && header.columns(ListColumn::Members).size() <= 1 &&
                     header.columns(ListColumn::Lead).size() <= 1 &&
                     std::ranges::none_of(header.uses, [](const ColumnUse& use) {
                         return use.members == MemberColumn::CoLeads;
                     });
    }

    ListReading read()
    {
        m_reading.titles = titlesAround(m_table, m_header.row, m_header.firstRow(), m_header.width());
        m_reading.list.title = m_reading.titles.title;
        m_isDenied = m_reading.titles.deniesOrder;
        const QHash<QString, std::optional<Role>> said = m_reading.list.rules.marks;
        m_reading.list.rules.marks.insert(m_reading.titles.marks);
        m_reading.list.rules.marks.insert(said); // a person knows better
        m_hasRowForEach = hasRowForEach(m_table, m_header, m_grammar);
        m_reading.list.rows.reserve(m_table.rows.size() - m_header.row);
        m_reading.rawRows.reserve(m_table.rows.size() - m_header.row);
        std::size_t index = m_header.firstRow();
        for (; index < m_table.rows.size() && !m_stop.stop_requested() && !m_isEnd; ++index) {
            takeRow(m_table.rows[index], index);
        }
        nameNumbers();
        readMembers();
        findOrder();
        if (m_reading.problems.empty() && m_reading.list.rows.empty()) {
            add(m_header.row, m_table.placeOf(m_table.rows[m_header.row]), {},
                QCoreApplication::translate("Intake", "No row of a consortium follows the header row."));
        }
        m_reading.list.account = m_account.make(m_reading, !m_number || m_numbersCountRows);
        const ListAccount differing = m_checks.account();
        m_reading.list.account.insert(m_reading.list.account.end(), differing.begin(), differing.end());
        return std::move(m_reading);
    }

private:
    void add(std::size_t row, const SourcePlace& at, std::optional<ListColumn> column,
             const QString& sentence)
    {
        CellProblem problem;
        problem.sentence = sentence;
        m_reading.problems.push_back({at, row, column, problem});
    }

    void takeRow(const RawRow& row, std::size_t index)
    {
        if (row.filledCells() == 0) {
            return;
        }
        if (m_kinds.isHeaderAgain(row)) {
            m_account.countHeader();
            m_isEnd = m_isBehind; // what follows a line and a header is another list
            return;
        }
        if (isSumRow(row)) {
            m_account.leaveOut(index, QCoreApplication::translate("Intake", "A total, not a consortium."));
            return;
        }
        if (m_kinds.isRowOfKeys(row, index)) {
            m_account.leaveOut(index,
                               QCoreApplication::translate("Intake", "Keys of a program, not a consortium."));
            return;
        }
        if (RowKinds::isRowOfNotes(row)) {
            m_account.leaveOut(index, QCoreApplication::translate("Intake", "A note, not a consortium."));
            return;
        }
        if (const auto line = m_kinds.lineIn(row)) {
            takeLine(*line, row, index);
            return;
        }
        if (m_isBehind && !m_kinds.isRecord(row)) {
            m_account.leaveOut(index, QCoreApplication::translate("Intake", "It stands below the list."));
            return;
        }
        if (m_isBehind) {
            takeBehind(row, index);
            return;
        }
        readRow(row, index);
    }

    void takeLine(const QString& line, const RawRow& row, std::size_t index)
    {
        if (!m_isBehind && m_kinds.dividesTable(line, index)) {
            m_section = line;
            m_numbers.startSection();
            m_account.tell(AccountUse::Kept,
                           QCoreApplication::translate("Intake", "Row %1: %2").arg(row.number()).arg(line),
                           QCoreApplication::translate("Intake", "A heading of the rows below it."),
                           m_table.placeOf(row));
            return;
        }
        if (!m_isBehind && m_kinds.isCutOff(row, line)) {
            readRow(row, index);
            return;
        }
        if (!m_kinds.goesOn(index, lastNumber())) {
            m_isBehind = true;
        }
        m_account.leaveOut(index, QCoreApplication::translate("Intake", "A note, not a consortium."));
    }

    /// Behind the table, a row that could belong to it must not get lost.
    void takeBehind(const RawRow& row, std::size_t index)
    {
        if (row.cells.size() == m_header.width() && m_number) {
            add(index, m_table.placeOf(row), {},
                QCoreApplication::translate(
                    "Intake", "A numbered row is separated from the list. Remove the text between "
                              "them, or the row."));
            return;
        }
        m_account.leaveOut(index, QCoreApplication::translate("Intake", "It stands below the list."));
    }

    /// Which row of the list this one goes on with.
    [[nodiscard]] std::optional<std::size_t> continued(const RawRow& raw)
    {
        if (m_reading.list.rows.empty() || !m_kinds.namesMembers(raw)) {
            return std::nullopt;
        }
        const std::size_t last = m_reading.list.rows.size() - 1;
        const RawCell* name = *m_name < raw.cells.size() ? &raw.cells[*m_name] : nullptr;
        const bool hasNumber = m_kinds.isFilled(raw, m_number);
        if (name == nullptr || name->isBlank()) {
            return hasNumber && !m_hasRowForEach ? std::nullopt : std::optional(last);
        }
        const QString folded = fold(withoutContinued(joinedLines(name->text)));
        const bool isLast = folded == fold(m_reading.list.rows[last].name);
        const bool isSameNumber = !hasNumber || fold(m_kinds.textOf(raw, m_number)) == fold(m_lastNumber) ||
                                  raw.cells[*m_number].isRepeated;
        if (isLast && isSameNumber && (name->isRepeated || m_hasRowForEach)) {
            return last;
        }
        if (!m_hasRowForEach) {
            return std::nullopt;
        }
        if (isLast) {
            m_numbersCountRows = true;
            return last;
        }
        const auto known = m_rowOfName.constFind(folded);
        if (known == m_rowOfName.cend()) {
            return std::nullopt;
        }
        m_numbersCountRows = m_numbersCountRows || (hasNumber && !isNumberOf(*known, raw));
        return *known;
    }

    [[nodiscard]] bool isNumberOf(std::size_t row, const RawRow& raw) const
    {
        return fold(m_reading.list.rows[row].number) == fold(m_kinds.textOf(raw, m_number));
    }

    void readRow(const RawRow& raw, std::size_t index)
    {
        if (!hasAllCells(raw, index)) {
            return;
        }
        if (const auto known = continued(raw)) {
            continueRow(*known, raw, index);
            m_lastNumber = m_kinds.isFilled(raw, m_number) ? m_kinds.textOf(raw, m_number) : m_lastNumber;
            return;
        }
        const auto column = [&](ListColumn field) { return m_kinds.textOf(raw, m_header.column(field)); };
        PublishedRow row{.number = column(ListColumn::Number),
                         .name = withoutContinued(joinedLines(column(ListColumn::Name))),
                         .place = column(ListColumn::Place),
                         .members = {},
                         .industry = column(ListColumn::Industry),
                         .recommending = column(ListColumn::Recommending),
                         .section = m_section,
                         .at = m_table.placeOf(raw.cells.front())};
        for (std::size_t cell = 0; cell < std::min(m_header.width(), raw.cells.size()); ++cell) {
            const bool isUnread = m_header.fieldAt(cell) == ListColumn::Industry &&
                                  readIndustries(raw.cells[cell].text, {}, m_grammar.reference()).empty();
            if (isUnread && !raw.cells[cell].isBlank()) {
                m_account.countUnread(raw.cells[cell].text.simplified());
            }
            if ((isKept(cell) || isUnread) && !raw.cells[cell].isBlank()) {
                row.further.push_back({headOf(cell), raw.cells[cell].text});
            }
        }
        m_lastPart = raw.cells.front().part;
        takeNumber(row, raw, index);
        if (hasForbiddenCharacter(cleanName(row.name))) {
            add(index, m_table.placeOf(raw), ListColumn::Name,
                QCoreApplication::translate("Intake", "The name “%1” holds a character that cannot be seen.")
                    .arg(beginning(row.name)));
        }
        checkFilled(raw, index, ListColumn::Name,
                    QCoreApplication::translate("Intake", "The name of the consortium is empty."));
        takeSources(row, raw, index);
        m_lastNumber = column(ListColumn::Number);
        if (m_hasRowForEach) {
            m_rowOfName.insert(fold(row.name), m_reading.list.rows.size());
        }
        m_reading.list.rows.push_back(std::move(row));
        m_reading.rawRows.push_back(index);
    }

    /// The rest of a row that a page break cut: its cells go on where those above them ended.
    void addRest(PublishedRow& row, const RawRow& raw)
    {
        const auto add = [&](QString& text, std::optional<std::size_t> column) {
            if (m_kinds.isFilled(raw, column) && !raw.cells[*column].isRepeated) {
                joinAtBreak(text, raw.cells[*column].text);
            }
        };
        add(row.place, m_header.column(ListColumn::Place));
        add(row.industry, m_header.column(ListColumn::Industry));
        add(row.recommending, m_header.column(ListColumn::Recommending));
        add(row.members, m_header.column(ListColumn::Members));
        add(row.lead, m_header.column(ListColumn::Lead));
    }

    void continueRow(std::size_t known, const RawRow& raw, std::size_t index)
    {
        const bool isCut = m_table.isPaged && raw.cells.front().part != m_lastPart;
        m_lastPart = raw.cells.front().part;
        if (isCut && m_isSimple && !m_hasRowForEach) {
            addRest(m_reading.list.rows[known], raw);
            return;
        }
        m_reading.hasRowForEach = true;
        PublishedRow& row = m_reading.list.rows[known];
        if (row.sources.empty()) {
            row.members.clear();
            row.lead.clear();
            const std::size_t first = m_reading.rawRows[known];
            takeSourcesOf(row, m_table.rows[first], first);
        }
        takeSourcesOf(row, raw, index);
        const auto fill = [&](QString& text, ListColumn field) {
            const auto column = m_header.column(field);
            const QString more = m_kinds.textOf(raw, column);
            if (text.trimmed().isEmpty()) {
                text = more;
            } else if (more.trimmed().isEmpty()) {
                return;
            } else if (const auto same = sameInLongerForm(field, text, more)) {
                text = *same;
            } else {
                const int firstRow = m_table.rows[m_reading.rawRows[known]].number();
                add(index, m_table.placeOf(raw.cells[*column]), field,
                    differingQuestion(field, text, firstRow, more));
            }
        };
        fill(row.place, ListColumn::Place);
        fill(row.industry, ListColumn::Industry);
        fill(row.recommending, ListColumn::Recommending);
        for (std::size_t cell = 0; cell < std::min(m_header.width(), raw.cells.size()); ++cell) {
            if (isKept(cell) && !raw.cells[cell].isBlank() && !raw.cells[cell].isRepeated) {
                addFurther(row, headOf(cell), raw.cells[cell].text);
            }
        }
    }

    /// What the registry has no field of its own for is kept as published.
    [[nodiscard]] bool isKept(std::size_t cell) const
    {
        const auto field = m_header.fieldAt(cell);
        if (m_own.isDerived[cell]) {
            return false;
        }
        return !field || field == ListColumn::Recommending || field == ListColumn::Code;
    }

    /// What further columns say of the organisations of a consortium stands below each other.
    static void addFurther(PublishedRow& row, const QString& head, const QString& text)
    {
        const auto field = std::ranges::find(row.further, head, &PublishedField::title);
        if (field == row.further.end()) {
            row.further.push_back({head, text});
        } else if (field->text != text) {
            field->text += u'\n' + text;
        }
    }

    void takeSources(PublishedRow& row, const RawRow& raw, std::size_t index)
    {
        if (m_isSimple) {
            row.members = m_kinds.textOf(raw, m_header.column(ListColumn::Members));
            row.lead = m_kinds.textOf(raw, m_header.column(ListColumn::Lead));
            return;
        }
        takeSourcesOf(row, raw, index);
    }

    void takeSourcesOf(PublishedRow& row, const RawRow& raw, std::size_t index)
    {
        for (const std::size_t column : m_memberColumns) {
            if (!m_kinds.isFilled(raw, column)) {
                continue;
            }
            const ColumnUse& use = m_header.uses[column];
            const RawCell& cell = raw.cells[column];
            const bool isLead = use.field == ListColumn::Lead;
            QString& text = isLead ? row.lead : row.members;
            // The lead of a consortium is merged over its rows, or stands again in each.
            if (isLead && !row.sources.empty() &&
                std::ranges::any_of(row.sources, [&](const MemberSource& source) {
                    return source.use == use.members && source.text == cell.text;
                })) {
                continue;
            }
            const auto other = std::ranges::find_if(row.sources, [&](const MemberSource& source) {
                return source.use == MemberColumn::Leads && source.row != index;
            });
            if (isLead && use.members == MemberColumn::Leads && other != row.sources.end()) {
                add(index, m_table.placeOf(cell), ListColumn::Lead,
                    differingQuestion(ListColumn::Lead, other->text, m_table.rows[other->row].number(),
                                      cell.text));
            }
            text += (text.isEmpty() ? QString() : u"\n"_s) + cell.text;
            MemberSource source{.text = cell.text, .use = use.members, .row = index, .column = column};
            if (!isLead) {
                source.isOne = m_hasRowForEach;
                source.roleText = m_kinds.roleIn(raw);
                if (m_kinds.lacksRole(raw)) {
                    m_account.countWithoutRole();
                }
                if (m_own.roleBasis) {
                    takeOwnRole(source, m_kinds.textOf(raw, m_own.roleBasis),
                                m_kinds.textOf(raw, m_own.roleText));
                }
            }
            if (column == m_codeOf) {
                source.code = m_kinds.textOf(raw, m_code).trimmed();
            }
            row.sources.push_back(std::move(source));
        }
    }

    [[nodiscard]] QString headOf(std::size_t cell) const
    {
        const QString head = m_header.uses[cell].head.simplified();
        return head.isEmpty() ? QString::number(m_header.uses[cell].number) : head;
    }

    /// Cells are read in several threads; which row a problem stands in puts them in order afterwards.
    void readMembers()
    {
        constexpr std::size_t RowsAtOnce = 512;
        std::mutex mutex;
        m_reading.marksLead.resize(m_reading.rawRows.size());
        m_reading.isUnexplained.resize(m_reading.rawRows.size());
        inParallel(m_reading.rawRows.size(), RowsAtOnce, [&](std::size_t first, std::size_t last) {
            std::vector<ListProblem> problems;
            std::vector<bool> marksLead;
            std::vector<bool> isUnexplained;
            for (std::size_t row = first; row < last && !m_stop.stop_requested(); ++row) {
                const RowMembers members =
                    readMembersOf(m_reading.list.rows[row], m_reading.list.rules, m_grammar);
                m_reading.list.rows[row].tokenCount = members.tokens.size();
                marksLead.push_back(members.marksLead);
                isUnexplained.push_back(members.isUnexplained);
                addProblems(row, members, problems);
                m_account.countNobody(members.nobody);
                m_checks.take(m_reading.list.rows[row], members);
            }
            const std::scoped_lock lock(mutex);
            std::copy(marksLead.begin(), marksLead.end(),
                      m_reading.marksLead.begin() + static_cast<std::ptrdiff_t>(first));
            std::copy(isUnexplained.begin(), isUnexplained.end(),
                      m_reading.isUnexplained.begin() + static_cast<std::ptrdiff_t>(first));
            m_reading.problems.insert(m_reading.problems.end(), problems.begin(), problems.end());
        });
        std::ranges::stable_sort(m_reading.problems, {}, &ListProblem::row);
    }

    void addProblems(std::size_t row, const RowMembers& members, std::vector<ListProblem>& problems)
    {
        const std::vector<CellPlace> cells = m_reading.cellsOf(row, m_header);
        if (members.tokens.empty() && cells.empty()) {
            const std::size_t raw = m_reading.rawRows[row];
            CellProblem problem;
            problem.sentence = QCoreApplication::translate("Intake", "The members cell is empty.");
            const std::size_t column = m_memberColumns.back();
            const RawRow& source = m_table.rows[raw];
            const RawCell& cell = source.cells[std::min(column, source.cells.size() - 1)];
            problems.push_back({m_table.placeOf(cell), raw, m_header.fieldAt(column), problem, column});
            return;
        }
        for (const RowProblem& problem : members.problems) {
            const CellPlace at = cells[std::min(problem.source, cells.size() - 1)];
            const RawCell& cell = m_table.rows[at.row].cells[at.column];
            SourcePlace place = m_table.placeOf(cell);
            if (const auto beside = problem.field ? m_header.column(*problem.field) : std::nullopt) {
                place.column = m_header.uses[*beside].number;
            }
            if (problem.problem.isQuestion()) {
                problems.push_back({place, at.row, m_header.fieldAt(at.column), problem.problem, at.column});
            } else { // a code is kept as it is
                m_account.tell(problem.problem.issue == CellIssue::CreditCode ? AccountUse::Kept
                                                                              : AccountUse::LeftOut,
                               problem.problem.sentence, QString(), place);
            }
        }
    }

    /// Order says who leads only where nothing is unexplained.
    void findOrder()
    {
        const bool hasUnreadHead = std::ranges::any_of(m_header.uses, [](const ColumnUse& use) {
            return (!use.field && hasRoleStem(use.head)) || deniesOrder(use.head) || headDoubtsLead(use.head);
        });
        const bool hasLeadColumn = m_header.column(ListColumn::Lead).has_value();
        m_reading.firstLeads = m_header.firstLeads;
        m_reading.isOrderDenied =
            hasLeadColumn || m_isDenied || hasUnreadHead || m_role || hasRolesElsewhere();
        m_reading.findOrder();
    }

    /// A cell of a further column that speaks of roles: who leads is said there.
    [[nodiscard]] bool hasRolesElsewhere() const
    {
        return std::ranges::any_of(m_reading.list.rows, [](const PublishedRow& row) {
            return std::ranges::any_of(row.further,
                                       [](const PublishedField& field) { return hasRoleStem(field.text); });
        });
    }

    bool hasAllCells(const RawRow& row, std::size_t index)
    {
        const std::size_t width = m_header.width();
        const bool hasMore =
            row.cells.size() > width &&
            std::any_of(row.cells.begin() + static_cast<std::ptrdiff_t>(width), row.cells.end(),
                        [](const RawCell& cell) { return !cell.isBlank(); });
        if (row.cells.size() >= width && !hasMore) {
            return true;
        }
        //: both numbers are counts of cells
        const QString sentence =
            QCoreApplication::translate("Intake", "The row has %1 cells, where the header row has %2.");
        SourcePlace at = m_table.placeOf(row.cells.back());
        if (hasMore) {
            at = m_table.placeOf(row.cells[width]);
        }
        add(index, at, {}, sentence.arg(row.cells.size()).arg(width));
        return false;
    }

    void takeNumber(PublishedRow& row, const RawRow& raw, std::size_t index)
    {
        if (!m_number) {
            row.number = QString::number(m_reading.list.rows.size() + 1);
            return;
        }
        const RawCell& cell = raw.cells[*m_number];
        if (const auto wrong = m_numbers.take(row, cell, headOf(*m_number))) {
            add(index, m_table.placeOf(cell), ListColumn::Number, *wrong);
        }
    }

    /// Numbers that count organisations are none of consortia.
    void nameNumbers()
    {
        if (m_numbersCountRows) {
            for (std::size_t i = 0; i < m_reading.list.rows.size(); ++i) {
                m_reading.list.rows[i].number = QString::number(i + 1);
            }
            if (!m_role) {
                add(m_reading.rawRows.front(), m_table.placeOf(m_table.rows[m_reading.rawRows.front()]), {},
                    QCoreApplication::translate(
                        "Intake",
                        "The same name stands below several numbers: is it one consortium with a row "
                        "for each organisation, or are they several?"));
            }
        }
    }

    void checkFilled(const RawRow& row, std::size_t index, ListColumn column, const QString& sentence)
    {
        const auto at = m_header.column(column);
        if (at && row.cells[*at].isBlank()) {
            add(index, m_table.placeOf(row.cells[*at]), column, sentence);
        }
    }

    [[nodiscard]] QString lastNumber() const
    {
        return m_reading.list.rows.empty() ? QString() : m_reading.list.rows.back().number;
    }

    const RawTable& m_table;
    const RowKinds m_kinds;
    RowAccount m_account;
    RowChecks m_checks;
    const ListHeader& m_header;
    const MemberGrammar& m_grammar;
    const std::stop_token& m_stop;
    const std::optional<std::size_t> m_number;
    const std::optional<std::size_t> m_name;
    const std::optional<std::size_t> m_role;
    const std::optional<std::size_t> m_code;
    const std::optional<std::size_t> m_codeOf; ///< the column of the organisations that have these codes
    const OwnColumns m_own;
    std::vector<std::size_t> m_memberColumns; ///< leads first
    bool m_isSimple = true;                   ///< one cell of members and one of leads at most
    bool m_hasRowForEach = false;
    ListReading m_reading;
    QString m_section;
    bool m_isEnd = false;
    bool m_isBehind = false; ///< below the list
    RowNumbers m_numbers;
    QHash<QString, std::size_t> m_rowOfName;
    QString m_lastNumber;
    QString m_lastPart; ///< of the last row: its page, where it stands on one
    bool m_numbersCountRows = false;
    bool m_isDenied = false;
};

} // namespace

ListReading readRows(const RawTable& table, const ListHeader& header, const MemberGrammar& grammar,
                     const MemberRules& said, const std::stop_token& stop)
{
    return RowReader(table, header, grammar, said, stop).read();
}

} // namespace atlas
