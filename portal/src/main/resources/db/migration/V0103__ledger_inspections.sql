-- What `check-ledger` found, so that who watches the portal sees when the log was proved last, and how it stood.
create table ledger.inspection (
    at       timestamptz primary key,
    entries  bigint not null check (entries >= 0),
    findings bigint not null check (findings >= 0)
);
