-- SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 3: what a person said about what is unknown or doubtful, so that it is not asked again.

-- By folded names, like organisation_link: so it outlives its records, and holds for them when a list brings them
-- again. The published name itself stays as it is. `said`: of home the region's code, of kind its key, of misprint
-- the name that was probably meant; empty where everything is to stay as it is.
CREATE TABLE judgement (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    question TEXT NOT NULL CHECK (question IN ('home', 'kind', 'misprint', 'pair', 'member_twice')),
    subject  TEXT NOT NULL CHECK (subject <> ''),
    other    TEXT NOT NULL, -- of a pair the second, with subject < other; of member_twice the consortium
    said     TEXT NOT NULL,
    UNIQUE (question, subject, other),
    CHECK ((other = '') = (question IN ('home', 'kind', 'misprint'))),
    CHECK (question <> 'pair' OR (subject < other AND said = ''))
) STRICT;

CREATE TRIGGER judgement_insert AFTER INSERT ON judgement BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'judgement', NEW.id, 'insert', NULL,
    json_object('id', NEW.id, 'question', NEW.question, 'subject', NEW.subject, 'other', NEW.other,
        'said', NEW.said));
END;
CREATE TRIGGER judgement_update AFTER UPDATE ON judgement BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'judgement', NEW.id, 'update',
    json_object('id', OLD.id, 'question', OLD.question, 'subject', OLD.subject, 'other', OLD.other,
        'said', OLD.said),
    json_object('id', NEW.id, 'question', NEW.question, 'subject', NEW.subject, 'other', NEW.other,
        'said', NEW.said));
END;
CREATE TRIGGER judgement_delete AFTER DELETE ON judgement BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'judgement', OLD.id, 'delete',
    json_object('id', OLD.id, 'question', OLD.question, 'subject', OLD.subject, 'other', OLD.other,
        'said', OLD.said), NULL);
END;
