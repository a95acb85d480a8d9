// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "snapshot/matrix.h"

#include <QObject>

namespace atlas {

/// Counts matrices in another thread. A late answer to an earlier question is dropped.
class MatrixSearch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MatrixSearch)

public:
    using QObject::QObject;
    ~MatrixSearch() override = default;

    /// As the screen shows it: the filter's own choices in the two fields of a cross-tab do not shrink it,
    /// they are marked, so that a further cell can be chosen.
    void count(const ViewPtr& view, const MatrixChoice& choice, Language language);

Q_SIGNALS:
    void counted(const atlas::MatrixPtr& matrix);

private:
    quint64 m_question = 0;
};

} // namespace atlas
