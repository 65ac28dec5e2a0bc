-- The request that brought the last byte, as W3C Trace Context writes it: the checks belong to its trace. Not looked up
-- in rows that are there, which have none.
alter table documents.document
    add column trace text,
    add constraint document_trace check (trace ~ '^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$') not valid;
