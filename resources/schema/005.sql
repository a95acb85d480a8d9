-- SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Step 5: views, which people keep under a name.

-- `filter`: a filter text in English words, so that it means the same in every language. `orders`: for each unit the
-- columns that sort its table, "consortia:-members,name organisations:name". `columns`: those of the page's table, in
-- order, with commas; behind a colon the width that was set, a bar behind the last one that is pinned, and behind a
-- semicolon the widths of hidden ones: "number,name:240|seat,members;leads:120". Pages and columns are keys; what
-- another version does not know it passes over.
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
