// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/fold.h"

namespace atlas {
namespace {

/// Brackets that NFKC leaves alone, as round ones.
QChar roundBracket(QChar c)
{
    switch (c.unicode()) {
    case u'[':
    case u'{':
    case u'〔':
    case u'【':
    case u'〖':
    case u'〘':
    case u'〚':
        return u'(';
    case u']':
    case u'}':
    case u'〕':
    case u'】':
    case u'〗':
    case u'〙':
    case u'〛':
        return u')';
    default:
        return c;
    }
}

/// White space, and marks that have no width: they differ between copies of the same name.
bool isInvisible(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Format;
}

} // namespace

QString fold(QStringView text)
{
    // Case folding can take a text out of its normal form (ͅ), so it is normalised again; Qt answers at once
    // where it is normal already.
    QString folded = text.toString()
                         .normalized(QString::NormalizationForm_KC)
                         .toCaseFolded()
                         .normalized(QString::NormalizationForm_KC);
    qsizetype kept = 0;
    for (qsizetype i = 0; i < folded.size(); ++i) {
        const QChar c = folded.at(i);
        if (!isInvisible(c)) {
            folded[kept++] = roundBracket(c);
        }
    }
    folded.truncate(kept);
    return folded;
}

} // namespace atlas
