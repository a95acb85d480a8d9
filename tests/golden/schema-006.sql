CREATE TABLE change (
    id   INTEGER PRIMARY KEY AUTOINCREMENT,
    at   TEXT NOT NULL CHECK (at GLOB -- UTC
        '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    kind TEXT NOT NULL CHECK (kind <> ''),
    why  TEXT NOT NULL
, undoes INTEGER REFERENCES change (id)) STRICT;

CREATE TABLE running_change (
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    change INTEGER NOT NULL REFERENCES change (id)
) STRICT;

CREATE TABLE journal (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    change     INTEGER NOT NULL REFERENCES change (id), -- says when and why
    table_name TEXT NOT NULL,
    row_id     INTEGER NOT NULL,
    operation  TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
    before     TEXT, -- JSON object: the whole row; null for an insert
    after      TEXT, -- JSON object: the whole row; null for a delete
    CHECK ((before IS NULL) = (operation = 'insert') AND (after IS NULL) = (operation = 'delete'))
) STRICT;

CREATE INDEX journal_of_change ON journal (change);

CREATE TABLE region (
    code       INTEGER PRIMARY KEY, -- GB/T 2260
    parent     INTEGER REFERENCES region (code),
    ordinal    INTEGER NOT NULL,
    name       TEXT NOT NULL CHECK (name <> ''),
    short_name TEXT NOT NULL CHECK (short_name <> ''),
    name_en    TEXT NOT NULL,
    forms      TEXT NOT NULL CHECK (json_valid(forms)), -- array of further usual forms
    level      TEXT NOT NULL CHECK (level IN ('province', 'separately_planned', 'corps'))
) STRICT;

CREATE TABLE industry (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    key     TEXT NOT NULL UNIQUE CHECK (key <> ''),
    ordinal INTEGER NOT NULL,
    name    TEXT NOT NULL CHECK (name <> ''),
    name_en TEXT NOT NULL,
    words   TEXT NOT NULL CHECK (json_valid(words)) -- array of words that show it
) STRICT;

CREATE TABLE industry_division (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    industry INTEGER NOT NULL REFERENCES industry (id),
    ordinal  INTEGER NOT NULL,
    code     TEXT NOT NULL CHECK (code <> ''), -- GB/T 4754-2017, for example C31
    UNIQUE (industry, code)
) STRICT;

CREATE TABLE programme (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    name       TEXT NOT NULL UNIQUE CHECK (name <> ''),
    name_en    TEXT NOT NULL,
    level      TEXT NOT NULL CHECK (level IN ('national', 'local')),
    authority  TEXT NOT NULL,
    summary    TEXT NOT NULL,
    summary_en TEXT NOT NULL
) STRICT;

CREATE TABLE notice (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    programme    INTEGER NOT NULL REFERENCES programme (id),
    title        TEXT NOT NULL CHECK (title <> ''),
    title_en     TEXT NOT NULL,
    edition      TEXT NOT NULL,
    issuer       TEXT NOT NULL,
    published_on TEXT NOT NULL CHECK (published_on = '' -- ISO 8601, as precise as known
        OR published_on GLOB '[0-9][0-9][0-9][0-9]'
        OR published_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]'
        OR published_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    source       TEXT NOT NULL,
    digest       TEXT NOT NULL, -- SHA-256 of the bytes that were read
    read_at      TEXT NOT NULL,
    UNIQUE (programme, title, edition)
) STRICT;

CREATE TABLE organisation_alias (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    organisation INTEGER NOT NULL REFERENCES organisation (id),
    name         TEXT NOT NULL CHECK (name <> ''),
    folded       TEXT NOT NULL UNIQUE CHECK (folded <> '')
) STRICT;

CREATE INDEX alias_of_organisation ON organisation_alias (organisation);

CREATE TRIGGER change_no_update BEFORE UPDATE ON change
BEGIN SELECT RAISE(ABORT, 'a change that was made stays as it is'); END;

CREATE TRIGGER change_no_delete BEFORE DELETE ON change
BEGIN SELECT RAISE(ABORT, 'a change that was made stays as it is'); END;

CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;

CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;

CREATE TRIGGER region_insert AFTER INSERT ON region BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'region', NEW.code, 'insert', NULL,
    json_object('code', NEW.code, 'parent', NEW.parent, 'ordinal', NEW.ordinal, 'name', NEW.name,
        'short_name', NEW.short_name, 'name_en', NEW.name_en, 'forms', NEW.forms, 'level', NEW.level));
END;

CREATE TRIGGER region_update AFTER UPDATE ON region BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'region', NEW.code, 'update',
    json_object('code', OLD.code, 'parent', OLD.parent, 'ordinal', OLD.ordinal, 'name', OLD.name,
        'short_name', OLD.short_name, 'name_en', OLD.name_en, 'forms', OLD.forms, 'level', OLD.level),
    json_object('code', NEW.code, 'parent', NEW.parent, 'ordinal', NEW.ordinal, 'name', NEW.name,
        'short_name', NEW.short_name, 'name_en', NEW.name_en, 'forms', NEW.forms, 'level', NEW.level));
END;

CREATE TRIGGER region_delete AFTER DELETE ON region BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'region', OLD.code, 'delete',
    json_object('code', OLD.code, 'parent', OLD.parent, 'ordinal', OLD.ordinal, 'name', OLD.name,
        'short_name', OLD.short_name, 'name_en', OLD.name_en, 'forms', OLD.forms, 'level', OLD.level), NULL);
END;

CREATE TRIGGER industry_insert AFTER INSERT ON industry BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'industry', NEW.id, 'insert', NULL,
    json_object('id', NEW.id, 'key', NEW.key, 'ordinal', NEW.ordinal, 'name', NEW.name,
        'name_en', NEW.name_en, 'words', NEW.words));
END;

CREATE TRIGGER industry_update AFTER UPDATE ON industry BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'industry', NEW.id, 'update',
    json_object('id', OLD.id, 'key', OLD.key, 'ordinal', OLD.ordinal, 'name', OLD.name,
        'name_en', OLD.name_en, 'words', OLD.words),
    json_object('id', NEW.id, 'key', NEW.key, 'ordinal', NEW.ordinal, 'name', NEW.name,
        'name_en', NEW.name_en, 'words', NEW.words));
END;

CREATE TRIGGER industry_delete AFTER DELETE ON industry BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'industry', OLD.id, 'delete',
    json_object('id', OLD.id, 'key', OLD.key, 'ordinal', OLD.ordinal, 'name', OLD.name,
        'name_en', OLD.name_en, 'words', OLD.words), NULL);
END;

CREATE TRIGGER industry_division_insert AFTER INSERT ON industry_division BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'industry_division', NEW.id, 'insert', NULL,
    json_object('id', NEW.id, 'industry', NEW.industry, 'ordinal', NEW.ordinal, 'code', NEW.code));
END;

CREATE TRIGGER industry_division_update AFTER UPDATE ON industry_division BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'industry_division', NEW.id, 'update',
    json_object('id', OLD.id, 'industry', OLD.industry, 'ordinal', OLD.ordinal, 'code', OLD.code),
    json_object('id', NEW.id, 'industry', NEW.industry, 'ordinal', NEW.ordinal, 'code', NEW.code));
END;

CREATE TRIGGER industry_division_delete AFTER DELETE ON industry_division BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'industry_division', OLD.id, 'delete',
    json_object('id', OLD.id, 'industry', OLD.industry, 'ordinal', OLD.ordinal, 'code', OLD.code), NULL);
END;

CREATE TRIGGER programme_insert AFTER INSERT ON programme BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'programme', NEW.id, 'insert', NULL,
    json_object('id', NEW.id, 'name', NEW.name, 'name_en', NEW.name_en, 'level', NEW.level,
        'authority', NEW.authority, 'summary', NEW.summary, 'summary_en', NEW.summary_en));
END;

CREATE TRIGGER programme_update AFTER UPDATE ON programme BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'programme', NEW.id, 'update',
    json_object('id', OLD.id, 'name', OLD.name, 'name_en', OLD.name_en, 'level', OLD.level,
        'authority', OLD.authority, 'summary', OLD.summary, 'summary_en', OLD.summary_en),
    json_object('id', NEW.id, 'name', NEW.name, 'name_en', NEW.name_en, 'level', NEW.level,
        'authority', NEW.authority, 'summary', NEW.summary, 'summary_en', NEW.summary_en));
END;

CREATE TRIGGER programme_delete AFTER DELETE ON programme BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'programme', OLD.id, 'delete',
    json_object('id', OLD.id, 'name', OLD.name, 'name_en', OLD.name_en, 'level', OLD.level,
        'authority', OLD.authority, 'summary', OLD.summary, 'summary_en', OLD.summary_en), NULL);
END;

CREATE TRIGGER notice_insert AFTER INSERT ON notice BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'notice', NEW.id, 'insert', NULL,
    json_object('id', NEW.id, 'programme', NEW.programme, 'title', NEW.title, 'title_en', NEW.title_en,
        'edition', NEW.edition, 'issuer', NEW.issuer, 'published_on', NEW.published_on,
        'source', NEW.source, 'digest', NEW.digest, 'read_at', NEW.read_at));
END;

CREATE TRIGGER notice_update AFTER UPDATE ON notice BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'notice', NEW.id, 'update',
    json_object('id', OLD.id, 'programme', OLD.programme, 'title', OLD.title, 'title_en', OLD.title_en,
        'edition', OLD.edition, 'issuer', OLD.issuer, 'published_on', OLD.published_on,
        'source', OLD.source, 'digest', OLD.digest, 'read_at', OLD.read_at),
    json_object('id', NEW.id, 'programme', NEW.programme, 'title', NEW.title, 'title_en', NEW.title_en,
        'edition', NEW.edition, 'issuer', NEW.issuer, 'published_on', NEW.published_on,
        'source', NEW.source, 'digest', NEW.digest, 'read_at', NEW.read_at));
END;

CREATE TRIGGER notice_delete AFTER DELETE ON notice BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'notice', OLD.id, 'delete',
    json_object('id', OLD.id, 'programme', OLD.programme, 'title', OLD.title, 'title_en', OLD.title_en,
        'edition', OLD.edition, 'issuer', OLD.issuer, 'published_on', OLD.published_on,
        'source', OLD.source, 'digest', OLD.digest, 'read_at', OLD.read_at), NULL);
END;

CREATE TRIGGER organisation_alias_insert AFTER INSERT ON organisation_alias BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'organisation_alias', NEW.id, 'insert', NULL,
    json_object('id', NEW.id, 'organisation', NEW.organisation, 'name', NEW.name, 'folded', NEW.folded));
END;

CREATE TRIGGER organisation_alias_update AFTER UPDATE ON organisation_alias BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'organisation_alias', NEW.id, 'update',
    json_object('id', OLD.id, 'organisation', OLD.organisation, 'name', OLD.name, 'folded', OLD.folded),
    json_object('id', NEW.id, 'organisation', NEW.organisation, 'name', NEW.name, 'folded', NEW.folded));
END;

CREATE TRIGGER organisation_alias_delete AFTER DELETE ON organisation_alias BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'organisation_alias', OLD.id, 'delete',
    json_object('id', OLD.id, 'organisation', OLD.organisation, 'name', OLD.name, 'folded', OLD.folded), NULL);
END;

CREATE TABLE "consortium" (
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
        subject_basis = 'order' OR subject_basis = 'user' OR subject_basis = 'unknown'), recommending TEXT NOT NULL DEFAULT '',
    CHECK (seat_code IS NULL OR seat_basis <> 'unknown'),
    CHECK (subject = 'unknown' OR subject_basis <> 'unknown')
) STRICT;

CREATE INDEX consortium_in_order ON consortium (notice, ordinal);

CREATE INDEX consortium_by_number ON consortium (notice, number);

CREATE TABLE "consortium_industry" (
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

CREATE TABLE "membership" (
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

CREATE INDEX membership_of_consortium ON membership (consortium, ordinal);

CREATE INDEX membership_of_organisation ON membership (organisation);

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

CREATE TABLE pinyin (
    folded    TEXT PRIMARY KEY CHECK (folded <> ''),
    syllables TEXT NOT NULL,
    initials  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE "organisation" (
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

CREATE TABLE saved_view (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    position INTEGER NOT NULL,
    name     TEXT NOT NULL UNIQUE CHECK (name <> '' AND length(name) <= 80),
    page     TEXT NOT NULL CHECK (page <> ''),
    filter   TEXT NOT NULL,
    unit     TEXT NOT NULL CHECK (unit IN ('consortia', 'organisations', 'memberships')),
    orders   TEXT NOT NULL,
    columns  TEXT NOT NULL
) STRICT;

CREATE TRIGGER saved_view_insert AFTER INSERT ON saved_view BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'saved_view', NEW.id, 'insert', NULL,
    json_object('id', NEW.id, 'position', NEW.position, 'name', NEW.name, 'page', NEW.page,
        'filter', NEW.filter, 'unit', NEW.unit, 'orders', NEW.orders, 'columns', NEW.columns));
END;

CREATE TRIGGER saved_view_update AFTER UPDATE ON saved_view BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'saved_view', NEW.id, 'update',
    json_object('id', OLD.id, 'position', OLD.position, 'name', OLD.name, 'page', OLD.page,
        'filter', OLD.filter, 'unit', OLD.unit, 'orders', OLD.orders, 'columns', OLD.columns),
    json_object('id', NEW.id, 'position', NEW.position, 'name', NEW.name, 'page', NEW.page,
        'filter', NEW.filter, 'unit', NEW.unit, 'orders', NEW.orders, 'columns', NEW.columns));
END;

CREATE TRIGGER saved_view_delete AFTER DELETE ON saved_view BEGIN
    INSERT INTO journal (change, table_name, row_id, operation, before, after) VALUES (
    (SELECT change FROM running_change), 'saved_view', OLD.id, 'delete',
    json_object('id', OLD.id, 'position', OLD.position, 'name', OLD.name, 'page', OLD.page,
        'filter', OLD.filter, 'unit', OLD.unit, 'orders', OLD.orders, 'columns', OLD.columns), NULL);
END;

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
