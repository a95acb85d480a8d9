// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

constexpr auto TranslatorName = "translator"_L1;

} // namespace

std::optional<Language> languageOf(const QString& code)
{
    // zh_CN.UTF-8, zh-Hans and en_GB are what locales and browsers say for the same two.
    const QString name = code.trimmed().toLower().replace(u'-', u'_');
    const QString language = name.section(u'_', 0, 0).section(u'.', 0, 0);
    if (language == u"zh") {
        return Language::Chinese;
    }
    if (language == u"en") {
        return Language::English;
    }
    return std::nullopt;
}

QString languageCode(Language language)
{
    return language == Language::Chinese ? u"zh_CN"_s : u"en"_s;
}

Language localeLanguage()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    return wanted.isEmpty() ? Language::English : languageOf(wanted.front()).value_or(Language::English);
}

void installTranslations(QCoreApplication& application, Language language)
{
    const QString code = languageCode(language);
    if (QLocale() == QLocale(code) && application.findChild<QTranslator*>(TranslatorName) != nullptr) {
        return;
    }
    // The window changes its language while it runs: the translators of the last one go first.
    for (QTranslator* old : application.findChildren<QTranslator*>(TranslatorName)) {
        QCoreApplication::removeTranslator(old);
        delete old;
    }
    const QString qtFolder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    const std::pair<QString, QString> files[]{{u"qtbase_"_s + code, qtFolder},
                                              {u"atlas_"_s + code, u":/i18n"_s}};
    for (const auto& [file, folder] : files) {
        auto* translator = new QTranslator(&application);
        translator->setObjectName(TranslatorName);
        if (translator->load(file, folder)) {
            QCoreApplication::installTranslator(translator);
        } else {
            delete translator;
        }
    }
    QLocale::setDefault(QLocale(code));
}

} // namespace atlas
