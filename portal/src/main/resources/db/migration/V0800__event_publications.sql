-- The outbox of events: a row comes in the transaction of the act and goes when the listener is done.
create schema jobs;

create table jobs.event_publication (
    id                     uuid primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);

create index event_publication_by_event on jobs.event_publication using hash (serialized_event);
create index event_publication_by_completion on jobs.event_publication (completion_date);
create index event_publication_by_status on jobs.event_publication (status, publication_date);
