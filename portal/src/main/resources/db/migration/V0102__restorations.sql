-- When the log was taken back to what a backup held. From `size` on its entries may be others than before; a cursor of
-- the event feed names the history that it was given in.
create table ledger.restoration (
    number  int primary key check (number > 0),
    history text not null unique check (history ~ '^[0-9a-f]{8}$'),
    size    bigint not null check (size >= 0),
    backup  uuid not null,
    at      timestamptz not null
);

create trigger only_grows before update or delete or truncate on ledger.restoration
    for each statement execute function ledger.refuse();
