// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matrix/matrixsearch.h"

#include "ui/parts/whendone.h"

#include <QtConcurrentRun>

namespace atlas {
namespace {

MatrixPtr countMatrix(const ViewPtr& view, const MatrixChoice& choice, Language language)
{
    Filter open = view->filter;
    if (choice.shape == MatrixChoice::Shape::Counts) {
        open.clear(choice.rowField);
        open.clear(choice.columnField);
    }
    const ViewPtr counted = open == view->filter ? view : evaluate(view->snapshot, open);
    return std::make_shared<const Matrix>(counted, choice, language, view->filter);
}

} // namespace

void MatrixSearch::count(const ViewPtr& view, const MatrixChoice& choice, Language language)
{
    const quint64 question = ++m_question;
    const auto work = [view, choice, language] { return countMatrix(view, choice, language); };
    whenDone(QtConcurrent::run(work), this, [this, question](const MatrixPtr& matrix) {
        if (question == m_question) {
            Q_EMIT counted(matrix);
        }
    });
}

} // namespace atlas
