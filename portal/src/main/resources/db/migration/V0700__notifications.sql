create schema notifications;

-- Postausgang. A row says who is told about what, never what the mail says: that is read when it goes out.
create table notifications.mail (
    id              uuid primary key,
    recipient       uuid        not null,
    organisation    uuid        not null,
    kind            text        not null check (kind in ('morning', 'noon', 'alert')),
    -- The day by German legal time, and for alerts the batch: each mail exists once over all nodes.
    day             date        not null,
    step            text        not null,
    locale          text        not null check (locale in ('de', 'en')),
    -- The last days that the reminder speaks of, and the time in which things happened.
    last_days       date[]      not null,
    since           timestamptz not null,
    until           timestamptz not null,
    created_at      timestamptz not null,
    attempts        int         not null default 0,
    next_attempt_at timestamptz,
    failure         text,
    outcome         text check (outcome in ('sent', 'moot', 'given-up')),
    done_at         timestamptz,

    unique (recipient, kind, day, step),
    check ((outcome is null) = (done_at is null)),
    check ((outcome is null) = (next_attempt_at is not null))
);

create index mail_to_send on notifications.mail (next_attempt_at) where outcome is null;
create index mail_of_recipient on notifications.mail (recipient, created_at desc);
create index mail_given_up on notifications.mail (done_at) where outcome = 'given-up';
create index mail_by_age on notifications.mail (done_at) where outcome is not null;

-- Which hospital has had its reminders of a day. The row comes in the transaction that writes the mails.
create table notifications.reminder (
    organisation uuid        not null,
    day          date        not null,
    step         text        not null check (step in ('morning', 'noon')),
    until        timestamptz not null,
    primary key (organisation, day, step)
);

-- Geschehnis: what people want to hear of. Its id is the event's, so that an event that comes twice counts once.
create table notifications.happening (
    id           uuid primary key,
    organisation uuid        not null,
    kind         text        not null check (kind in ('closed-by-deadline', 'document-refused', 'picked-up')),
    case_id      uuid        not null,
    at           timestamptz not null,
    batch        uuid
);

create index happening_of_organisation on notifications.happening (organisation, at desc);
create index happening_to_tell on notifications.happening (organisation, at)
    where batch is null and kind <> 'picked-up';
create index happening_of_batch on notifications.happening (batch) where batch is not null;
create index happening_by_age on notifications.happening (at);

-- Happenings that one alert tells of.
create table notifications.alert (
    batch        uuid primary key,
    organisation uuid        not null,
    at           timestamptz not null
);

create index alert_of_organisation on notifications.alert (organisation, at desc);

create table notifications.preference (
    person uuid primary key,
    locale text   not null check (locale in ('de', 'en')),
    muted  text[] not null
        check (muted <@ array ['closed-by-deadline', 'document-refused', 'picked-up', 'arrived'])
);

-- Up to when a person has read the news.
create table notifications.reading (
    person uuid primary key,
    until  timestamptz not null
);
