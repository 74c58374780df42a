create table account (
    id                bigint       not null primary key,
    version           integer      not null,
    email             varchar(254) not null,
    password_hash     varchar(300),
    enabled           boolean      not null,
    -- counted up to end every session of the account
    session_stamp     integer      not null,
    created_at        timestamp    not null,
    constraint account_email unique (email)
);

create table account_role (
    account_id bigint      not null references account (id),
    role       varchar(20) not null,
    primary key (account_id, role)
);

create table sign_in_failure (
    id         bigint       not null primary key,
    email_hash varchar(64)  not null,
    network    varchar(64)  not null,
    failed_at  timestamp    not null
);
create index sign_in_failure_who on sign_in_failure (email_hash, network, failed_at);

-- One-time links; only the hash of the secret is kept.
create table one_time_link (
    id          bigint      not null primary key,
    secret_hash varchar(64) not null unique,
    purpose     varchar(30) not null,
    subject_id  bigint,
    expires_at  timestamp   not null,
    used_at     timestamp
);

create table audit_entry (
    id         bigint       not null primary key,
    at         timestamp    not null,
    -- null: the installation itself
    account_id bigint,
    action     varchar(60)  not null,
    thing_type varchar(30)  not null,
    thing_id   bigint,
    outcome    varchar(200) not null
);
create index audit_entry_thing on audit_entry (thing_type, thing_id);
