// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/search/placechooser.h"

#include "domain/placenames.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>

namespace atlas {
namespace {

constexpr int CodeRole = Qt::UserRole;
constexpr int NamesRole = Qt::UserRole + 1;   ///< every name of the place, one a line
constexpr int FoundByRole = Qt::UserRole + 2; ///< and those of the places inside that count for it

/// Finds a place by any of its names and puts its title into the field.
class PlaceCompleter final : public QCompleter
{
public:
    PlaceCompleter(QAbstractItemModel* places, QObject* parent)
        : QCompleter(places, parent)
    {
        setCompletionRole(FoundByRole);
        setFilterMode(Qt::MatchContains);
        setCaseSensitivity(Qt::CaseInsensitive);
        setCompletionMode(PopupCompletion);
        popup()->setProperty("offers", true); // a line around it
    }

    [[nodiscard]] QString pathFromIndex(const QModelIndex& index) const override
    {
        return index.data(Qt::DisplayRole).toString();
    }
};

} // namespace

PlaceChooser::PlaceChooser(QWidget* parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setMaxVisibleItems(16);
    setSizeAdjustPolicy(AdjustToContents);
    setCompleter(new PlaceCompleter(model(), this));
    connect(this, &QComboBox::editTextChanged, this, &PlaceChooser::regionChanged);
    connect(lineEdit(), &QLineEdit::returnPressed, this, &PlaceChooser::returnPressed);
}

PlaceChooser::~PlaceChooser() = default;

void PlaceChooser::setPlaces(const Snapshot& snapshot, Language language)
{
    const QSignalBlocker guard(this);
    const int chosen = region();
    clear();
    for (std::size_t at = 1; at < snapshot.regions.size(); ++at) {
        const auto index = static_cast<quint16>(at);
        const Region& place = snapshot.regions[at];
        QString title = snapshot.regionTitle(index, language);
        if (const quint16 parent = snapshot.regionParent[index]; parent != 0) {
            //: a place inside a province: "Ningbo · Zhejiang"
            title = tr("%1 · %2").arg(title, snapshot.regionTitle(parent, language));
        }
        addItem(title, place.code);
        const QStringList names = QStringList{title, place.shortName, place.name, place.nameEn} + place.forms;
        setItemData(count() - 1, names.join(u'\n'), NamesRole);
        const QStringList inside = PlaceNames::bundled().namesIn(place.code);
        setItemData(count() - 1, (names + inside).join(u'\n'), FoundByRole);
    }
    setRegion(chosen);
}

int PlaceChooser::region() const
{
    const QString typed = currentText().trimmed();
    int meant = 0;
    int matches = 0;
    for (int index = 0; index < count() && !typed.isEmpty(); ++index) {
        const QStringList names = itemData(index, NamesRole).toString().split(u'\n');
        const int code = itemData(index, CodeRole).toInt();
        if (names.contains(typed, Qt::CaseInsensitive)) {
            return code;
        }
        if (!names.filter(typed, Qt::CaseInsensitive).isEmpty()) {
            meant = code;
            ++matches;
        }
    }
    if (matches == 1) {
        return meant;
    }
    const int counted = PlaceNames::bundled().read(typed).region;
    return findData(counted, CodeRole) < 0 ? 0 : counted;
}

void PlaceChooser::setRegion(int code)
{
    setCurrentIndex(findData(code, CodeRole));
    if (currentIndex() < 0) {
        clearEditText();
    }
}

} // namespace atlas
