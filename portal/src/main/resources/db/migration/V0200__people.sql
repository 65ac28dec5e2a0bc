create schema identity;

create table identity.person (
    id                 uuid primary key,
    user_name          text        not null unique check (user_name = lower(user_name)),
    display_name       text        not null,
    email              text,
    password           text        not null,
    one_time_password  boolean     not null,
    second_factor      bytea       not null,
    -- The time step of the last code that was taken: a code counts once.
    second_factor_step bigint      not null default 0,
    registered_at      timestamptz not null,
    deactivated_at     timestamptz
);

create table identity.client (
    id             uuid primary key,
    client_id      text        not null unique,
    -- SHA-256 of a generated secret of 256 bits or more; null for clients that sign with a key of their own.
    secret_sha256  text check (secret_sha256 ~ '^[0-9a-f]{64}$'),
    public_keys    text,
    scopes         text[]      not null,
    registered_at  timestamptz not null,
    expires_at     timestamptz not null,
    deactivated_at timestamptz,
    check (secret_sha256 is not null or public_keys is not null)
);
