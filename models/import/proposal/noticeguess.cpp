// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/proposal/noticeguess.h"

#include <QCoreApplication>
#include <QDate>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace atlas {
namespace {

constexpr qsizetype LongestLine = 80; ///< more is prose, which speaks of many bodies and days

/// A text that may say something of the notice, and what is said of where it stands.
struct Source
{
    QString text;
    QString basis;
};

QRegularExpression pattern(const QString& text)
{
    return QRegularExpression(text, QRegularExpression::UseUnicodePropertiesOption |
                                        QRegularExpression::CaseInsensitiveOption);
}

/// 二〇二六年十二月三十一日 in digits.
QString withDigits(const QString& text)
{
    static const QRegularExpression numeral(u"[〇零○ＯO一二三四五六七八九十]+(?=年|月|日|号)"_s);
    QString result = text;
    for (auto match = numeral.match(result); match.hasMatch(); match = numeral.match(result)) {
        constexpr QStringView Digits(u"〇一二三四五六七八九");
        QString digits;
        int value = 0;
        bool hasTens = false;
        for (const QChar c : match.captured()) {
            if (c == u'十') {
                value = std::max(1, value) * 10;
                hasTens = true;
                continue;
            }
            const int digit = static_cast<int>(std::max<qsizetype>(0, Digits.indexOf(c)));
            value = hasTens ? value + digit : digit;
            digits += QString::number(digit);
        }
        result.replace(match.capturedStart(), match.capturedLength(),
                       hasTens ? QString::number(value) : digits);
    }
    return result;
}

QString isoDate(int year, int month, int day)
{
    if (month == 0) {
        return QString::number(year);
    }
    if (day == 0) {
        return month <= 12 ? u"%1-%2"_s.arg(year).arg(month, 2, 10, QChar(u'0')) : QString();
    }
    return QDate::isValid(year, month, day) ? QDate(year, month, day).toString(Qt::ISODate) : QString();
}

/// The words of a whole date, for other patterns; three groups.
QString datePattern()
{
    return u"(20[0-9]{2})\\s*(?:[-./_]\\s*([01]?[0-9])(?:\\s*[-./_]\\s*([0-3]?[0-9])(?![0-9]))?(?![0-9])|"
           u"年(?:\\s*([01]?[0-9])\\s*月(?:\\s*([0-3]?[0-9])\\s*[日号])?)?)"_s;
}

QString dateOf(const QRegularExpressionMatch& match, int first)
{
    const auto number = [&](int group) { return match.captured(first + group).toInt(); };
    return isoDate(number(0), std::max(number(1), number(3)), std::max(number(2), number(4)));
}

/// A line that is a date, or says that it has the day of publication.
QString dateOfLine(const QString& line)
{
    static const QRegularExpression alone(
        u"^[(（\\s]*(?:(?:发布|印发|公示|公布|成文|发文)?(?:日期|时间)\\s*:\\s*)?"_s + datePattern() +
        u"[)）\\s]*(?:星期.|[0-2]?[0-9]:[0-9]{2}(?::[0-9]{2})?)?\\s*$"_s);
    static const QRegularExpression labelled(u"(?:发布|印发|公布|成文|发文)(?:日期|时间)\\s*:\\s*"_s +
                                             datePattern());
    const QString text = withDigits(line.normalized(QString::NormalizationForm_KC));
    for (const QRegularExpression* form : {&alone, &labelled}) {
        if (const auto match = form->match(text); match.hasMatch()) {
            return dateOf(match, 1);
        }
    }
    return {};
}

/// 20260413 stands in names of files.
QString dateOfFile(const QString& name)
{
    static const QRegularExpression digits(u"(?<![0-9])(20[0-9]{2})([01][0-9])([0-3][0-9])(?![0-9])"_s);
    if (const auto match = digits.match(name); match.hasMatch()) {
        return isoDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    }
    return dateIn(name);
}

/// 工信部规〔2026〕12号.
QString yearOfNumber(const QString& text)
{
    static const QRegularExpression number(
        u"[〔\\[【(（](20[0-9]{2})[〕\\]】)）]\\s*(?:第\\s*)?[0-9]+\\s*号"_s);
    return number.match(text).captured(1);
}

QString bodyPattern()
{
    return u"\\p{Han}{2,24}?(?:部|厅|局|委员会|发展改革委|发改委|工信委|经信委|办公室|人民政府|管委会)"_s;
}

/// Who the text says has issued it: …厅关于公布…, 发布机构：…厅, or a body alone.
QString issuerOf(const QString& text)
{
    static const QRegularExpression announcing =
        pattern(u"^[\\s《“\"]*("_s + bodyPattern() + u"(?:[、\\s]+"_s + bodyPattern() +
                u")*)(?:办公厅|办公室)?\\s*(?:关于|公布|发布|印发|公示)"_s);
    static const QRegularExpression labelled =
        pattern(u"^(?:发布单位|发布机构|发文机关|发文单位|印发单位|公布单位|信息来源|来源|issued "
                u"by|issuer)\\s*[:：]\\s*"
                u"([^\\s|｜]{2,40})"_s);
    static const QRegularExpression alone = pattern(u"^\\s*("_s + bodyPattern() + u")\\s*$"_s);
    for (const QRegularExpression* form : {&announcing, &labelled, &alone}) {
        if (const auto match = form->match(text); match.hasMatch()) {
            return match.captured(1).simplified().replace(u' ', u'、');
        }
    }
    return {};
}

/// 工业和信息化部, 国家数据局, but not 浙江省大数据发展管理局.
bool isCentral(const QString& issuer)
{
    constexpr std::array Starts{u"国家", u"国务院",         u"中央", u"中共中央",
                                u"中国", u"中华人民共和国", u"全国"};
    return (issuer.endsWith(u'部') && !issuer.contains(u'、')) ||
           std::any_of(Starts.begin(), Starts.end(),
                       [&](const char16_t* start) { return issuer.startsWith(QStringView(start)); });
}

/// The programme that a title names before it speaks of the list.
QString programmeIn(const QString& title)
{
    static const QRegularExpression before = pattern(
        u"^[\\s《“\"]*(?:附\\s*件\\s*[0-9一二三四五六七八九十]*\\s*[:：]?)?(?:(?:"_s + bodyPattern() +
        u")?(?:关于|公布|发布|印发|公示)+)?[《“\"]?(?:20[0-9]{2}\\s*年度?)?"_s
        u"([\\p{Han}“”]{2,30}?(?:专项行动|行动计划|行动|工程|计划))(?:方案)?[》”\"]?(?=第|联合体|名单|先行|"
        u"试点|示范|入选|入围|项目|首批|拟|[(（]|$)"_s);
    return before.match(title).captured(1);
}

/// The place that a text names as an authority's: at its start, behind what leads to it (关于公布, 2026年),
/// or with its full name.
const PlaceWord* placeIn(const QString& text, const Reference& reference)
{
    static const QRegularExpression leads =
        pattern(u"(?:关于|公布|发布|印发|公示|年度?|批|附件[0-9一二三四五六七八九十]*|[^\\p{Han}])$"_s);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const PlaceWord* word = reference.placeAtStart(QStringView(text).sliced(i));
        if (word == nullptr) {
            continue;
        }
        const bool isFull =
            word->word.endsWith(u'省') || word->word.endsWith(u'市') || word->word.endsWith(u"自治区");
        if (i == 0 || isFull || leads.match(text.first(i)).hasMatch()) {
            return word;
        }
    }
    return nullptr;
}

/// Lines of a notice, not rows of the list: only these say whose it is.
bool isOfNotice(const QString& line)
{
    static const QRegularExpression words(u"名单|公示|通知|公告|通告|关于|印发"_s);
    return line.size() <= LongestLine && !line.contains(u'。') && words.match(line).hasMatch();
}

class NoticeGuesser final
{
public:
    NoticeGuesser(const PublishedList& list, const std::vector<ListLine>& lines, const QString& fileName,
                  const Reference& reference)
        : m_list(list)
        , m_reference(reference)
        , m_file{QFileInfo(fileName).completeBaseName(),
                 QCoreApplication::translate("Intake", "from the file’s name")}
    {
        if (!list.title.isEmpty()) {
            m_titled.push_back({list.title, QCoreApplication::translate("Intake", "from the title")});
        }
        for (const ListLine& line : lines) {
            const QString text = line.text.simplified();
            if (text.size() <= LongestLine && text != list.title.simplified()) {
                const QString place =
                    SourcePlace{.file = {}, .part = line.at.part, .row = line.at.row}.toString();
                //: %1 a place such as "row 3"
                m_lines.push_back(
                    {text, place.isEmpty()
                               ? QCoreApplication::translate("Intake", "from the text beside the table")
                               : QCoreApplication::translate("Intake", "from %1").arg(place)});
            }
        }
    }

    NoticeGuess guess()
    {
        guessIssuer();
        guessDate();
        guessLevel();
        for (const Source& source : m_titled) {
            take(m_guess.programme, programmeIn(source.text.simplified()), source);
        }
        return std::move(m_guess);
    }

private:
    static void take(Guessed& guessed, const QString& value, const Source& source)
    {
        if (guessed.value.isEmpty() && !value.isEmpty()) {
            guessed = {value, source.basis};
        }
    }

    /// Title, lines and file, in the order in which they count.
    template <typename Use>
    void forEach(Use use) const
    {
        for (const Source& source : m_titled) {
            use(source);
        }
        for (const Source& source : m_lines) {
            use(source);
        }
        use(m_file);
    }

    void guessIssuer()
    {
        forEach([this](const Source& source) { take(m_guess.issuer, issuerOf(source.text), source); });
    }

    void guessDate()
    {
        Guessed& date = m_guess.publishedOn;
        for (const Source& line : m_lines) {
            // 2026年4月13日 says more than 2026年.
            if (const QString found = dateOfLine(line.text); found.size() > date.value.size()) {
                date = {found, line.basis};
            }
        }
        if (const QString found = dateOfFile(m_file.text); found.size() > date.value.size()) {
            date = {found, m_file.basis};
        }
        forEach([&](const Source& source) { take(date, yearOfNumber(source.text), source); });
        for (const Source& source : m_titled) {
            take(date, dateIn(source.text).left(4), source);
        }
    }

    void guessLevel()
    {
        for (const Source& source : m_titled) {
            takePlace(source);
        }
        if (const QString& issuer = m_guess.issuer.value; !issuer.isEmpty()) {
            if (m_reference.placeAtStart(issuer) != nullptr) {
                takePlace({issuer, m_guess.issuer.basis});
            } else if (isCentral(issuer)) {
                take(m_guess.level, u"national"_s, {issuer, m_guess.issuer.basis});
            }
        }
        for (const Source& source : m_titled) {
            if (source.text.startsWith(u"全国") || source.text.startsWith(u"国家")) {
                take(m_guess.level, u"national"_s, source);
            }
        }
        for (const Source& line : m_lines) {
            if (isOfNotice(line.text)) {
                takePlace(line);
            }
        }
        takePlace(m_file);
        if (m_guess.level.value.isEmpty()) {
            guessLevelByRows();
        }
    }

    void takePlace(const Source& source)
    {
        const PlaceWord* word = m_guess.level.value.isEmpty() ? placeIn(source.text, m_reference) : nullptr;
        if (word != nullptr) {
            m_guess.level = {u"local"_s, source.basis};
            m_guess.places << word->word;
            addPlaces(word->region);
        }
    }

    void addPlaces(int code)
    {
        for (const Region* region = m_reference.region(code); region != nullptr;
             region = m_reference.region(region->parent)) {
            m_guess.places << region->name << region->shortName;
        }
        m_guess.places.removeDuplicates();
    }

    [[nodiscard]] int provinceOf(const PublishedRow& row) const
    {
        for (const QString& cell : {row.place.trimmed(), row.recommending.trimmed()}) {
            const Region* named = m_reference.regionNamed(cell);
            const PlaceWord* word = named == nullptr ? m_reference.placeAtStart(cell) : nullptr;
            const Region* region = word != nullptr ? m_reference.region(word->region) : named;
            if (region != nullptr) {
                return region->parent != 0 ? region->parent : region->code;
            }
        }
        return 0;
    }

    void guessLevelByRows()
    {
        constexpr qsizetype Many = 3; // provinces
        QSet<int> provinces;
        int located = 0;
        for (const PublishedRow& row : m_list.rows) {
            if (const int province = provinceOf(row); province != 0) {
                provinces.insert(province);
                ++located;
            }
            if (provinces.size() >= Many) {
                m_guess.level = {u"national"_s, QCoreApplication::translate(
                                                    "Intake", "its consortia are in several provinces")};
                return;
            }
        }
        if (provinces.size() == 1 && located > 1) {
            const int province = *provinces.cbegin();
            m_guess.level = {u"local"_s, QCoreApplication::translate("Intake", "all its consortia are in %1")
                                             .arg(m_reference.region(province)->shortName)};
            addPlaces(province);
        }
    }

    const PublishedList& m_list;
    const Reference& m_reference;
    std::vector<Source> m_titled; ///< the title, where there is one
    std::vector<Source> m_lines;
    Source m_file;
    NoticeGuess m_guess;
};

} // namespace

QString dateIn(QStringView text)
{
    static const QRegularExpression date(u"(?<![0-9])"_s + datePattern());
    const auto match = date.match(withDigits(text.toString().normalized(QString::NormalizationForm_KC)));
    return match.hasMatch() ? dateOf(match, 1) : QString();
}

NoticeGuess guessNotice(const PublishedList& list, const std::vector<ListLine>& lines,
                        const QString& fileName, const Reference& reference)
{
    return NoticeGuesser(list, lines, fileName, reference).guess();
}

} // namespace atlas
