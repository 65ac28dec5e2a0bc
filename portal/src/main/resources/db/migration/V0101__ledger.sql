-- Who keeps this log: fixed when the first portal starts on this database, so that a lost key is noticed.
create table ledger.log (
    one boolean primary key default true check (one),
    origin text not null,
    vkey text not null,
    since timestamptz not null
);

-- Where acts wait, in their own transactions, until the sequencer gives them their position. Writers only insert,
-- so none waits for another. An act that begins after another committed has the higher sequence.
create table ledger.inbox (
    sequence bigint generated always as identity primary key,
    id uuid not null,
    at timestamptz not null,
    actor_kind text not null check (actor_kind in ('person', 'client', 'system')),
    actor_id text not null,
    on_behalf_of uuid,
    act text not null,
    object_type text not null,
    object_id uuid not null,
    concerns uuid[] not null,
    canonical bytea not null,
    leaf_hash bytea not null check (length(leaf_hash) = 32)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- The log. The position is the leaf's index in the Merkle tree; `canonical` is the leaf, the other columns repeat
-- what it says, so that it can be searched.
create table ledger.entry (
    position bigint primary key check (position >= 0),
    id uuid not null unique,
    at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    on_behalf_of uuid,
    act text not null,
    object_type text not null,
    object_id uuid not null,
    canonical bytea not null
);
create index entry_object on ledger.entry (object_id, position);

-- Hashes of complete subtrees; level 0 is the leaves.
create table ledger.node (
    level smallint not null check (level between 0 and 62),
    index bigint not null check (index >= 0),
    hash bytea not null check (length(hash) = 32),
    primary key (level, index)
);

create table ledger.checkpoint (
    size bigint primary key check (size > 0),
    root bytea not null check (length(root) = 32),
    at timestamptz not null,
    note text not null
);

-- Which organisations an entry concerns: their event feeds.
create table ledger.concern (
    organisation uuid not null,
    position bigint not null,
    primary key (organisation, position)
);

-- The values that entries commit to. Nothing else in this schema can be erased; the log stays whole without them.
create table ledger.commitment (
    entry uuid not null,
    name text not null,
    salt bytea not null,
    value bytea not null,
    primary key (entry, name)
);

create function ledger.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger only grows: % of %.% is refused', tg_op, tg_table_schema, tg_table_name;
end
$$;

create trigger only_grows before update or delete or truncate on ledger.entry
    for each statement execute function ledger.refuse();
create trigger only_grows before update or delete or truncate on ledger.node
    for each statement execute function ledger.refuse();
create trigger only_grows before update or delete or truncate on ledger.checkpoint
    for each statement execute function ledger.refuse();
create trigger only_grows before update or delete or truncate on ledger.concern
    for each statement execute function ledger.refuse();
create trigger only_grows before update or delete or truncate on ledger.log
    for each statement execute function ledger.refuse();
create trigger only_grows before update on ledger.commitment
    for each statement execute function ledger.refuse();
create trigger only_grows before update on ledger.inbox
    for each statement execute function ledger.refuse();
