// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/publishedlist.h"
#include "domain/reference.h"
#include "import/list/rows/listlines.h"

#include <QString>
#include <QStringList>

namespace atlas {

/// A value that a document seems to say of its notice.
struct Guessed
{
    QString value; ///< empty where nothing says it
    QString
        basis; ///< what it rests on, a phrase in the user's language: from the title; empty with the value

    friend bool operator==(const Guessed&, const Guessed&) = default;
};

/// What title, lines and file of a list say of its notice. Nothing is said that does not stand there.
struct NoticeGuess
{
    Guessed programme;   ///< that the title names: 浙江省工业数据筑基行动
    Guessed level;       ///< "national" or "local"
    Guessed issuer;      ///< as the document writes it
    Guessed publishedOn; ///< ISO 8601, as precise as it is said: 2026-04-13, 2026-04, 2026
    /// Of a local list: what its province is called, and its city where it is a city's: 浙江省, 浙江.
    QStringList places;
};

/// The title counts first, then the lines around the list, then the file's name (without its folder). The
/// level is that of the place that these name or begin with, else that of the issuer, else that of the places
/// of the consortia, where all of them (two at least) lie in one province, or in three provinces or more.
/// A date counts where a line is one, or says that it is the day of publication (发布日期), or where the
/// file's name has one; the year of a number (〔2026〕12号) or of a title is better than none.
[[nodiscard]] NoticeGuess guessNotice(const PublishedList& list, const std::vector<ListLine>& lines,
                                      const QString& fileName, const Reference& reference);

/// The first date of a text, ISO 8601 as precise as it is written: 2026年4月13日, 2026-4-13, 2026.04,
/// 二〇二六年四月; empty for none, and for a day that does not exist.
[[nodiscard]] QString dateIn(QStringView text);

} // namespace atlas
