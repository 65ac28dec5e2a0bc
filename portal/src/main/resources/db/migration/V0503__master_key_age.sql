-- Since when a master key wraps documents; of keys from before this column, since when it is known.
alter table documents.master_key add column added_at timestamptz not null default now();
