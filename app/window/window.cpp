// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/window.h"

#include "app/cli/input/namereadings.h"
#include "app/cli/input/registryaccess.h"
#include "app/languages.h"
#include "output/svgpicture.h"
#include "output/wholefile.h"
#include "ui/charts/reportpainter.h"
#include "ui/context/browsecontext.h"
#include "ui/look/firstpaint.h"
#include "ui/look/theme.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/registrysession.h"
#include "ui/shell/settings.h"

#include <QApplication>
#include <QBuffer>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QTimer>

namespace atlas {
namespace {

/// Everything that a window needs, made in order and taken down in reverse.
class WindowParts final
{
    Q_DISABLE_COPY_MOVE(WindowParts)

public:
    WindowParts(QApplication& application, const Reference& reference)
        : m_store(reference, nameReadings())
        , session(m_store, reference, userRegistryPath())
        , m_application(application)
    {
    }
    ~WindowParts() = default;

    void setLanguage(Language language)
    {
        installTranslations(m_application, language);
        context.setLanguage(language);
    }

    /// Empty: the user's own.
    void open(const QString& registry, bool readOnly)
    {
        if (registry.isEmpty()) {
            session.openOwn();
        } else {
            session.open(QFileInfo(registry).absoluteFilePath(), readOnly);
        }
    }

    [[nodiscard]] ShellServices services()
    {
        return {context, session, settings, m_pictures,
                [this](Language language) { installTranslations(m_application, language); }};
    }

private:
    RegistryStore m_store; ///< outlives the session that asks it

public:
    Settings settings;
    BrowseContext context;
    RegistrySession session;

private:
    ReportPainter m_pictures;
    QApplication& m_application;
};

constexpr int LongestWaitMs = 150; ///< before an empty window is shown

Result<void> paintWidget(QWidget& widget, const QString& file)
{
    const QString ending = QFileInfo(file).suffix().toLower();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (ending == u"png") {
        widget.grab().save(&buffer, "PNG");
    } else if (ending == u"svg") {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(widget.size());
        generator.setViewBox(widget.rect());
        QPainter painter(&generator);
        widget.render(&painter);
        painter.end();
        buffer.buffer() = wellFormedSvg(buffer.data());
    } else {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QSizeF(widget.size()) * 0.75, QPageSize::Point));
        writer.setPageMargins({});
        writer.setResolution(96);
        QPainter painter(&writer);
        widget.render(&painter);
    }
    return writeBytes(file, buffer.data());
}

} // namespace

int runWindow(QApplication& application, const StartOptions& options, std::jthread& fonts)
{
    const Result<Reference> reference = loadReference();
    if (!reference) {
        qCritical("%s", qUtf8Printable(reference.error().message));
        return static_cast<int>(ExitStatus::Failed);
    }
    WindowParts parts(application, *reference);
    const Language language =
        options.languageAsked ? options.language : parts.settings.language().value_or(options.language);
    parts.setLanguage(language); // first, for what the journal says of the registry's making
    // The store opens the registry in its own thread while the window is made.
    parts.open(options.registry, false);
    if (fonts.joinable()) {
        fonts.join();
    }
    applyAppearance(application, parts.settings.appearance());
    MainWindow window(parts.services());
    window.restoreState();
    if (!options.view.isEmpty()) {
        QObject::connect(
            &parts.context, &BrowseContext::registryShown, &window,
            [&window, name = options.view] { window.openView(name); }, Qt::SingleShotConnection);
    }
    FirstPaint::watch(&window, [&parts] { return parts.context.hasRegistry(); });
    // The first frame shows the registry, unless that takes long enough to be noticed.
    QObject::connect(&parts.context, &BrowseContext::viewChanged, &window, &QWidget::show,
                     Qt::SingleShotConnection);
    QTimer::singleShot(LongestWaitMs, &window, &QWidget::show);
    return QApplication::exec();
}

Outcome<void> renderWindow(QApplication& application, const StartOptions& options,
                           const WindowPicture& picture)
{
    const Result<Reference> reference = loadReference();
    if (!reference) {
        return failed(reference.error());
    }
    WindowParts parts(application, *reference);
    parts.setLanguage(options.language);
    applyAppearance(application, Appearance::Light);
    MainWindow window(parts.services());
    if (picture.size.isValid()) {
        window.resize(picture.size);
    }
    parts.context.setPage(QStringLiteral("consortia"));
    Outcome<void> outcome;
    QObject::connect(&parts.session, &RegistrySession::failed, &application, [&](const Error& error) {
        outcome = failed(error);
        QApplication::exit();
    });
    QObject::connect(&parts.context, &BrowseContext::registryShown, &application, [&] {
        parts.context.setFilter(picture.filter);
        if (const auto& rows = parts.context.view()->of(Unit::Consortia); !rows.empty()) {
            parts.context.select(
                {Selection::Kind::Consortium, parts.context.snapshot().consortia.id[rows.front()]});
        }
        window.show();
        // One round of the event loop lays out what was just shown.
        QTimer::singleShot(0, &application, &QApplication::quit);
    });
    parts.open(options.registry, true);
    QApplication::exec();
    if (!outcome) {
        return outcome;
    }
    if (const Result<void> written = paintWidget(window, picture.file); !written) {
        return failed(written.error());
    }
    return {};
}

} // namespace atlas
