// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/reference.h"

#include <QStringView>

#include <vector>

namespace atlas {

/// How surely a text is the whole name of one organisation.
enum class NameShape : quint8 {
    None,     ///< does not end as names of organisations do, or is nothing but such an ending
    Generic,  ///< ends so, but everything in it is a general word: 技术有限公司, 附属医院
    Weak,     ///< ends with a word that other texts end with, too: 部, 所, 中心
    Open,     ///< whole, but names of others go on behind it: 集团, 中国科学院
    Complete, ///< 有限公司, 大学, 协会, Ltd
};

/// Tells names of organisations from other words by what they end with (resources/reference/kinds.tsv).
/// White space inside of Chinese names (line breaks, too) is passed over. May be used by several threads.
class OrganisationWords final
{
public:
    explicit OrganisationWords(const Reference& reference);

    [[nodiscard]] NameShape shape(QStringView text) const;
    /// 华为, 中国移动: a body that names begin with, and that is called so alone.
    [[nodiscard]] bool isKnownBody(QStringView text) const;
    /// Weak, Open or Complete.
    [[nodiscard]] bool isWhole(QStringView text) const { return shape(text) >= NameShape::Weak; }
    /// Begins with what only goes on with a name: 有限公司, 股份…, 分公司, 附属…, a closing bracket.
    [[nodiscard]] static bool isRest(QStringView text);
    /// Whether the first may name a part of the second: 浙江大学 医学院, 中国科学院 自动化研究所.
    [[nodiscard]] static bool isPartOf(QStringView part, QStringView whole);
    /// A province, prefecture or another place of the reference data.
    [[nodiscard]] bool isPlace(QStringView text) const;
    [[nodiscard]] bool beginsWithPlace(QStringView text) const;

private:
    struct EndWord
    {
        QString word;
        KindStrength strength = KindStrength::Usual;
    };

    [[nodiscard]] const EndWord* endWord(QStringView name) const;

    const Reference& m_reference;
    std::vector<EndWord> m_words;     ///< by last character, there longest first; Latin ones in lower case
    std::vector<QString> m_bracketed; ///< 有限合伙: without their brackets
};

/// The text without white space between ideographs and at its ends; a line break between Latin letters
/// becomes a blank.
[[nodiscard]] QString unwrapped(QStringView text);

} // namespace atlas
