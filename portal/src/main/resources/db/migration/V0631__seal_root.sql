-- The one root that all seals of this portal lead to, on whichever node they are made.
create table cases.seal_root (
    only_one    boolean primary key default true check (only_one),
    fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$')
);
