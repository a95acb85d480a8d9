// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <cstdint>

// The entry of libFuzzer, which each harness defines; replay.cpp calls it as well.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size);

namespace atlas {

struct RawDocument;

/// Ends the program where a document breaks a promise: a table without a row, a row without a cell, a lost
/// character, more cells or characters in a cell than allowed.
void checkDocument(const RawDocument& document, qint64 mostCells, qsizetype mostCharacters);

/// Reads the document under tight limits, and ends the program where the answer breaks a promise, see above,
/// or is an error without words.
void readAnything(const QByteArray& bytes, const QString& fileName);

} // namespace atlas
