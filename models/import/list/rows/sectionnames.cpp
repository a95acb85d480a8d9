// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/rows/sectionnames.h"

#include "domain/placenames.h"
#include "domain/text/fold.h"
#include "import/list/cells/rolewords.h"
#include "import/list/columns/columncontents.h"
#include "import/list/columns/columnguess.h"
#include "import/list/columns/headwords.h"
#include "import/list/rows/listlines.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace atlas {
namespace {

constexpr std::size_t LeastSections = 2;
constexpr qsizetype LongestTitle = 60;

struct PlacedRow
{
    std::size_t table = 0;
    std::size_t row = 0;
};

struct Section
{
    PlacedRow at; ///< of its title
    QString number;
    QString name;
    std::vector<PlacedRow> records;
};

bool isConsortiumName(const QString& name)
{
    static const QRegularExpression ending(
        u"(联合体|联盟|共同体|consortium|alliance)(（[^（）]*）|\\([^()]*\\))?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return ending.match(name).hasMatch();
}

/// Reads the rows of a document as sections of one list.
class SectionReader final
{
public:
    SectionReader(const RawDocument& document, const MemberGrammar& grammar, const ColumnMap& map)
        : m_document(document)
        , m_words(grammar.words())
        , m_map(map)
    {
    }

    /// False for a document of another form.
    bool read()
    {
        for (std::size_t table = 0; table < m_document.tables.size(); ++table) {
            const std::vector<RawRow>& rows = m_document.tables[table].rows;
            for (std::size_t row = 0; row < rows.size(); ++row) {
                if (rows[row].filledCells() > 0 && !take({table, row})) {
                    return false;
                }
            }
        }
        m_areNumbered = areNumbered();
        return m_sections.size() >= LeastSections && areNames();
    }

    [[nodiscard]] RawTable joined() const;
    [[nodiscard]] ListAccount account() const;

private:
    [[nodiscard]] const RawRow& at(const PlacedRow& place) const
    {
        return m_document.tables[place.table].rows[place.row];
    }
    [[nodiscard]] std::vector<ColumnHead> headsOf(const RawRow& row) const;
    [[nodiscard]] bool isHeader(const RawRow& row) const;
    [[nodiscard]] bool isSameHeader(const RawRow& row) const;
    bool take(const PlacedRow& place);
    bool takeRecord(const PlacedRow& place);
    bool beginSection();
    [[nodiscard]] bool areNames() const;
    [[nodiscard]] bool areNumbered() const;
    [[nodiscard]] RawRow copied(const PlacedRow& place) const;
    [[nodiscard]] RawRow record(const Section& section, const PlacedRow& place, bool isFirst) const;

    const RawDocument& m_document;
    const OrganisationWords& m_words;
    const ColumnMap& m_map;
    std::optional<PlacedRow> m_header;
    std::vector<ColumnUse> m_uses;
    std::vector<PlacedRow> m_lines;   ///< since the last record
    std::vector<PlacedRow> m_preface; ///< above the first section
    std::vector<PlacedRow> m_notes;   ///< between sections
    std::vector<PlacedRow> m_sums;
    std::vector<Section> m_sections;
    bool m_areNumbered = false;
};

std::vector<ColumnHead> SectionReader::headsOf(const RawRow& row) const
{
    std::vector<ColumnHead> heads;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const int number = row.cells[i].column > 0 ? row.cells[i].column : static_cast<int>(i) + 1;
        heads.push_back({row.cells[i].text.simplified(), number});
    }
    return heads;
}

/// Organisations, but no name of a consortium.
bool SectionReader::isHeader(const RawRow& row) const
{
    // A name of a company ends as some heads do.
    const bool isRecord = std::ranges::any_of(row.cells, [this](const RawCell& cell) {
        return m_words.shape(cell.text.trimmed()) == NameShape::Complete;
    });
    if (row.filledCells() < 2 || isRecord) {
        return false;
    }
    const std::vector<ColumnUse> uses = guessByWords(headsOf(row), m_map);
    const auto has = [&](ListColumn field) {
        return std::ranges::any_of(uses, [field](const ColumnUse& use) { return use.field == field; });
    };
    return (has(ListColumn::Members) || has(ListColumn::Lead)) && !has(ListColumn::Name);
}

bool SectionReader::isSameHeader(const RawRow& row) const
{
    const RawRow& header = at(*m_header);
    return std::ranges::equal(row.cells, header.cells, [](const RawCell& a, const RawCell& b) {
        return fold(a.text.simplified()) == fold(b.text.simplified());
    });
}

bool SectionReader::take(const PlacedRow& place)
{
    const RawRow& row = at(place);
    if (const std::optional<QString> line = lineOf(row)) {
        m_lines.push_back(place);
        return true;
    }
    if (!m_header) {
        if (isHeader(row)) {
            m_header = place;
            m_uses = guessByWords(headsOf(row), m_map);
        }
        return m_header.has_value();
    }
    if (isSameHeader(row)) {
        return true;
    }
    if (isHeader(row)) {
        return false; // another list
    }
    if (isSumRow(row)) {
        m_sums.push_back(place);
        return true;
    }
    return takeRecord(place);
}

bool SectionReader::takeRecord(const PlacedRow& place)
{
    if (!m_lines.empty() && !beginSection()) {
        return false;
    }
    if (m_sections.empty()) {
        return false;
    }
    m_sections.back().records.push_back(place);
    return true;
}

/// With the line that stands nearest above its first record.
bool SectionReader::beginSection()
{
    static const QRegularExpression numbered(
        u"^\\s*(?:第([一二三四五六七八九十百\\d]+)[、.．:：\\s]|[（(]([一二三四五六七八九十百\\d]+)[）)]|"
        "([一二三四五六七八九十百\\d]+)[、.．:：\\s])\\s*(.+)$"_s,
        QRegularExpression::DotMatchesEverythingOption);
    const QString line = lineOf(at(m_lines.back()))->simplified();
    if (isNote(line) || line.size() > LongestTitle) {
        return false;
    }
    Section section{.at = m_lines.back(), .number = {}, .name = line, .records = {}};
    if (const auto match = numbered.match(line); match.hasMatch()) {
        section.number = match.captured(1) + match.captured(2) + match.captured(3);
        section.name = match.captured(4).trimmed();
    }
    std::vector<PlacedRow>& others = m_sections.empty() ? m_preface : m_notes;
    others.insert(others.end(), m_lines.begin(), m_lines.end() - 1);
    m_lines.clear();
    m_sections.push_back(std::move(section));
    return true;
}

bool SectionReader::areNumbered() const
{
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        if (numberOf(m_sections[i].number) != static_cast<int>(i) + 1) {
            return false;
        }
    }
    return true;
}

bool SectionReader::areNames() const
{
    QSet<QString> names;
    std::size_t consortia = 0;
    for (const Section& section : m_sections) {
        const bool isName = isConsortiumName(section.name);
        const bool isOther = PlaceNames::bundled().read(section.name).region != 0 ||
                             hasRoleStem(section.name) || !readHead(section.name).empty();
        if (!isName && isOther) {
            return false;
        }
        names.insert(fold(section.name));
        consortia += isName ? 1 : 0;
    }
    const bool areDifferent = names.size() == static_cast<qsizetype>(m_sections.size());
    return areDifferent && (consortia == m_sections.size() || (consortia > 0 && m_areNumbered));
}

RawRow SectionReader::copied(const PlacedRow& place) const
{
    RawRow row = at(place);
    const QString& part = m_document.tables[place.table].part;
    for (RawCell& cell : row.cells) {
        if (cell.part.isEmpty() && place.table != m_header->table && !part.isEmpty()) {
            cell.part = RareText(part);
        }
    }
    return row;
}

RawRow SectionReader::record(const Section& section, const PlacedRow& place, bool isFirst) const
{
    const RawRow source = copied(place);
    RawRow row;
    row.isHidden = source.isHidden;
    RawCell title = source.cells.front();
    title.row = at(section.at).number() > 0 ? at(section.at).number() : source.number();
    title.column = 1;
    title.isRepeated = !isFirst;
    if (m_areNumbered) {
        title.text = section.number;
        row.cells.push_back(title);
    }
    title.text = section.name;
    row.cells.push_back(title);
    for (std::size_t i = 0; i < m_uses.size(); ++i) {
        if (m_uses[i].field == ListColumn::Number) {
            continue;
        }
        if (i < source.cells.size()) {
            row.cells.push_back(source.cells[i]);
        } else {
            RawCell blank = source.cells.back();
            blank.text.clear();
            row.cells.push_back(blank);
        }
    }
    for (std::size_t i = m_uses.size(); i < source.cells.size(); ++i) {
        row.cells.push_back(source.cells[i]);
    }
    return row;
}

RawTable SectionReader::joined() const
{
    const RawTable& first = m_document.tables[m_header->table];
    RawTable table{.file = first.file, .part = first.part, .hasHardBreaks = first.hasHardBreaks};
    for (const RawTable& part : m_document.tables) {
        table.leftOut.insert(table.leftOut.end(), part.leftOut.begin(), part.leftOut.end());
        for (const QString& remark : part.remarks) {
            if (!table.remarks.contains(remark)) {
                table.remarks << remark;
            }
        }
    }
    for (const PlacedRow& line : m_preface) {
        table.rows.push_back(copied(line));
    }
    const Section heads{.at = *m_header,
                        .number = usualHead(ListColumn::Number),
                        .name = usualHead(ListColumn::Name),
                        .records = {}};
    table.rows.push_back(record(heads, *m_header, true));
    for (const Section& section : m_sections) {
        for (const PlacedRow& place : section.records) {
            const bool isFirst = &place == &section.records.front();
            table.rows.push_back(record(section, place, isFirst));
        }
    }
    for (const PlacedRow& line : m_lines) {
        table.rows.push_back(copied(line));
    }
    return table;
}

ListAccount SectionReader::account() const
{
    ListAccount account;
    QStringList names;
    for (const Section& section : m_sections) {
        names << section.name;
    }
    const auto placeOf = [this](const PlacedRow& place) {
        return m_document.tables[place.table].placeOf(at(place));
    };
    account.push_back({AccountUse::Used, QCoreApplication::translate("Intake", "Headings"),
                       QCoreApplication::translate("Intake", "As the names of the consortia below them: %1.")
                           .arg(names.join(u"、"_s)),
                       placeOf(m_sections.front().at)});
    for (const ColumnUse& use : m_uses) {
        if (use.field == ListColumn::Number) {
            SourcePlace place = placeOf(*m_header);
            place.row = 0;
            place.column = use.number;
            account.push_back(
                {AccountUse::LeftOut,
                 QCoreApplication::translate("Intake", "Column %1 “%2”").arg(use.number).arg(use.head),
                 QCoreApplication::translate("Intake", "It counts the organisations of a consortium."),
                 place});
        }
    }
    const auto leaveOut = [&](const std::vector<PlacedRow>& rows, const QString& why) {
        for (const PlacedRow& place : rows) {
            const QString text = lineOf(at(place)).value_or(at(place).cells.front().text).simplified();
            account.push_back(
                {AccountUse::LeftOut,
                 QCoreApplication::translate("Intake", "Row %1: %2").arg(at(place).number()).arg(text), why,
                 placeOf(place)});
        }
    };
    leaveOut(m_notes, QCoreApplication::translate("Intake", "A note, not a consortium."));
    leaveOut(m_sums, QCoreApplication::translate("Intake", "A total, not a consortium."));
    return account;
}

} // namespace

ListAccount nameSections(RawDocument& document, const MemberGrammar& grammar, const ColumnMap& map)
{
    SectionReader reader(document, grammar, map);
    if (!map.value(ListColumn::Name).isEmpty() || !reader.read()) {
        return {};
    }
    const ListAccount account = reader.account();
    RawTable table = reader.joined();
    document.tables.clear();
    document.tables.push_back(std::move(table));
    return account;
}

} // namespace atlas
