create table skill (
    id          bigint       not null primary key,
    version     integer      not null,
    skill_key   varchar(60)  not null unique,
    label       varchar(80)  not null unique,
    description varchar(300),
    -- the skill it was merged into; it keeps its row so that undoing is simple
    merged_into bigint references skill (id)
);

create table skill_word (
    skill_id bigint      not null references skill (id),
    word     varchar(80) not null,
    kind     varchar(10) not null,
    primary key (skill_id, word)
);

create table skill_broader (
    skill_id   bigint not null references skill (id),
    broader_id bigint not null references skill (id),
    primary key (skill_id, broader_id),
    constraint skill_broader_other check (skill_id <> broader_id)
);

-- Which state of the packaged vocabulary was loaded last, so that a start without a change loads nothing.
create table vocabulary_loaded (
    id          integer     not null primary key,
    content_hash varchar(64) not null
);
