create schema cases;

create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- Vorgang: what a Medical Service (md) wants from, or tells, a hospital.
create table cases.case_file (
    id                   uuid primary key,
    md                   uuid not null,
    hospital             uuid not null,
    kind                 text not null check (kind in ('document-request', 'notice')),
    order_number         text not null check (length(order_number) between 1 and 64),
    subject              text not null check (length(subject) between 1 and 300),
    hospital_case_number text check (length(hospital_case_number) between 1 and 64),
    admission            date,
    discharge            date,
    pruefvv_version      text,
    received_on          date not null,
    -- The last day as the Medical Service gave it, and as the law gives it; the first rules where both are there.
    given_deadline       date,
    given_fixed          boolean not null default false,
    legal_deadline       date,
    -- The exact end of the deadline; 'infinity' where there is none, so that it sorts last.
    due                  timestamptz not null,
    state                text not null
        check (state in ('new', 'in-progress', 'closed', 'picked-up', 'acknowledged')),
    assignee             uuid,
    closed_at            timestamptz,
    closed_by            text check (closed_by in ('user', 'api', 'deadline')),
    picked_up_at         timestamptz,
    picked_up_run        uuid,
    acknowledged_at      timestamptz,
    -- Since when something waits for the Medical Service's next run.
    pick_up_since        timestamptz,
    created_at           timestamptz not null,
    changed_at           timestamptz not null,
    version              int not null default 1,

    unique (md, order_number),
    check (kind = 'notice' or due <> 'infinity'),
    check (discharge is null or admission is null or discharge >= admission),
    check ((closed_at is null) = (closed_by is null)),
    check ((state in ('new', 'in-progress')) = (closed_at is null)),
    check ((state in ('picked-up', 'acknowledged')) = (picked_up_at is not null)),
    check ((picked_up_at is null) = (picked_up_run is null)),
    check ((state = 'acknowledged') = (acknowledged_at is not null)),
    check (state = 'in-progress' or assignee is null or closed_at is not null)
);

-- Lists: the organisation first, then the order, then the id that makes it total.
create index case_open_by_due on cases.case_file (hospital, due, id) where closed_at is null;
create index case_by_due on cases.case_file (hospital, due, id);
create index case_by_arrival on cases.case_file (hospital, created_at, id);
create index case_by_order_number on cases.case_file (hospital, order_number, id);
create index case_by_hospital_case_number on cases.case_file (hospital, hospital_case_number)
    where hospital_case_number is not null;
create index case_of_assignee on cases.case_file (assignee, due, id) where closed_at is null and assignee is not null;
create index md_open_by_due on cases.case_file (md, due, id) where closed_at is null;
create index md_by_due on cases.case_file (md, due, id);
create index md_by_arrival on cases.case_file (md, created_at, id);
create index md_by_hospital_case_number on cases.case_file (md, hospital_case_number)
    where hospital_case_number is not null;
create index case_to_pick_up on cases.case_file (md, pick_up_since, id) where pick_up_since is not null;
create index case_to_auto_close on cases.case_file (due) where closed_at is null and due <> 'infinity';

-- Identity data, apart from the medical documents (§ 276 (2) SGB V). Persons' reads that join it are recorded.
create table cases.insured_person (
    case_id    uuid primary key references cases.case_file (id) on delete cascade,
    name       text not null check (length(name) between 1 and 200),
    kvnr       text,
    birth_date date
);

-- Folded words of order number, subject, hospital case number and insured name: identity data as well.
create table cases.search_words (
    case_id  uuid primary key references cases.case_file (id) on delete cascade,
    hospital uuid not null,
    md       uuid not null,
    words    text not null
);

create index search_words_of_hospital on cases.search_words using gin (hospital, words gin_trgm_ops);
create index search_words_of_md on cases.search_words using gin (md, words gin_trgm_ops);

-- Angeforderte Unterlage: one named paper.
create table cases.requested_item (
    case_id   uuid not null references cases.case_file (id) on delete cascade,
    number    int not null check (number between 1 and 200),
    title     text not null check (length(title) between 1 and 300),
    kdl_code  text,
    state     text not null check (state in ('missing', 'supplied', 'not-available')),
    statement text check (length(statement) between 1 and 2000),

    primary key (case_id, number),
    check ((state = 'not-available') = (statement is not null))
);

create table cases.case_document (
    document_id   uuid primary key,
    case_id       uuid not null references cases.case_file (id),
    side          text not null check (side in ('hospital', 'md')),
    category      text
        check (category in ('hospital-report', 'chart', 'technical-finding', 'additional-information')),
    reason        text check (length(reason) between 1 and 500),
    item_number   int,
    attached_at   timestamptz not null,
    after_closing boolean not null,
    picked_up_run uuid,
    deleted_at    timestamptz,
    refused_at    timestamptz,
    version       int not null default 1,

    check ((category = 'additional-information') = (reason is not null) or category is null and reason is null)
);

create index document_of_case on cases.case_document (case_id, attached_at);

create table cases.note (
    id         uuid primary key,
    case_id    uuid not null references cases.case_file (id) on delete cascade,
    hospital   uuid not null,
    author     uuid not null,
    text       text not null check (length(text) between 1 and 4000),
    written_at timestamptz not null
);

create index note_of_case on cases.note (case_id, written_at);

-- Who looks at a case now; rows older than a minute or two mean nothing.
create table cases.presence (
    case_id   uuid not null,
    person    uuid not null,
    hospital  uuid not null,
    seen_at   timestamptz not null,
    primary key (case_id, person)
);

-- What a Medical Service takes; without a row the formats of the portal's default and 2 GB hold.
create table cases.document_rules (
    md                uuid primary key,
    endings           text[] not null check (cardinality(endings) > 0),
    largest_bytes     bigint not null check (largest_bytes > 0),
    takes_unscannable boolean not null
);

-- Who, as a person, saw whose identity beside the case. The ledger holds a hash of each row.
create table cases.identity_read (
    id       uuid primary key,
    person   uuid not null,
    at       timestamptz not null,
    case_ids uuid[] not null
);

-- Abholung: what was new for a Medical Service, as a resource that can be read again until it is confirmed.
create table cases.pick_up_run (
    id           uuid primary key,
    md           uuid not null,
    created_at   timestamptz not null,
    confirmed_at timestamptz
);

-- One run at a time: whoever asks again after a broken connection gets the open one.
create unique index pick_up_run_open on cases.pick_up_run (md) where confirmed_at is null;
create index pick_up_run_of_md on cases.pick_up_run (md, created_at);

create table cases.pick_up_run_case (
    run     uuid not null references cases.pick_up_run (id),
    case_id uuid not null references cases.case_file (id),
    primary key (run, case_id)
);

create table cases.pick_up_run_document (
    run         uuid not null references cases.pick_up_run (id),
    case_id     uuid not null,
    document_id uuid not null references cases.case_document (document_id),
    primary key (run, document_id)
);

-- Beleg: ordered in the transaction of the act, issued and sealed right after it.
create table cases.receipt (
    id          uuid primary key,
    case_id     uuid not null references cases.case_file (id),
    kind        text not null check (kind in ('closing', 'late-attachment', 'pick-up')),
    run         uuid,
    document_id uuid,
    act_at      timestamptz not null,
    ordered_at  timestamptz not null,
    statement   bytea,
    entry       uuid,
    sealed_at   timestamptz,
    pdf         bytea,
    check ((statement is null) = (entry is null)),
    check ((sealed_at is null) = (pdf is null)),
    check (pdf is null or statement is not null),
    check ((kind = 'pick-up') = (run is not null)),
    check ((kind = 'late-attachment') = (document_id is not null))
);

create index receipt_of_case on cases.receipt (case_id, ordered_at);
create index receipt_to_issue on cases.receipt (ordered_at) where pdf is null;

create table cases.list_layout (
    person    uuid primary key,
    columns   text[] not null,
    sort      text not null,
    page_size int not null check (page_size between 10 and 200)
);

-- The answer to a call with an Idempotency-Key: the same key and body get the same answer again.
create table cases.idempotent_call (
    organisation uuid not null,
    key          text not null check (length(key) between 1 and 128),
    request_hash text not null,
    status       int,
    answer       text,
    made_at      timestamptz not null,
    primary key (organisation, key)
);

create index idempotent_call_by_age on cases.idempotent_call (made_at);
