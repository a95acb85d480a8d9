// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "quality/findingtext.h"

#include <QCoreApplication>

namespace atlas {
namespace {

class QualityText
{
    Q_DECLARE_TR_FUNCTIONS(Quality)
};

QString kindReason(const Snapshot& snapshot, const Finding& finding)
{
    const auto kind = static_cast<OrganisationKind>(snapshot.organisations.kind[finding.record]);
    if (kind == OrganisationKind::Unknown) {
        return QualityText::tr("Nothing in its name shows its kind.");
    }
    const QString words = snapshot.organisations.kindBasis.words.at(finding.record);
    if (finding.reason == u"company_inside") {
        //: %1 a kind of organisation, %2 words of its name
        return QualityText::tr("Read as %1 because its name is that of part of a company: %2.")
            .arg(title(kind), words);
    }
    //: %1 a kind of organisation, %2 the word that its name ends with
    return QualityText::tr("Read as %1 from its last word, %2, which bodies of several kinds use.")
        .arg(title(kind), words);
}

QString misprintReason(const Finding& finding)
{
    QStringList sentences;
    for (const QString& pair : finding.words.split(u'、')) {
        //: %1 and %2 are Chinese words that sound the same
        sentences << QualityText::tr("%1 is written where %2, which sounds the same, is usual.")
                         .arg(pair.section(u'/', 0, 0), pair.section(u'/', 1));
    }
    return sentences.join(u' ');
}

QString sameReason(const Finding& finding, const QString& other)
{
    if (finding.reason == u"legal_form") {
        //: %1 the name of another organisation, here and below
        return QualityText::tr("Named like %1 but for the legal form at the end.").arg(other);
    }
    if (finding.reason == u"bracket_variant") {
        return QualityText::tr("Named like %1 but for what is in brackets.").arg(other);
    }
    if (finding.reason == u"place_moved") {
        return QualityText::tr("Named like %1 with the place elsewhere in the name.").arg(other);
    }
    if (finding.reason == u"alias") {
        return QualityText::tr("%1 is another name of one of the two.").arg(finding.words);
    }
    if (finding.reason == u"other_name_mark") {
        return QualityText::tr("One of the two says in brackets that it is or was called %1.")
            .arg(finding.words);
    }
    return QualityText::tr("Named like %1.").arg(other);
}

QString nearReason(const Finding& finding, const QString& other)
{
    const QString one = finding.words.section(u'/', 0, 0);
    const QString two = finding.words.section(u'/', 1);
    if (finding.reason == u"one_missing") {
        //: %2 a character
        return QualityText::tr("Differs from %1 in %2, which one of the two names lacks.")
            .arg(other, one.isEmpty() ? two : one);
    }
    //: %2 and %3 are characters
    return QualityText::tr("Differs from %1 in one place: %2 or %3.").arg(other, one, two);
}

QString groupReason(const Finding& finding, const QString& other)
{
    if (finding.reason == u"subsidiary_name") {
        return QualityText::tr("One of the names begins with the other: %1.").arg(finding.words);
    }
    if (finding.reason == u"group_word") {
        return QualityText::tr("Named like %1 but for the word 集团.").arg(other);
    }
    if (finding.reason == u"same_parent") {
        //: %1 a company, %2 another branch
        return QualityText::tr("A branch of %1, like %2.").arg(finding.words, other);
    }
    //: %1 the first characters of two companies' names, %2 the other company
    return QualityText::tr("Begins with %1, like %2.").arg(finding.words, other);
}

QString pairReason(const Snapshot& snapshot, const Finding& finding)
{
    const QString other = otherName(snapshot, finding);
    switch (finding.relation) {
    case SameRelation::Same:
        return sameReason(finding, other);
    case SameRelation::BranchOf:
        //: %1 the parent, %2 what follows the parent's name
        return QualityText::tr("Its name begins like that of %1 and goes on with %2.")
            .arg(other, finding.words);
    case SameRelation::Group:
        return groupReason(finding, other);
    case SameRelation::Near:
        break;
    }
    return nearReason(finding, other);
}

} // namespace

QString key(FindingList list)
{
    switch (list) {
    case FindingList::Home:
        return QStringLiteral("home");
    case FindingList::Kind:
        return QStringLiteral("kind");
    case FindingList::Misprint:
        return QStringLiteral("misprint");
    case FindingList::Same:
        return QStringLiteral("same");
    case FindingList::Group:
        return QStringLiteral("group");
    case FindingList::MemberTwice:
        break;
    }
    return QStringLiteral("member_twice");
}

QString title(FindingList list)
{
    switch (list) {
    case FindingList::Home:
        return QualityText::tr("Home", "list of what is to be checked: homes of organisations");
    case FindingList::Kind:
        return QualityText::tr("Kind", "list of what is to be checked: kinds of organisations");
    case FindingList::Misprint:
        return QualityText::tr("Misprint", "list of what is to be checked");
    case FindingList::Same:
        return QualityText::tr("Same?", "list of what is to be checked: two that may be one organisation");
    case FindingList::Group:
        return QualityText::tr("Group?", "list of what is to be checked: companies of one group");
    case FindingList::MemberTwice:
        break;
    }
    return QualityText::tr("Twice", "list of what is to be checked: members twice in one consortium");
}

QString questionText(const Finding& finding)
{
    switch (finding.list) {
    case FindingList::Home:
        return QualityText::tr("Home unknown");
    case FindingList::Kind:
        return finding.reason.isEmpty() ? QualityText::tr("Kind unknown") : QualityText::tr("Kind doubtful");
    case FindingList::Misprint:
        return QualityText::tr("Misprinted?");
    case FindingList::Same:
        return finding.relation == SameRelation::BranchOf ? QualityText::tr("A branch?")
                                                          : QualityText::tr("One organisation?");
    case FindingList::Group:
        return QualityText::tr("One group?");
    case FindingList::MemberTwice:
        break;
    }
    return QualityText::tr("Member twice");
}

QString wholeQuestion(const Snapshot& snapshot, const Finding& finding)
{
    const QString name = recordName(snapshot, finding);
    switch (finding.list) {
    case FindingList::Home:
        //: %1 an organisation
        return QualityText::tr("Where is %1 based?").arg(name);
    case FindingList::Kind:
        return QualityText::tr("What kind of organisation is %1?").arg(name);
    case FindingList::Misprint:
        return QualityText::tr("Is %1 misprinted?").arg(name);
    case FindingList::Same:
    case FindingList::Group:
        return QualityText::tr("How are these two related?");
    case FindingList::MemberTwice:
        break;
    }
    //: %1 an organisation, %2 a consortium
    return QualityText::tr("Why is %1 in %2 twice?").arg(name, otherName(snapshot, finding));
}

QString reasonText(const Snapshot& snapshot, const Finding& finding)
{
    switch (finding.list) {
    case FindingList::Home:
        return QualityText::tr("No place in its name or in the reference data.");
    case FindingList::Kind:
        return kindReason(snapshot, finding);
    case FindingList::Misprint:
        return misprintReason(finding);
    case FindingList::Same:
    case FindingList::Group:
        return pairReason(snapshot, finding);
    case FindingList::MemberTwice:
        break;
    }
    const QString consortium = otherName(snapshot, finding);
    return finding.reason == u"alias"
               //: %1 a consortium, %2 another name of the organisation
               ? QualityText::tr("%1 also lists it as %2.").arg(consortium, finding.meant)
               : QualityText::tr("%1 lists it twice.").arg(consortium);
}

QString recordName(const Snapshot& snapshot, const Finding& finding)
{
    return finding.isConsortium ? snapshot.consortia.name.at(finding.record)
                                : snapshot.organisations.name.at(finding.record);
}

QString otherName(const Snapshot& snapshot, const Finding& finding)
{
    if (finding.list == FindingList::MemberTwice) {
        return snapshot.consortia.name.at(finding.other);
    }
    return finding.isPair() ? snapshot.organisations.name.at(finding.other) : QString();
}

} // namespace atlas
