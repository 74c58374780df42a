-- What people looked for and hardly found, without who it was: the words, the day and how often.
create table missed_search (
    -- the stems of the words in alphabetical order: searches that ask for the same stand together
    stems   varchar(200) not null,
    on_day  date         not null,
    -- as somebody typed them that day
    words   varchar(100) not null,
    times   integer      not null,
    primary key (stems, on_day)
);
create index missed_search_day on missed_search (on_day);
