// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/terms.h"

#include <QString>

#include <optional>

class QCoreApplication;

namespace atlas {

/// The language for a code as people write it: zh_CN, zh, en; nullopt for any other.
[[nodiscard]] std::optional<Language> languageOf(const QString& code);
/// zh_CN or en.
[[nodiscard]] QString languageCode(Language language);
/// Chinese where the locale is Chinese, else English.
[[nodiscard]] Language localeLanguage();

/// Installs the translations of the program and of Qt in the place of those of another language. Without
/// them everything is in English.
void installTranslations(QCoreApplication& application, Language language);

} // namespace atlas
