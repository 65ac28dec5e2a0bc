-- The node that holds the document's check until next_check_at: when it comes back from a kill, it frees what it held.
-- Null while nobody checks it; an older release's claims carry none and end by their time.
alter table documents.document add column checked_by uuid;
