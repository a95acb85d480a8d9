// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/reference.h"

#include "domain/text/fold.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace atlas {
namespace {

using Fields = QList<QStringView>;
/// Takes one row; gives back what is wrong with it, or nothing.
using RowReader = std::function<QString(const Fields&)>;

tl::unexpected<Error> malformed(const SourcePlace& at, const QString& problem)
{
    return failure(ErrorCode::Internal,
                   QCoreApplication::translate("Reference", "The reference data is malformed: %1: %2.")
                       .arg(at.toString(), problem),
                   QCoreApplication::translate(
                       "Reference", "The program cannot work without its reference data; install it again."));
}

/// Reads a table: UTF-8, lines that begin with # are comments, the first other line is the header.
Result<void> readTable(const QString& path, QStringView header, const RowReader& readRow)
{
    SourcePlace at{.file = path, .part = {}};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return malformed(at, file.errorString());
    }
    const QString text = QString::fromUtf8(file.readAll());
    if (text.contains(QChar::ReplacementCharacter)) {
        return malformed(at, QCoreApplication::translate("Reference", "not UTF-8 text"));
    }
    const auto columns = header.count(u'\t') + 1;
    bool headerSeen = false;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        ++at.row;
        if (line.isEmpty() || line.startsWith(u'#')) {
            continue;
        }
        if (!headerSeen) {
            if (line != header) {
                return malformed(
                    at, QCoreApplication::translate("Reference", "the header row is not the expected one"));
            }
            headerSeen = true;
            continue;
        }
        const Fields fields = line.split(u'\t');
        if (fields.size() != columns) {
            return malformed(at, QCoreApplication::translate("Reference", "%1 fields where %2 are expected")
                                     .arg(fields.size())
                                     .arg(columns));
        }
        if (const QString problem = readRow(fields); !problem.isEmpty()) {
            return malformed(at, problem);
        }
    }
    if (!headerSeen) {
        return malformed(at, QCoreApplication::translate("Reference", "the table is empty"));
    }
    return {};
}

/// The parts of a field between |; none for an empty field.
QStringList parts(QStringView field)
{
    return field.isEmpty() ? QStringList() : field.toString().split(u'|');
}

/// A GB/T 2260 code, or -1.
int code(QStringView field)
{
    bool ok = false;
    const int value = field.toInt(&ok);
    return ok && field.size() == 6 && value >= 100000 ? value : -1;
}

Result<void> readRegions(const QString& folder, Reference& reference)
{
    const QStringView header = u"code\tparent\tlevel\tname\tshort_name\tname_en\tforms";
    return readTable(folder + "/regions.tsv"_L1, header, [&](const Fields& fields) -> QString {
        Region region{.code = code(fields[0]),
                      .parent = fields[1].isEmpty() ? 0 : code(fields[1]),
                      .name = fields[3].toString(),
                      .shortName = fields[4].toString(),
                      .nameEn = fields[5].toString(),
                      .forms = parts(fields[6])};
        if (fields[2] == u"separately_planned") {
            region.level = RegionLevel::SeparatelyPlanned;
        } else if (fields[2] == u"corps") {
            region.level = RegionLevel::Corps;
        } else if (fields[2] != u"province") {
            return QCoreApplication::translate("Reference", "unknown level %1").arg(fields[2]);
        }
        if (region.code < 0 || reference.region(region.code) != nullptr) {
            return QCoreApplication::translate("Reference", "%1 is not a code, or appears twice")
                .arg(fields[0]);
        }
        if ((region.level == RegionLevel::Province) != (region.parent == 0)) {
            return QCoreApplication::translate("Reference",
                                               "a province has no parent, every other place has one");
        }
        if (region.parent != 0 && reference.region(region.parent) == nullptr) {
            return QCoreApplication::translate("Reference", "the parent %1 is not listed above it")
                .arg(fields[1]);
        }
        if (region.name.isEmpty() || region.shortName.isEmpty() || region.nameEn.isEmpty()) {
            return QCoreApplication::translate("Reference", "a name is missing");
        }
        reference.regions.push_back(std::move(region));
        return {};
    });
}

Result<void> readPrefectures(const QString& folder, Reference& reference)
{
    const QStringView header = u"code\tname\tshort_name\tregion";
    return readTable(folder + "/prefectures.tsv"_L1, header, [&](const Fields& fields) -> QString {
        Prefecture prefecture{.code = fields[0] == u"0" ? 0 : code(fields[0]),
                              .name = fields[1].toString(),
                              .shortName = fields[2].toString(),
                              .region = code(fields[3])};
        if (prefecture.code < 0) {
            return QCoreApplication::translate("Reference", "%1 is not a code").arg(fields[0]);
        }
        if (reference.region(prefecture.region) == nullptr) {
            return QCoreApplication::translate("Reference", "there is no region %1").arg(fields[3]);
        }
        // A short name of one character would be found in every other name.
        if (prefecture.name.size() < 2 || prefecture.shortName.size() == 1) {
            return QCoreApplication::translate("Reference", "a name is missing or too short");
        }
        reference.prefectures.push_back(std::move(prefecture));
        return {};
    });
}

Result<void> readIndustries(const QString& folder, Reference& reference)
{
    static const QRegularExpression division(u"^[A-T][0-9]{2}$"_s);
    const QStringView header = u"key\tname\tname_en\tdivisions\twords";
    return readTable(folder + "/industries.tsv"_L1, header, [&](const Fields& fields) -> QString {
        Industry industry{.key = fields[0].toString(),
                          .name = fields[1].toString(),
                          .nameEn = fields[2].toString(),
                          .divisions = parts(fields[3]),
                          .words = parts(fields[4])};
        if (industry.key.isEmpty() || reference.industry(industry.key) != nullptr) {
            return QCoreApplication::translate("Reference", "the key %1 is empty, or appears twice")
                .arg(industry.key);
        }
        if (industry.name.isEmpty() || industry.nameEn.isEmpty() || industry.words.isEmpty() ||
            industry.words.contains(QString())) {
            return QCoreApplication::translate("Reference", "a name or a word is missing");
        }
        for (const QString& text : industry.divisions) {
            if (!division.match(text).hasMatch()) {
                return QCoreApplication::translate("Reference", "%1 is not a division of GB/T 4754-2017")
                    .arg(text);
            }
        }
        reference.industries.push_back(std::move(industry));
        return {};
    });
}

Result<void> readKinds(const QString& folder, Reference& reference)
{
    const QStringView header = u"word\tkind\tstrength";
    return readTable(folder + "/kinds.tsv"_L1, header, [&](const Fields& fields) -> QString {
        const auto kind = fromKey<OrganisationKind>(fields[1]);
        if (!kind || *kind == OrganisationKind::Unknown) {
            return QCoreApplication::translate("Reference", "there is no kind %1").arg(fields[1]);
        }
        if (fields[0].isEmpty()) {
            return QCoreApplication::translate("Reference", "the word is missing");
        }
        KindWord word{.word = fields[0].toString(), .kind = *kind};
        if (fields[2] == u"legal_form") {
            word.strength = KindStrength::LegalForm;
        } else if (fields[2] == u"weak") {
            word.strength = KindStrength::Weak;
        } else if (!fields[2].isEmpty()) {
            return QCoreApplication::translate("Reference", "unknown strength %1").arg(fields[2]);
        }
        reference.kindWords.push_back(std::move(word));
        return {};
    });
}

Result<void> readBodies(const QString& folder, Reference& reference)
{
    const QStringView header = u"name\thome\tkind\tsource";
    return readTable(folder + "/bodies.tsv"_L1, header, [&](const Fields& fields) -> QString {
        Body body{.folded = fold(fields[0]),
                  .home = fields[1].isEmpty() ? 0 : code(fields[1]),
                  .source = fields[3].toString()};
        if (body.home != 0 && reference.region(body.home) == nullptr) {
            return QCoreApplication::translate("Reference", "there is no region %1").arg(fields[1]);
        }
        if (!fields[2].isEmpty()) {
            const auto kind = fromKey<OrganisationKind>(fields[2]);
            if (!kind || *kind == OrganisationKind::Unknown) {
                return QCoreApplication::translate("Reference", "there is no kind %1").arg(fields[2]);
            }
            body.kind = *kind;
        }
        if (body.folded.isEmpty() || body.source.isEmpty() ||
            (body.home == 0 && body.kind == OrganisationKind::Unknown)) {
            return QCoreApplication::translate("Reference",
                                               "a body needs its name, its source and what is known");
        }
        reference.bodies.push_back(std::move(body));
        return {};
    });
}

Result<void> readHomeWords(const QString& folder, Reference& reference)
{
    const QStringView header = u"word\tuse";
    return readTable(folder + "/homewords.tsv"_L1, header, [&](const Fields& fields) -> QString {
        if (fields[0].isEmpty()) {
            return QCoreApplication::translate("Reference", "the word is missing");
        }
        if (fields[1] == u"parent_ending") {
            reference.parentEndings << fields[0].toString();
        } else if (fields[1] == u"parent_body") {
            reference.parentBodies << fields[0].toString();
        } else if (fields[1] == u"not_a_place") {
            reference.notPlaces << fields[0].toString();
        } else {
            return QCoreApplication::translate("Reference", "unknown use %1").arg(fields[1]);
        }
        return {};
    });
}

bool placeWordBefore(const PlaceWord& place, QStringView word)
{
    return place.word < word;
}

/// A region's name before a prefecture's, where both are the same word.
void gatherPlaceWords(Reference& reference)
{
    QSet<QString> seen;
    const auto add = [&](const QString& word, int region) {
        if (word.size() >= 2 && !seen.contains(word)) {
            seen.insert(word);
            reference.placeWords.push_back({word, region});
        }
    };
    for (const Region& region : reference.regions) {
        add(region.name, region.code);
        add(region.shortName, region.code);
    }
    for (const Prefecture& prefecture : reference.prefectures) {
        add(prefecture.name, prefecture.region);
        add(prefecture.shortName, prefecture.region);
    }
    std::sort(reference.placeWords.begin(), reference.placeWords.end(),
              [](const PlaceWord& a, const PlaceWord& b) { return a.word < b.word; });
}

void gatherIndustryWords(Reference& reference)
{
    QHash<QString, std::size_t> indexByWord;
    for (std::size_t industry = 0; industry < reference.industries.size(); ++industry) {
        for (const QString& word : reference.industries[industry].words) {
            if (!indexByWord.contains(word)) {
                indexByWord.insert(word, reference.industryWords.size());
                reference.industryWords.push_back({word, {}});
            }
            reference.industryWords[indexByWord.value(word)].industries.push_back(industry);
        }
    }
    std::stable_sort(
        reference.industryWords.begin(), reference.industryWords.end(),
        [](const IndustryWord& a, const IndustryWord& b) { return a.word.size() > b.word.size(); });
}

void sortAll(Reference& reference)
{
    const auto longer = [](const QString& a, const QString& b) { return a.size() > b.size(); };
    std::sort(reference.regions.begin(), reference.regions.end(),
              [](const Region& a, const Region& b) { return a.code < b.code; });
    std::stable_sort(reference.kindWords.begin(), reference.kindWords.end(),
                     [](const KindWord& a, const KindWord& b) {
                         return a.word.back() != b.word.back() ? a.word.back() < b.word.back()
                                                               : a.word.size() > b.word.size();
                     });
    std::sort(reference.bodies.begin(), reference.bodies.end(),
              [](const Body& a, const Body& b) { return a.folded < b.folded; });
    std::stable_sort(reference.parentBodies.begin(), reference.parentBodies.end(), longer);
}

/// As < and == do, but nearly always by the first character alone: names come by the million.
bool isBefore(QStringView a, QStringView b)
{
    const bool isClear = !a.isEmpty() && !b.isEmpty() && a.front() != b.front();
    return isClear ? a.front() < b.front() : a < b;
}
bool isSame(QStringView a, QStringView b)
{
    return a.size() == b.size() && (a.isEmpty() || a.front() == b.front()) && a == b;
}

} // namespace

const Region* Reference::region(int code) const
{
    const auto found = std::find_if(regions.begin(), regions.end(),
                                    [code](const Region& region) { return region.code == code; });
    return found == regions.end() ? nullptr : &*found;
}

const Region* Reference::regionNamed(QStringView text) const
{
    const auto isNamed = [text](const Region& region) {
        return isSame(region.shortName, text) || isSame(region.name, text) || isSame(region.nameEn, text) ||
               std::any_of(region.forms.begin(), region.forms.end(),
                           [text](const QString& form) { return isSame(form, text); });
    };
    const auto found = std::find_if(regions.begin(), regions.end(), isNamed);
    return found == regions.end() ? nullptr : &*found;
}

const Industry* Reference::industry(QStringView key) const
{
    const auto found = std::find_if(industries.begin(), industries.end(),
                                    [key](const Industry& industry) { return industry.key == key; });
    return found == industries.end() ? nullptr : &*found;
}

const Body* Reference::body(QStringView folded) const
{
    const auto found =
        std::lower_bound(bodies.begin(), bodies.end(), folded,
                         [](const Body& body, QStringView text) { return isBefore(body.folded, text); });
    return found != bodies.end() && found->folded == folded ? &*found : nullptr;
}

const PlaceWord* Reference::placeWord(QStringView text) const
{
    const auto found = std::lower_bound(placeWords.begin(), placeWords.end(), text, placeWordBefore);
    return found != placeWords.end() && found->word == text ? &*found : nullptr;
}

const PlaceWord* Reference::placeAtStart(QStringView text) const
{
    if (text.isEmpty()) {
        return nullptr;
    }
    // Few words begin with the same character, so that one search is enough for all lengths.
    const auto first = std::lower_bound(
        placeWords.begin(), placeWords.end(), text.front(),
        [](const PlaceWord& place, QChar character) { return place.word.front() < character; });
    const PlaceWord* longest = nullptr;
    for (auto place = first; place != placeWords.end() && place->word.front() == text.front(); ++place) {
        if (text.startsWith(place->word) &&
            (longest == nullptr || place->word.size() > longest->word.size())) {
            longest = &*place;
        }
    }
    const auto misleads = [text](const QString& word) {
        return word.front() == text.front() && text.startsWith(word);
    };
    return longest == nullptr || std::any_of(notPlaces.begin(), notPlaces.end(), misleads) ? nullptr
                                                                                           : longest;
}

Result<Reference> loadReference(const QString& folder)
{
    Reference reference;
    for (const auto read :
         {readRegions, readPrefectures, readIndustries, readKinds, readHomeWords, readBodies}) {
        if (const Result<void> done = read(folder, reference); !done) {
            return tl::make_unexpected(done.error());
        }
    }
    sortAll(reference);
    gatherPlaceWords(reference);
    gatherIndustryWords(reference);
    return reference;
}

Result<Reference> loadPlaces(const QString& folder)
{
    Reference reference;
    for (const auto read : {readRegions, readPrefectures}) {
        if (const Result<void> done = read(folder, reference); !done) {
            return tl::make_unexpected(done.error());
        }
    }
    sortAll(reference);
    return reference;
}

} // namespace atlas
