create table request (
    id                    bigint        not null primary key,
    version               integer       not null,
    -- shown to people: year and a running number, such as 2026-0147
    number                varchar(12)   not null unique,
    organisation_id       bigint        not null references organisation (id),
    programme_id          bigint        not null references programme (id),
    asked_by              bigint        not null references person (id),
    -- the coordinator who wrote it down for the member on the telephone, when one did
    written_by            bigint        references account (id),
    title                 varchar(120)  not null,
    matter                varchar(4000) not null,
    other_party           varchar(200),
    people_wanted         integer       not null,
    remote                boolean       not null,
    in_person             boolean       not null,
    postcode              varchar(8),
    area                  varchar(2),
    wanted_by             date,
    preferred_volunteer_id bigint       references volunteer (id),
    state                 varchar(12)   not null,
    asked_at              timestamp     not null,
    closed_at             timestamp,
    constraint request_people check (people_wanted between 1 and 10)
);
create index request_organisation on request (organisation_id);
create index request_state on request (state, programme_id);

create table request_skill (
    request_id bigint not null references request (id),
    skill_id   bigint not null references skill (id),
    primary key (request_id, skill_id)
);

-- The running number of each year.
create table request_number (
    year_number integer not null primary key,
    last_number integer not null
);
