// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/publishedlist.h"

#include <QByteArray>

#include <vector>

namespace atlas {

/// Further published cells as one text: a JSON array of [title, text] pairs in the order of the columns,
/// UTF-8. No fields give "[]". Equal fields give equal bytes.
[[nodiscard]] QByteArray publishedFieldsText(const std::vector<PublishedField>& fields);

/// The fields of such a text; an empty one and one of another form give none.
[[nodiscard]] std::vector<PublishedField> publishedFieldsFrom(const QByteArray& text);

} // namespace atlas
