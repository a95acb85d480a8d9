// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <QString>
#include <QStringList>

namespace atlas {

/// What is wrong with a list, gathered so that a person can put all of it right at once.
class Problems
{
public:
    /// A problem at a place; the sentence is in the user's language and names no place itself.
    void add(const SourcePlace& at, const QString& sentence);
    void add(const Error& error) { m_messages << error.message; }

    [[nodiscard]] bool isEmpty() const { return m_messages.isEmpty(); }
    /// BadInput: the first problem is the message; the detail says that nothing was changed, what to do,
    /// and the other problems. advice: what to do, where it is more than to correct the list.
    [[nodiscard]] Error error(const QString& advice = {}) const;

private:
    QStringList m_messages;
};

/// One problem that ends the reading.
[[nodiscard]] tl::unexpected<Error> badInput(const SourcePlace& at, const QString& sentence);

} // namespace atlas
