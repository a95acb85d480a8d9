-- SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 6: what a list says beside names and members: who recommended a consortium, the codes of organisations, and
-- what became of each part of the file that it was read from.

-- The recommending authority, as published; '' for none. Where seat_rule is 'recommending_authority' the seat is its
-- province. Registries of earlier steps have it among `further` only, until their list is imported again.
ALTER TABLE consortium ADD COLUMN recommending TEXT NOT NULL DEFAULT '';

DROP TRIGGER consortium_insert;
DROP TRIGGER consortium_update;
DROP TRIGGER consortium_delete;

CREATE TRIGGER consortium_insert AFTER INSERT ON consortium BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'consortium', NEW.id, 'insert', NULL,
    json_object('id', NEW.id, 'notice', NEW.notice, 'ordinal', NEW.ordinal, 'number', NEW.number,
        'name', NEW.name, 'folded', NEW.folded, 'place_text', NEW.place_text,
        'members_text', NEW.members_text, 'lead_text', NEW.lead_text, 'industry_text', NEW.industry_text,
        'section', NEW.section, 'further', NEW.further, 'seat_code', NEW.seat_code,
        'seat_basis', NEW.seat_basis, 'seat_rule', NEW.seat_rule, 'seat_words', NEW.seat_words,
        'subject', NEW.subject, 'subject_basis', NEW.subject_basis, 'recommending', NEW.recommending));
END;
CREATE TRIGGER consortium_update AFTER UPDATE ON consortium BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'consortium', NEW.id, 'update',
    json_object('id', OLD.id, 'notice', OLD.notice, 'ordinal', OLD.ordinal, 'number', OLD.number,
        'name', OLD.name, 'folded', OLD.folded, 'place_text', OLD.place_text,
        'members_text', OLD.members_text, 'lead_text', OLD.lead_text, 'industry_text', OLD.industry_text,
        'section', OLD.section, 'further', OLD.further, 'seat_code', OLD.seat_code,
        'seat_basis', OLD.seat_basis, 'seat_rule', OLD.seat_rule, 'seat_words', OLD.seat_words,
        'subject', OLD.subject, 'subject_basis', OLD.subject_basis, 'recommending', OLD.recommending),
    json_object('id', NEW.id, 'notice', NEW.notice, 'ordinal', NEW.ordinal, 'number', NEW.number,
        'name', NEW.name, 'folded', NEW.folded, 'place_text', NEW.place_text,
        'members_text', NEW.members_text, 'lead_text', NEW.lead_text, 'industry_text', NEW.industry_text,
        'section', NEW.section, 'further', NEW.further, 'seat_code', NEW.seat_code,
        'seat_basis', NEW.seat_basis, 'seat_rule', NEW.seat_rule, 'seat_words', NEW.seat_words,
        'subject', NEW.subject, 'subject_basis', NEW.subject_basis, 'recommending', NEW.recommending));
END;
CREATE TRIGGER consortium_delete AFTER DELETE ON consortium BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'consortium', OLD.id, 'delete',
    json_object('id', OLD.id, 'notice', OLD.notice, 'ordinal', OLD.ordinal, 'number', OLD.number,
        'name', OLD.name, 'folded', OLD.folded, 'place_text', OLD.place_text,
        'members_text', OLD.members_text, 'lead_text', OLD.lead_text, 'industry_text', OLD.industry_text,
        'section', OLD.section, 'further', OLD.further, 'seat_code', OLD.seat_code,
        'seat_basis', OLD.seat_basis, 'seat_rule', OLD.seat_rule, 'seat_words', OLD.seat_words,
        'subject', OLD.subject, 'subject_basis', OLD.subject_basis, 'recommending', OLD.recommending), NULL);
END;

-- Identifiers of organisations. `value` is in the form of its scheme (uscc: GB 32100, 18 characters in upper case; a
-- wrong check character is kept). `words` is what it rests on: the published form where that is written otherwise, the
-- source where the basis is a reference list, '' otherwise; `notice` the list that says so, null where none does.
CREATE TABLE organisation_identifier (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    organisation INTEGER NOT NULL REFERENCES organisation (id),
    scheme       TEXT NOT NULL CHECK (scheme <> ''),
    value        TEXT NOT NULL CHECK (value <> ''),
    basis        TEXT NOT NULL CHECK (
        basis = 'published' OR basis = 'name' OR basis = 'reference' OR basis = 'order' OR basis = 'user'),
    words        TEXT NOT NULL,
    notice       INTEGER REFERENCES notice (id),
    UNIQUE (organisation, scheme, value)
) STRICT;

CREATE TRIGGER organisation_identifier_insert AFTER INSERT ON organisation_identifier BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'organisation_identifier', NEW.id, 'insert', NULL,
    json_object('id', NEW.id, 'organisation', NEW.organisation, 'scheme', NEW.scheme, 'value', NEW.value,
        'basis', NEW.basis, 'words', NEW.words, 'notice', NEW.notice));
END;
CREATE TRIGGER organisation_identifier_update AFTER UPDATE ON organisation_identifier BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'organisation_identifier', NEW.id, 'update',
    json_object('id', OLD.id, 'organisation', OLD.organisation, 'scheme', OLD.scheme, 'value', OLD.value,
        'basis', OLD.basis, 'words', OLD.words, 'notice', OLD.notice),
    json_object('id', NEW.id, 'organisation', NEW.organisation, 'scheme', NEW.scheme, 'value', NEW.value,
        'basis', NEW.basis, 'words', NEW.words, 'notice', NEW.notice));
END;
CREATE TRIGGER organisation_identifier_delete AFTER DELETE ON organisation_identifier BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'organisation_identifier', OLD.id, 'delete',
    json_object('id', OLD.id, 'organisation', OLD.organisation, 'scheme', OLD.scheme, 'value', OLD.value,
        'basis', OLD.basis, 'words', OLD.words, 'notice', OLD.notice), NULL);
END;

-- What became of each part of the file that a list was read from, in the order of the file: used, kept as a further
-- published field, or left out. `part` and `why` in the language of whoever imported it; the place as far as it is
-- known, 0 where it is not.
CREATE TABLE notice_account (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    notice    INTEGER NOT NULL REFERENCES notice (id),
    ordinal   INTEGER NOT NULL CHECK (ordinal > 0),
    use       TEXT NOT NULL CHECK (use = 'used' OR use = 'kept' OR use = 'left_out'),
    part      TEXT NOT NULL,
    why       TEXT NOT NULL,
    file      TEXT NOT NULL,
    sheet     TEXT NOT NULL, -- or page, or table
    at_row    INTEGER NOT NULL CHECK (at_row >= 0),
    at_column INTEGER NOT NULL CHECK (at_column >= 0),
    UNIQUE (notice, ordinal)
) STRICT;

CREATE TRIGGER notice_account_insert AFTER INSERT ON notice_account BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'notice_account', NEW.id, 'insert', NULL,
    json_object('id', NEW.id, 'notice', NEW.notice, 'ordinal', NEW.ordinal, 'use', NEW.use,
        'part', NEW.part, 'why', NEW.why, 'file', NEW.file, 'sheet', NEW.sheet, 'at_row', NEW.at_row,
        'at_column', NEW.at_column));
END;
CREATE TRIGGER notice_account_update AFTER UPDATE ON notice_account BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'notice_account', NEW.id, 'update',
    json_object('id', OLD.id, 'notice', OLD.notice, 'ordinal', OLD.ordinal, 'use', OLD.use,
        'part', OLD.part, 'why', OLD.why, 'file', OLD.file, 'sheet', OLD.sheet, 'at_row', OLD.at_row,
        'at_column', OLD.at_column),
    json_object('id', NEW.id, 'notice', NEW.notice, 'ordinal', NEW.ordinal, 'use', NEW.use,
        'part', NEW.part, 'why', NEW.why, 'file', NEW.file, 'sheet', NEW.sheet, 'at_row', NEW.at_row,
        'at_column', NEW.at_column));
END;
CREATE TRIGGER notice_account_delete AFTER DELETE ON notice_account BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'notice_account', OLD.id, 'delete',
    json_object('id', OLD.id, 'notice', OLD.notice, 'ordinal', OLD.ordinal, 'use', OLD.use,
        'part', OLD.part, 'why', OLD.why, 'file', OLD.file, 'sheet', OLD.sheet, 'at_row', OLD.at_row,
        'at_column', OLD.at_column), NULL);
END;
