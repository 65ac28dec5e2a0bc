alter table cases.idempotent_call add column location text;
