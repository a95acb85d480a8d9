-- SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 4: that no organisation is there twice is held by an index with a name. A long list can be added without it,
-- and the names sorted at the end: the index that comes with UNIQUE in the table cannot be dropped, and names in no
-- order are written all over it. Columns and rules are those of before; so are the ids that were given.

CREATE TABLE organisation_anew (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    name       TEXT NOT NULL CHECK (name <> ''),
    folded     TEXT NOT NULL CHECK (folded <> ''),
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
DELETE FROM sqlite_sequence WHERE name = 'organisation_anew';
INSERT INTO sqlite_sequence (name, seq)
    SELECT 'organisation_anew', seq FROM sqlite_sequence WHERE name = 'organisation';
DROP TABLE organisation;
ALTER TABLE organisation_anew RENAME TO organisation;
CREATE UNIQUE INDEX organisation_by_name ON organisation (folded);

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
