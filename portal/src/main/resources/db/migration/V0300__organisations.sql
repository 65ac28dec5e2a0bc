create schema organisations;

create table organisations.organisation (
    id     uuid primary key,
    kind   text   not null check (kind in ('MEDICAL_SERVICE', 'HOSPITAL')),
    name   text   not null,
    ik     text   not null unique check (ik ~ '^[0-9]{9}$'),
    laender text[] not null check (laender <> '{}')
);

-- A person works for one organisation.
create table organisations.membership (
    person_id       uuid primary key,
    organisation_id uuid not null references organisations.organisation,
    role            text not null check (role in ('ADMINISTRATOR', 'CLERK'))
);

create index membership_organisation on organisations.membership (organisation_id);

create table organisations.connected_client (
    client_id       uuid primary key,
    organisation_id uuid not null references organisations.organisation
);

create index connected_client_organisation on organisations.connected_client (organisation_id);
