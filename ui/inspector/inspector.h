// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTextBrowser>

class QUrl;

namespace atlas {

class BrowseContext;

/// The panel at the right: the record chosen.
class Inspector final : public QTextBrowser
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Inspector)

public:
    explicit Inspector(BrowseContext& context, QWidget* parent = nullptr);
    ~Inspector() override;

    void retranslate();

protected:
    /// No file is read for what the text names.
    [[nodiscard]] QVariant loadResource(int type, const QUrl& name) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void follow(const QUrl& link);

    BrowseContext& m_context;
    QString m_shown; ///< the text as HTML
};

} // namespace atlas
