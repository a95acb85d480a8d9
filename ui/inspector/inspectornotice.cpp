// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inspector/inspectornotice.h"

#include "domain/text/showntext.h"
#include "ui/look/richtext.h"
#include "ui/look/theme.h"

#include <QCoreApplication>

#include <algorithm>

namespace atlas {
namespace {

class NoticeWriter
{
    Q_DECLARE_TR_FUNCTIONS(Inspector)

public:
    NoticeWriter(const Snapshot& snapshot, Language language, const Theme& theme)
        : m_snapshot(snapshot)
        , m_language(language)
        , m_theme(theme)
    {
    }

    [[nodiscard]] QString text(quint16 notice)
    {
        const NoticeInfo& info = m_snapshot.notices.info[notice];
        m_html += small(htmlEscaped(tr("List")));
        m_html += QStringLiteral("<div style='font-size:large; font-weight:600; margin-bottom:8px'>%1</div>")
                      .arg(htmlEscaped(shortened(inLanguage(info.title, info.titleEn))));
        facts(notice, info);
        account(m_snapshot.notices.account[notice]);
        return m_html;
    }

private:
    /// More of a kind are for a file: laying out thousands takes long.
    static constexpr int MostOfAKind = 200;

    [[nodiscard]] QString inLanguage(const QString& chinese, const QString& english) const
    {
        return m_language == Language::English && !english.isEmpty() ? english : chinese;
    }

    [[nodiscard]] QString small(const QString& html) const
    {
        return QStringLiteral("<span style='color:%1; font-size:small'>%2</span>")
            .arg(m_theme.secondary.name(), html);
    }

    void fact(const QString& name, const QString& text)
    {
        if (!text.isEmpty()) {
            m_html += QStringLiteral("<tr><td width='84' style='color:%1'>%2</td><td>%3</td></tr>")
                          .arg(m_theme.secondary.name(), htmlEscaped(name), htmlEscaped(shortened(text)));
        }
    }

    void section(const QString& text)
    {
        m_html += QStringLiteral("<div style='font-weight:600; margin-top:14px; margin-bottom:4px'>%1</div>")
                      .arg(htmlEscaped(text));
    }

    void facts(quint16 notice, const NoticeInfo& info)
    {
        const ProgrammeInfo& programme = m_snapshot.programmes.info[m_snapshot.notices.programme[notice]];
        const auto consortia = std::ranges::count(m_snapshot.consortia.notice, notice);
        m_html += u"<table width='100%' cellspacing='0' cellpadding='3'>";
        fact(tr("Programme"), inLanguage(programme.name, programme.nameEn));
        // No list says that its programme is national.
        //: how far a programme reaches
        fact(tr("Level"), programme.level == u"local" ? tr("Local") : QString());
        fact(tr("Edition"), info.edition);
        fact(tr("Issuer"), info.issuer);
        fact(tr("Published"), info.publishedOn);
        fact(tr("Read from"), info.source);
        fact(title(Unit::Consortia), QString::number(consortia));
        m_html += u"</table>";
    }

    void account(const ListAccount& account)
    {
        section(tr("What became of the file"));
        if (account.empty()) {
            m_html += small(
                htmlEscaped(tr("It is not known: the list came into the registry before this was kept.")));
            return;
        }
        for (const AccountUse use : AllAccountUses) {
            entries(account, use);
        }
    }

    void entries(const ListAccount& account, AccountUse use)
    {
        const auto count = static_cast<int>(std::ranges::count(account, use, &AccountEntry::use));
        if (count == 0) {
            return;
        }
        section(title(use));
        m_html += u"<table width='100%' cellspacing='0' cellpadding='3'>";
        int listed = 0;
        for (const AccountEntry& entry : account) {
            if (entry.use == use && ++listed <= MostOfAKind) {
                m_html += QStringLiteral("<tr><td>%1 %2</td></tr>")
                              .arg(htmlEscaped(shortened(entry.part)), small(about(entry)));
            }
        }
        m_html += u"</table>";
        if (const int more = count - MostOfAKind; more > 0) {
            m_html += small(htmlEscaped(tr("and %n more", nullptr, more)));
        }
    }

    /// Why, and in which table where the file has several.
    [[nodiscard]] QString about(const AccountEntry& entry) const
    {
        QStringList parts{entry.why, entry.at.part};
        parts.removeAll(QString());
        return htmlEscaped(shortened(parts.join(QStringLiteral(" · "))));
    }

    const Snapshot& m_snapshot;
    const Language m_language;
    const Theme& m_theme;
    QString m_html;
};

} // namespace

QString noticeText(const Snapshot& snapshot, quint16 notice, Language language, const Theme& theme)
{
    return NoticeWriter(snapshot, language, theme).text(notice);
}

} // namespace atlas
