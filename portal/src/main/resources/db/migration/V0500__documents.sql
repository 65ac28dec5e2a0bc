create schema documents;

-- The master keys stand in key files; here only what tells whether a key file fits the data.
create table documents.master_key (
    number      int primary key check (number > 0),
    check_value text not null
);

create table documents.document (
    id              uuid primary key,
    place_kind      text not null,
    place_id        uuid not null,
    organisation_id uuid not null,
    file_name       text not null check (char_length(file_name) between 1 and 255),
    metadata        jsonb not null,
    -- Null until the client of an upload with deferred length says it.
    bytes           bigint check (bytes > 0),
    confirmed       bigint not null default 0 check (confirmed >= 0),
    pieces          int not null default 0 check (pieces >= 0),
    unscannable     text not null check (unscannable in ('HOLD', 'ACCEPT', 'REFUSE')),
    -- Null once deleted: without the key the content is gone, wherever copies of it may lie.
    master_key      int references documents.master_key (number),
    wrapped_key     text,
    created_at      timestamptz not null,
    expires_at      timestamptz,
    received_at     timestamptz,
    deleted_at      timestamptz,
    state           text not null check (state in
        ('RECEIVING', 'RECEIVED', 'WAITING_FOR_SCANNER', 'ACCEPTED', 'REFUSED', 'NOT_SCANNABLE', 'STUCK')),
    reason          text,
    next_check_at   timestamptz,
    attempts        int not null default 0,
    sha256          text check (sha256 ~ '^[0-9a-f]{64}$'),
    media_type      text,
    pages           int,
    scan            text,
    check (confirmed <= coalesce(bytes, confirmed)),
    check ((deleted_at is null) = (wrapped_key is not null)),
    check ((wrapped_key is null) = (master_key is null)),
    check ((state = 'RECEIVING') = (received_at is null)),
    check ((state = 'RECEIVING') = (expires_at is not null)),
    check (state = 'RECEIVING' or confirmed = bytes),
    check ((state in ('RECEIVED', 'WAITING_FOR_SCANNER')) = (next_check_at is not null) or deleted_at is not null),
    check ((state in ('REFUSED', 'NOT_SCANNABLE', 'STUCK')) = (reason is not null)),
    check (state <> 'ACCEPTED' or (sha256 is not null and media_type is not null and scan is not null))
) with (fillfactor = 80);

create index document_same_content on documents.document (place_kind, place_id, sha256);
create index document_due on documents.document (next_check_at) where next_check_at is not null;
create index document_expiring on documents.document (expires_at) where expires_at is not null;
create index document_master_key on documents.document (master_key) where master_key is not null;
create index document_stuck on documents.document (state) where state in ('STUCK', 'NOT_SCANNABLE');

create table documents.piece (
    document_id uuid not null references documents.document (id) on delete cascade,
    ordinal     int not null check (ordinal >= 0),
    starts_at   bigint not null check (starts_at >= 0),
    bytes       int not null check (bytes > 0),
    blob        uuid not null unique,
    primary key (document_id, ordinal)
);

-- What no document needs any more; it is deleted from the store after the transaction that says so.
create table documents.discarded_blob (
    blob uuid primary key
);
