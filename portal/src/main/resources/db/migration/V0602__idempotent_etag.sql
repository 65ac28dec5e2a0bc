alter table cases.idempotent_call add column etag text;
create index presence_by_age on cases.presence (seen_at);
