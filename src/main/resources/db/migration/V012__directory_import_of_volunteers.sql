-- What the rows of a file say of people and volunteers. Skills are ids between blanks, languages codes between blanks,
-- words that are no skill stand on lines of their own.
create table staged_volunteer (
    import_id         bigint       not null,
    line              bigint       not null,
    email             varchar(254) not null,
    -- as accounts keep it
    address           varchar(254) not null,
    employer_number   varchar(200),
    employer_name     varchar(200),
    employer_postcode varchar(8),
    proposals         varchar(8000),
    name              varchar(120) not null,
    phone             varchar(30),
    -- found by number, name and postcode while rows are held against what is known
    organisation_id   bigint,
    role_there        varchar(80),
    kind              varchar(20),
    headline          varchar(120),
    about             varchar(3000),
    skills            varchar(1000),
    remote            boolean,
    in_person         boolean,
    postcode          varchar(8),
    area              varchar(2),
    travel_miles      integer,
    languages         varchar(1000),
    capacity          integer,
    -- what the row becomes when it goes in
    account_id        bigint,
    volunteer_id      bigint,
    volunteer_made    boolean      default false not null,
    primary key (import_id, line),
    constraint staged_volunteer_row foreign key (import_id, line) references list_import_row (import_id, line)
        on delete cascade
);
create index staged_volunteer_address on staged_volunteer (import_id, address);

-- The staged row that is the last word of imports on a person, as for organisations.
alter table person add column base_import_id bigint;
alter table person add column base_line bigint;

-- What a person was before an import changed it, or became the last word on it; without a kind there was no volunteer.
create table volunteer_before (
    import_id       bigint       not null references list_import (id) on delete cascade,
    person_id       bigint       not null references person (id) on delete cascade,
    employer_id     bigint,
    name            varchar(120) not null,
    phone           varchar(30),
    organisation_id bigint,
    role_there      varchar(80),
    kind            varchar(20),
    headline        varchar(120),
    about           varchar(3000),
    skills          varchar(1000),
    remote          boolean,
    in_person       boolean,
    postcode        varchar(8),
    area            varchar(2),
    travel_miles    integer,
    languages       varchar(1000),
    capacity        integer,
    base_import_id  bigint,
    base_line       bigint,
    primary key (import_id, person_id)
);

create table volunteer_skill_before (
    import_id    bigint      not null references list_import (id) on delete cascade,
    volunteer_id bigint      not null references volunteer (id) on delete cascade,
    skill_id     bigint      not null references skill (id),
    level        varchar(12) not null,
    confirmed_on date        not null,
    primary key (import_id, volunteer_id, skill_id)
);

create table affiliation_before (
    import_id       bigint not null references list_import (id) on delete cascade,
    affiliation_id  bigint not null,
    person_id       bigint not null references person (id) on delete cascade,
    organisation_id bigint not null,
    role            varchar(80),
    made_by         bigint,
    primary key (import_id, affiliation_id)
);

-- Which import made it, so that undoing it takes it back.
alter table affiliation add column import_id bigint references list_import (id);
alter table volunteer_approval add column import_id bigint references list_import (id);
