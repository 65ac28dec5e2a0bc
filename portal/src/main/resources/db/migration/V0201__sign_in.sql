-- Wrong attempts in a row. The key is an HMAC of the typed name: names that nobody has count alike.
create table identity.sign_in_counter (
    name_key   bytea primary key,
    failures   integer     not null,
    wait_until timestamptz not null,
    locked_at  timestamptz
);

-- Token buckets. Unlogged: a crash may forget them, nothing else depends on them, and they cost no disk write.
create unlogged table identity.allowance (
    key        text primary key,
    tokens     double precision not null,
    counted_at timestamptz      not null
);

-- Spring Session's own layout; attributes hold short texts only, so that any release reads them.
create table identity.session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);

create index session_expiry on identity.session (expiry_time);
create index session_principal on identity.session (principal_name);

create table identity.session_attributes (
    session_primary_id char(36)     not null references identity.session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

-- Each assertion that a client signed for a token request counts once.
create table identity.client_assertion (
    client_id  uuid        not null references identity.client,
    jti        text        not null,
    expires_at timestamptz not null,
    primary key (client_id, jti)
);

create index client_assertion_expiry on identity.client_assertion (expires_at);
