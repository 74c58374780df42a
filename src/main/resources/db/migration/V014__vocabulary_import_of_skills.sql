-- Labels, words and keys as long as those of large vocabularies, whose keys are web addresses.
alter table skill alter column skill_key set data type varchar(200);
alter table skill alter column label set data type varchar(200);
alter table skill alter column description set data type varchar(2000);
alter table skill_word alter column word set data type varchar(200);

-- Counts the changes of the vocabulary, so that every node finds out that its copy is old.
create table vocabulary_change (
    id integer not null primary key,
    n  bigint  not null
);
insert into vocabulary_change (id, n) values (1, 0);

-- What the rows of a file say of skills. Words and broader skills stand on lines of their own.
create table staged_skill (
    import_id   bigint       not null,
    line        bigint       not null,
    skill_key   varchar(200),
    label       varchar(200) not null,
    description varchar(2000),
    synonyms    text         not null,
    acronyms    text         not null,
    broader     text         not null,
    -- the key of what is new, made from the label where the file has none
    new_key     varchar(200),
    primary key (import_id, line),
    constraint staged_skill_row foreign key (import_id, line) references list_import_row (import_id, line)
        on delete cascade
);

-- The words that a row may give its skill: those that no other skill has.
create table staged_skill_word (
    import_id bigint       not null,
    line      bigint       not null,
    word      varchar(200) not null,
    kind      varchar(10)  not null,
    primary key (import_id, line, word),
    foreign key (import_id, line) references staged_skill (import_id, line) on delete cascade
);

-- The broader skills that a row names, as far as there are such.
create table staged_skill_broader (
    import_id  bigint not null,
    line       bigint not null,
    -- of a known skill, or the key that a new one will have
    broader_id bigint not null,
    primary key (import_id, line, broader_id),
    foreign key (import_id, line) references staged_skill (import_id, line) on delete cascade
);

-- The staged row that is the last word of imports on a skill. A skill without one says all that it says by the packaged
-- vocabulary or by a person.
alter table skill add column base_import_id bigint;
alter table skill add column base_line bigint;

-- What a skill was before an import changed it, or became the last word on it.
create table skill_before (
    import_id      bigint       not null references list_import (id) on delete cascade,
    skill_id       bigint       not null references skill (id) on delete cascade,
    label          varchar(200) not null,
    description    varchar(2000),
    base_import_id bigint,
    base_line      bigint,
    primary key (import_id, skill_id)
);

create table skill_word_before (
    import_id bigint       not null references list_import (id) on delete cascade,
    skill_id  bigint       not null references skill (id) on delete cascade,
    word      varchar(200) not null,
    kind      varchar(10)  not null,
    primary key (import_id, skill_id, word)
);

create table skill_broader_before (
    import_id  bigint not null references list_import (id) on delete cascade,
    skill_id   bigint not null references skill (id) on delete cascade,
    broader_id bigint not null references skill (id) on delete cascade,
    primary key (import_id, skill_id, broader_id)
);

-- Taking back thousands of skills looks for each of them wherever skills are named.
create index skill_merged on skill (merged_into);
create index skill_broader_narrower on skill_broader (broader_id);
create index skill_before_skill on skill_before (skill_id);
create index skill_word_before_skill on skill_word_before (skill_id);
create index skill_broader_before_skill on skill_broader_before (skill_id);
create index skill_broader_before_narrower on skill_broader_before (broader_id);
create index request_skill_skill on request_skill (skill_id);
create index volunteer_skill_before_skill on volunteer_skill_before (skill_id);
