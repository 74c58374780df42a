create table organisation (
    id                  bigint        not null primary key,
    version             integer       not null,
    name                varchar(200)  not null,
    -- what an import matches by; the number in the charity or other public register
    registration_number varchar(20),
    company_number      varchar(8),
    legal_form          varchar(40),
    postcode            varchar(8),
    -- letters the postcode starts with (B, CV); null without a postcode
    area                varchar(2),
    registered_on       date,
    founded_on          date,
    web                 varchar(300),
    activities          varchar(4000),
    objects             varchar(8000),
    page_audience       varchar(12)   not null,
    updated_at          timestamp     not null,
    constraint organisation_registration_number unique (registration_number)
);
create index organisation_name on organisation (name);

create table organisation_income (
    organisation_id bigint not null references organisation (id),
    year_end        date   not null,
    pence           bigint not null,
    primary key (organisation_id, year_end)
);

-- An organisation is a member from the day it joined until the day it left, the latter not included.
create table membership (
    id              bigint not null primary key,
    organisation_id bigint not null references organisation (id),
    joined_on       date   not null,
    left_on         date,
    constraint membership_forward check (left_on is null or left_on >= joined_on)
);
create index membership_organisation on membership (organisation_id);

create table signature (
    id              bigint not null primary key,
    organisation_id bigint not null references organisation (id) unique,
    signed_on       date
);

create table person (
    id             bigint       not null primary key,
    version        integer      not null,
    account_id     bigint       references account (id) unique,
    name           varchar(120) not null,
    name_audience  varchar(12)  not null,
    email          varchar(254),
    email_audience varchar(12)  not null,
    phone          varchar(30),
    phone_audience varchar(12)  not null
);

-- People belong to organisations with a role.
create table affiliation (
    id              bigint      not null primary key,
    person_id       bigint      not null references person (id),
    organisation_id bigint      not null references organisation (id),
    role            varchar(80),
    constraint affiliation_once unique (person_id, organisation_id)
);
create index affiliation_organisation on affiliation (organisation_id);

create table volunteer (
    id                 bigint       not null primary key,
    version            integer      not null,
    person_id          bigint       not null references person (id) unique,
    employer_id        bigint       references organisation (id),
    kind               varchar(20)  not null,
    headline           varchar(120),
    headline_audience  varchar(12)  not null,
    about              varchar(3000),
    about_audience     varchar(12)  not null,
    skills_audience    varchar(12)  not null,
    remote             boolean      not null,
    in_person          boolean      not null,
    postcode           varchar(8),
    area               varchar(2),
    travel_miles       integer,
    where_audience     varchar(12)  not null,
    languages_audience varchar(12)  not null,
    -- how many people at once
    capacity           integer      not null,
    paused_until       date,
    paused             boolean      not null,
    confirmed_on       date,
    updated_at         timestamp    not null,
    constraint volunteer_capacity check (capacity between 0 and 20),
    constraint volunteer_travel check (travel_miles is null or travel_miles between 1 and 200)
);
create index volunteer_employer on volunteer (employer_id);

create table volunteer_skill (
    id           bigint      not null primary key,
    volunteer_id bigint      not null references volunteer (id),
    skill_id     bigint      not null references skill (id),
    level        varchar(12) not null,
    confirmed_on date        not null,
    constraint volunteer_skill_once unique (volunteer_id, skill_id)
);
create index volunteer_skill_skill on volunteer_skill (skill_id);

create table volunteer_language (
    volunteer_id bigint     not null references volunteer (id),
    language     varchar(3) not null,
    primary key (volunteer_id, language)
);

-- A coordinator accepted the volunteer for a programme.
create table volunteer_approval (
    id           bigint    not null primary key,
    volunteer_id bigint    not null references volunteer (id),
    programme_id bigint    not null references programme (id),
    approved_by  bigint    not null references account (id),
    approved_at  timestamp not null,
    constraint volunteer_approval_once unique (volunteer_id, programme_id)
);

-- One row per place taken; released_at says when it was given back.
create table place (
    id            bigint    not null primary key,
    volunteer_id  bigint    not null references volunteer (id),
    invitation_id bigint    not null unique,
    taken_at      timestamp not null,
    released_at   timestamp
);
create index place_volunteer on place (volunteer_id);

-- A file waiting for a decision: what was read from it, so that preview and import see the same rows.
create table organisation_import (
    id          bigint       not null primary key,
    version     integer      not null,
    file_name   varchar(200) not null,
    content     text         not null,
    uploaded_by bigint       not null references account (id),
    uploaded_at timestamp    not null,
    applied_at  timestamp,
    new_count       integer,
    changed_count   integer,
    unchanged_count integer,
    folded_count    integer,
    refused_count   integer
);
