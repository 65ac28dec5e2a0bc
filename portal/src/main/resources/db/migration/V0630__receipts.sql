-- When a receipt is looked at next: at once, or after a pause where something it needs was away.
alter table cases.receipt
    add column tries       int not null default 0 check (tries >= 0),
    add column next_try_at timestamptz,
    add column pdf_sha256  text check (pdf_sha256 ~ '^[0-9a-f]{64}$');

update cases.receipt set next_try_at = ordered_at;

alter table cases.receipt
    alter column next_try_at set not null,
    add check ((pdf is null) = (pdf_sha256 is null));

-- The PDF is compressed already.
alter table cases.receipt alter column pdf set storage external;

drop index cases.receipt_to_issue;
create index receipt_to_issue on cases.receipt (next_try_at, id) where entry is null;
create index receipt_to_seal on cases.receipt (next_try_at, id) where entry is not null and pdf is null;
-- A document that came after the closing has a receipt of its own.
create index receipt_of_document on cases.receipt (document_id) where document_id is not null;
