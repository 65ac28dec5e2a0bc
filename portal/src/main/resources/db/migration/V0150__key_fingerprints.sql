create schema keys;

-- Tells a portal whose keys were lost or exchanged before it writes what nobody can read.
create table keys.fingerprint (
    name        text primary key check (name <> ''),
    fingerprint bytea not null check (length(fingerprint) = 32),
    since       timestamptz not null default now()
);
