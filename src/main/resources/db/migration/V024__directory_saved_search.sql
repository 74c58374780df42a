-- Searches that people keep. All of it belongs to the account in account_id.
create table saved_search (
    id         bigint        not null primary key,
    version    integer       not null,
    account_id bigint        not null references account (id),
    name       varchar(120)  not null,
    -- the parameters of its address, always in the same order
    query      varchar(8000) not null,
    -- hash of that: the same search twice is one
    query_key  varchar(64)   not null,
    alert      boolean       not null,
    created_at timestamp     not null,
    looked_at  timestamp     not null,
    told_at    timestamp,
    -- things with smaller ids count as known, beside those of saved_search_find
    known_from bigint        not null,
    constraint saved_search_once unique (account_id, query_key)
);

-- What a saved search found and its owner was told of or has seen.
create table saved_search_find (
    id              bigint      not null primary key,
    saved_search_id bigint      not null references saved_search (id) on delete cascade,
    thing_type      varchar(20) not null,
    thing_id        bigint      not null,
    -- seen by its owner, or told of only
    seen            boolean     not null,
    constraint saved_search_find_once unique (saved_search_id, thing_type, thing_id)
);

-- How often somebody wants to be told by mail what is new, made with the first saved search.
create table digest (
    account_id bigint      not null primary key references account (id),
    version    integer     not null,
    rhythm     varchar(10) not null,
    -- the day of the last mail
    told_on    date
);
