-- SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 2: lists with more columns, editions that are numbered anew, what the user decided, and undo.

-- Consortia -----------------------------------------------------------------------------------------------
-- The table is built anew: the number within a notice is no longer unique, since the sections of a list may
-- each count from 1. References from other tables stand, as they name the table and the ids stay.

CREATE TABLE consortium_anew (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    notice        INTEGER NOT NULL REFERENCES notice (id),
    ordinal       INTEGER NOT NULL CHECK (ordinal > 0), -- rises in published order; may have gaps
    number        TEXT NOT NULL CHECK (number <> ''),
    name          TEXT NOT NULL CHECK (name <> ''),
    folded        TEXT NOT NULL,
    place_text    TEXT NOT NULL,
    members_text  TEXT NOT NULL,
    lead_text     TEXT NOT NULL DEFAULT '', -- of a column of its own
    industry_text TEXT NOT NULL DEFAULT '', -- of a column of its own
    section       TEXT NOT NULL DEFAULT '', -- the row above that divides the table
    -- Every other published cell: JSON array of [title, text] pairs in the order of the columns.
    further       TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(further) AND json_type(further) = 'array'),
    seat_code     INTEGER REFERENCES region (code),
    seat_basis    TEXT NOT NULL CHECK (
        seat_basis = 'published' OR seat_basis = 'name' OR seat_basis = 'reference' OR
        seat_basis = 'order' OR seat_basis = 'user' OR seat_basis = 'unknown'),
    seat_rule     TEXT NOT NULL,
    seat_words    TEXT NOT NULL,
    subject       TEXT NOT NULL CHECK (
        subject = 'key_industry_enterprise' OR subject = 'platform_institution' OR
        subject = 'advanced_cluster' OR subject = 'sme_pilot_city' OR subject = 'unknown'),
    subject_basis TEXT NOT NULL CHECK (
        subject_basis = 'published' OR subject_basis = 'name' OR subject_basis = 'reference' OR
        subject_basis = 'order' OR subject_basis = 'user' OR subject_basis = 'unknown'),
    CHECK (seat_code IS NULL OR seat_basis <> 'unknown'),
    CHECK (subject = 'unknown' OR subject_basis <> 'unknown')
) STRICT;
INSERT INTO consortium_anew (id, notice, ordinal, number, name, folded, place_text, members_text, seat_code,
        seat_basis, seat_rule, seat_words, subject, subject_basis)
    SELECT id, notice, ordinal, number, name, folded, place_text, members_text, seat_code,
        seat_basis, seat_rule, seat_words, subject, subject_basis FROM consortium ORDER BY id;
-- The ids of removed rows are not used again either.
DELETE FROM sqlite_sequence WHERE name = 'consortium_anew';
INSERT INTO sqlite_sequence (name, seq)
    SELECT 'consortium_anew', seq FROM sqlite_sequence WHERE name = 'consortium';
DROP TABLE consortium;
ALTER TABLE consortium_anew RENAME TO consortium;
CREATE INDEX consortium_in_order ON consortium (notice, ordinal);
CREATE INDEX consortium_by_number ON consortium (notice, number);

-- The tables that a long list fills ------------------------------------------------------------------------
-- They are built anew with the same columns and the same rules, these as comparisons: for each row, SQLite makes
-- a list after IN with more than two members into a table, which took more than half of the time of an import.

CREATE TABLE consortium_industry_anew (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    consortium INTEGER NOT NULL REFERENCES consortium (id),
    ordinal    INTEGER NOT NULL CHECK (ordinal > 0),
    industry   TEXT NOT NULL REFERENCES industry (key),
    basis      TEXT NOT NULL CHECK (
        basis = 'published' OR basis = 'name' OR basis = 'reference' OR basis = 'order' OR
        basis = 'user'),
    rule       TEXT NOT NULL,
    words      TEXT NOT NULL,
    UNIQUE (consortium, industry)
) STRICT;
INSERT INTO consortium_industry_anew SELECT * FROM consortium_industry ORDER BY id;

CREATE TABLE organisation_anew (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    name       TEXT NOT NULL CHECK (name <> ''),
    folded     TEXT NOT NULL UNIQUE CHECK (folded <> ''),
    kind       TEXT NOT NULL CHECK (
        kind = 'enterprise' OR kind = 'university' OR kind = 'research_institute' OR
        kind = 'public_institution' OR kind = 'association' OR kind = 'government' OR
        kind = 'other' OR kind = 'unknown'),
    kind_basis TEXT NOT NULL CHECK (
        kind_basis = 'published' OR kind_basis = 'name' OR kind_basis = 'reference' OR
        kind_basis = 'order' OR kind_basis = 'user' OR kind_basis = 'unknown'),
    kind_rule  TEXT NOT NULL,
    kind_words TEXT NOT NULL,
    home_code  INTEGER REFERENCES region (code),
    home_basis TEXT NOT NULL CHECK (
        home_basis = 'published' OR home_basis = 'name' OR home_basis = 'reference' OR
        home_basis = 'order' OR home_basis = 'user' OR home_basis = 'unknown'),
    home_rule  TEXT NOT NULL,
    home_words TEXT NOT NULL,
    CHECK (kind = 'unknown' OR kind_basis <> 'unknown'),
    CHECK (home_code IS NULL OR home_basis <> 'unknown')
) STRICT;
INSERT INTO organisation_anew SELECT * FROM organisation ORDER BY id;

CREATE TABLE membership_anew (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    consortium     INTEGER NOT NULL REFERENCES consortium (id),
    organisation   INTEGER NOT NULL REFERENCES organisation (id),
    ordinal        INTEGER NOT NULL CHECK (ordinal > 0), -- place in the published member cell, from 1
    role           TEXT NOT NULL CHECK (
        role = 'lead' OR role = 'co_lead' OR role = 'industry_lead' OR role = 'member'),
    role_basis     TEXT NOT NULL CHECK (
        role_basis = 'published' OR role_basis = 'name' OR role_basis = 'reference' OR
        role_basis = 'order' OR role_basis = 'user' OR role_basis = 'unknown'),
    role_text      TEXT NOT NULL,
    published_name TEXT NOT NULL, -- '' where it is the organisation's name: fill it before renaming that
    industry_text  TEXT NOT NULL,
    industry_key   TEXT REFERENCES industry (key),
    CHECK (role = 'industry_lead' OR (industry_text = '' AND industry_key IS NULL))
) STRICT;
INSERT INTO membership_anew SELECT * FROM membership ORDER BY id;

DELETE FROM sqlite_sequence
    WHERE name IN ('consortium_industry_anew', 'organisation_anew', 'membership_anew');
INSERT INTO sqlite_sequence (name, seq) SELECT name || '_anew', seq FROM sqlite_sequence
    WHERE name IN ('consortium_industry', 'organisation', 'membership');
DROP TABLE consortium_industry;
DROP TABLE membership;
DROP TABLE organisation;
ALTER TABLE consortium_industry_anew RENAME TO consortium_industry;
ALTER TABLE organisation_anew RENAME TO organisation;
ALTER TABLE membership_anew RENAME TO membership;
CREATE INDEX membership_of_consortium ON membership (consortium, ordinal);
CREATE INDEX membership_of_organisation ON membership (organisation);

-- Changes -------------------------------------------------------------------------------------------------

-- The change whose rows this one put back; null where it is no undo.
ALTER TABLE change ADD COLUMN undoes INTEGER REFERENCES change (id);

-- Rows that are added in bulk are not journalled one by one but as ranges of ids: operation 'insert', row_id the
-- first, after = {"first": id, "last": id}. They are their own record until they are changed, and from then on
-- their journal is.

CREATE TRIGGER consortium_insert AFTER INSERT ON consortium BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'consortium', NEW.id, 'insert', NULL,
    json_object('id', NEW.id, 'notice', NEW.notice, 'ordinal', NEW.ordinal, 'number', NEW.number,
        'name', NEW.name, 'folded', NEW.folded, 'place_text', NEW.place_text,
        'members_text', NEW.members_text, 'lead_text', NEW.lead_text, 'industry_text', NEW.industry_text,
        'section', NEW.section, 'further', NEW.further, 'seat_code', NEW.seat_code,
        'seat_basis', NEW.seat_basis, 'seat_rule', NEW.seat_rule, 'seat_words', NEW.seat_words,
        'subject', NEW.subject, 'subject_basis', NEW.subject_basis));
END;
CREATE TRIGGER consortium_update AFTER UPDATE ON consortium BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'consortium', NEW.id, 'update',
    json_object('id', OLD.id, 'notice', OLD.notice, 'ordinal', OLD.ordinal, 'number', OLD.number,
        'name', OLD.name, 'folded', OLD.folded, 'place_text', OLD.place_text,
        'members_text', OLD.members_text, 'lead_text', OLD.lead_text, 'industry_text', OLD.industry_text,
        'section', OLD.section, 'further', OLD.further, 'seat_code', OLD.seat_code,
        'seat_basis', OLD.seat_basis, 'seat_rule', OLD.seat_rule, 'seat_words', OLD.seat_words,
        'subject', OLD.subject, 'subject_basis', OLD.subject_basis),
    json_object('id', NEW.id, 'notice', NEW.notice, 'ordinal', NEW.ordinal, 'number', NEW.number,
        'name', NEW.name, 'folded', NEW.folded, 'place_text', NEW.place_text,
        'members_text', NEW.members_text, 'lead_text', NEW.lead_text, 'industry_text', NEW.industry_text,
        'section', NEW.section, 'further', NEW.further, 'seat_code', NEW.seat_code,
        'seat_basis', NEW.seat_basis, 'seat_rule', NEW.seat_rule, 'seat_words', NEW.seat_words,
        'subject', NEW.subject, 'subject_basis', NEW.subject_basis));
END;
CREATE TRIGGER consortium_delete AFTER DELETE ON consortium BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'consortium', OLD.id, 'delete',
    json_object('id', OLD.id, 'notice', OLD.notice, 'ordinal', OLD.ordinal, 'number', OLD.number,
        'name', OLD.name, 'folded', OLD.folded, 'place_text', OLD.place_text,
        'members_text', OLD.members_text, 'lead_text', OLD.lead_text, 'industry_text', OLD.industry_text,
        'section', OLD.section, 'further', OLD.further, 'seat_code', OLD.seat_code,
        'seat_basis', OLD.seat_basis, 'seat_rule', OLD.seat_rule, 'seat_words', OLD.seat_words,
        'subject', OLD.subject, 'subject_basis', OLD.subject_basis), NULL);
END;

CREATE TRIGGER consortium_industry_insert AFTER INSERT ON consortium_industry BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'consortium_industry', NEW.id, 'insert', NULL,
    json_object('id', NEW.id, 'consortium', NEW.consortium, 'ordinal', NEW.ordinal,
        'industry', NEW.industry, 'basis', NEW.basis, 'rule', NEW.rule, 'words', NEW.words));
END;
CREATE TRIGGER consortium_industry_update AFTER UPDATE ON consortium_industry BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'consortium_industry', NEW.id, 'update',
    json_object('id', OLD.id, 'consortium', OLD.consortium, 'ordinal', OLD.ordinal,
        'industry', OLD.industry, 'basis', OLD.basis, 'rule', OLD.rule, 'words', OLD.words),
    json_object('id', NEW.id, 'consortium', NEW.consortium, 'ordinal', NEW.ordinal,
        'industry', NEW.industry, 'basis', NEW.basis, 'rule', NEW.rule, 'words', NEW.words));
END;
CREATE TRIGGER consortium_industry_delete AFTER DELETE ON consortium_industry BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'consortium_industry', OLD.id, 'delete',
    json_object('id', OLD.id, 'consortium', OLD.consortium, 'ordinal', OLD.ordinal,
        'industry', OLD.industry, 'basis', OLD.basis, 'rule', OLD.rule, 'words', OLD.words), NULL);
END;

CREATE TRIGGER organisation_insert AFTER INSERT ON organisation BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'organisation', NEW.id, 'insert', NULL,
    json_object('id', NEW.id, 'name', NEW.name, 'folded', NEW.folded, 'kind', NEW.kind,
        'kind_basis', NEW.kind_basis, 'kind_rule', NEW.kind_rule, 'kind_words', NEW.kind_words,
        'home_code', NEW.home_code, 'home_basis', NEW.home_basis, 'home_rule', NEW.home_rule,
        'home_words', NEW.home_words));
END;
CREATE TRIGGER organisation_update AFTER UPDATE ON organisation BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'organisation', NEW.id, 'update',
    json_object('id', OLD.id, 'name', OLD.name, 'folded', OLD.folded, 'kind', OLD.kind,
        'kind_basis', OLD.kind_basis, 'kind_rule', OLD.kind_rule, 'kind_words', OLD.kind_words,
        'home_code', OLD.home_code, 'home_basis', OLD.home_basis, 'home_rule', OLD.home_rule,
        'home_words', OLD.home_words),
    json_object('id', NEW.id, 'name', NEW.name, 'folded', NEW.folded, 'kind', NEW.kind,
        'kind_basis', NEW.kind_basis, 'kind_rule', NEW.kind_rule, 'kind_words', NEW.kind_words,
        'home_code', NEW.home_code, 'home_basis', NEW.home_basis, 'home_rule', NEW.home_rule,
        'home_words', NEW.home_words));
END;
CREATE TRIGGER organisation_delete AFTER DELETE ON organisation BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'organisation', OLD.id, 'delete',
    json_object('id', OLD.id, 'name', OLD.name, 'folded', OLD.folded, 'kind', OLD.kind,
        'kind_basis', OLD.kind_basis, 'kind_rule', OLD.kind_rule, 'kind_words', OLD.kind_words,
        'home_code', OLD.home_code, 'home_basis', OLD.home_basis, 'home_rule', OLD.home_rule,
        'home_words', OLD.home_words), NULL);
END;

CREATE TRIGGER membership_insert AFTER INSERT ON membership BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'membership', NEW.id, 'insert', NULL,
    json_object('id', NEW.id, 'consortium', NEW.consortium, 'organisation', NEW.organisation,
        'ordinal', NEW.ordinal, 'role', NEW.role, 'role_basis', NEW.role_basis, 'role_text', NEW.role_text,
        'published_name', NEW.published_name, 'industry_text', NEW.industry_text,
        'industry_key', NEW.industry_key));
END;
CREATE TRIGGER membership_update AFTER UPDATE ON membership BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'membership', NEW.id, 'update',
    json_object('id', OLD.id, 'consortium', OLD.consortium, 'organisation', OLD.organisation,
        'ordinal', OLD.ordinal, 'role', OLD.role, 'role_basis', OLD.role_basis, 'role_text', OLD.role_text,
        'published_name', OLD.published_name, 'industry_text', OLD.industry_text,
        'industry_key', OLD.industry_key),
    json_object('id', NEW.id, 'consortium', NEW.consortium, 'organisation', NEW.organisation,
        'ordinal', NEW.ordinal, 'role', NEW.role, 'role_basis', NEW.role_basis, 'role_text', NEW.role_text,
        'published_name', NEW.published_name, 'industry_text', NEW.industry_text,
        'industry_key', NEW.industry_key));
END;
CREATE TRIGGER membership_delete AFTER DELETE ON membership BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'membership', OLD.id, 'delete',
    json_object('id', OLD.id, 'consortium', OLD.consortium, 'organisation', OLD.organisation,
        'ordinal', OLD.ordinal, 'role', OLD.role, 'role_basis', OLD.role_basis, 'role_text', OLD.role_text,
        'published_name', OLD.published_name, 'industry_text', OLD.industry_text,
        'industry_key', OLD.industry_key), NULL);
END;

-- What the user decided -----------------------------------------------------------------------------------

-- Two organisations, by their folded names: so it is known before they are in the registry, and stays known
-- when they leave it. One statement for each pair; a symmetric pair is kept with a < b, and of branch_of
-- a is the branch.
CREATE TABLE organisation_link (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    a        TEXT NOT NULL CHECK (a <> ''),
    b        TEXT NOT NULL CHECK (b <> ''),
    relation TEXT NOT NULL CHECK (relation IN ('same', 'different', 'branch_of', 'group')),
    why      TEXT NOT NULL,
    basis    TEXT NOT NULL CHECK (basis IN ('published', 'name', 'reference', 'order', 'user')),
    CHECK (a <> b AND (relation = 'branch_of' OR a < b))
) STRICT;
CREATE UNIQUE INDEX organisation_link_of_pair ON organisation_link (min(a, b), max(a, b));

-- Which column is which field, by the shape of the header.
CREATE TABLE column_mapping (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    shape   TEXT NOT NULL UNIQUE CHECK (shape <> ''),
    mapping TEXT NOT NULL CHECK (json_valid(mapping))
) STRICT;

CREATE TRIGGER organisation_link_insert AFTER INSERT ON organisation_link BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'organisation_link', NEW.id, 'insert', NULL,
    json_object('id', NEW.id, 'a', NEW.a, 'b', NEW.b, 'relation', NEW.relation, 'why', NEW.why,
        'basis', NEW.basis));
END;
CREATE TRIGGER organisation_link_update AFTER UPDATE ON organisation_link BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'organisation_link', NEW.id, 'update',
    json_object('id', OLD.id, 'a', OLD.a, 'b', OLD.b, 'relation', OLD.relation, 'why', OLD.why,
        'basis', OLD.basis),
    json_object('id', NEW.id, 'a', NEW.a, 'b', NEW.b, 'relation', NEW.relation, 'why', NEW.why,
        'basis', NEW.basis));
END;
CREATE TRIGGER organisation_link_delete AFTER DELETE ON organisation_link BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'organisation_link', OLD.id, 'delete',
    json_object('id', OLD.id, 'a', OLD.a, 'b', OLD.b, 'relation', OLD.relation, 'why', OLD.why,
        'basis', OLD.basis), NULL);
END;

CREATE TRIGGER column_mapping_insert AFTER INSERT ON column_mapping BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'column_mapping', NEW.id, 'insert', NULL,
    json_object('id', NEW.id, 'shape', NEW.shape, 'mapping', NEW.mapping));
END;
CREATE TRIGGER column_mapping_update AFTER UPDATE ON column_mapping BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'column_mapping', NEW.id, 'update',
    json_object('id', OLD.id, 'shape', OLD.shape, 'mapping', OLD.mapping),
    json_object('id', NEW.id, 'shape', NEW.shape, 'mapping', NEW.mapping));
END;
CREATE TRIGGER column_mapping_delete AFTER DELETE ON column_mapping BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'column_mapping', OLD.id, 'delete',
    json_object('id', OLD.id, 'shape', OLD.shape, 'mapping', OLD.mapping), NULL);
END;

-- Derived and never journalled ----------------------------------------------------------------------------

-- The readings of names, so that none is computed at the start.
CREATE TABLE pinyin (
    folded    TEXT PRIMARY KEY CHECK (folded <> ''),
    syllables TEXT NOT NULL,
    initials  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
