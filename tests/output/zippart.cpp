// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes one part of a zip file to standard output. A program of its own: QuaZip and libxlsxwriter each bring
// functions of the same names (zipOpen3 …) and cannot be in one process.

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

#include <cstdio>

int main(int argc, char** argv)
{
    if (argc != 3) {
        return 2;
    }
    QuaZip zip(QString::fromLocal8Bit(argv[1]));
    QuaZipFile file(&zip);
    if (!zip.open(QuaZip::mdUnzip) || !zip.setCurrentFile(QString::fromLocal8Bit(argv[2])) ||
        !file.open(QIODevice::ReadOnly)) {
        return 1;
    }
    const QByteArray bytes = file.readAll();
    return std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout) ==
                   static_cast<std::size_t>(bytes.size())
               ? 0
               : 1;
}
