-- The one sequence behind every key: keys are never reused between tables, and a block of 50 is fetched at a time.
create sequence kith_id start with 50 increment by 50;

-- What changed, for the index (docs/features/search.md). A set is one committed transaction; n is the order of commits
-- without gaps, because the clock's row is locked until the commit.
create table change_clock (
    id integer not null primary key,
    n  bigint  not null,
    constraint change_clock_one check (id = 1)
);
insert into change_clock (id, n) values (1, 0);

create table change_set (
    n         bigint      not null primary key,
    tx_key    varchar(36) not null unique,
    stamp     varchar(36) not null,
    made_at   timestamp   not null
);

create table change_row (
    tx_key     varchar(36) not null,
    thing_type varchar(30) not null,
    -- 0 stands for every thing of the type
    thing_id   bigint      not null,
    primary key (tx_key, thing_type, thing_id)
);
