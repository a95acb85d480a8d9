// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QExplicitlySharedDataPointer>
#include <QSharedData>
#include <QString>

namespace atlas {

/// A text that is nearly always empty, in a record of which there are millions: 8 bytes, where an empty
/// QString has 24. Reads and is assigned like a QString.
class RareText
{
public:
    RareText() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): it stands for a QString
    RareText(const QString& text)
        : m_text(text.isEmpty() ? nullptr : new Shared(text))
    {
    }

    [[nodiscard]] bool isEmpty() const { return !m_text; }
    // NOLINTNEXTLINE(google-explicit-constructor): it stands for a QString
    operator QString() const { return m_text ? m_text->text : QString(); }

    friend bool operator==(const RareText& a, const RareText& b) { return QString(a) == QString(b); }

private:
    struct Shared : QSharedData
    {
        explicit Shared(const QString& text)
            : text(text)
        {
        }
        QString text;
    };
    QExplicitlySharedDataPointer<Shared> m_text;
};

} // namespace atlas
