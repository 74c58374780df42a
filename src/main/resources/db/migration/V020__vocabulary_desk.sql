-- The skill at the end of the merges, for statements over many rows; null for a skill that stands for itself.
alter table skill add column meant_id bigint references skill (id);
create index skill_meant on skill (meant_id);
update skill set meant_id = merged_into where merged_into is not null;

-- Who did what to a skill; only ever added to. Without foreign keys, since what is told of a skill outlives it.
create table skill_event (
    id          bigint       not null primary key,
    at          timestamp    not null,
    account_id  bigint       not null,
    kind        varchar(20)  not null,
    skill_id    bigint       not null,
    -- what the skill was called then
    label       varchar(200) not null,
    -- the skill on the other side of a merge
    other_id    bigint,
    said        varchar(2000),
    instead_of  varchar(2000)
);
create index skill_event_skill on skill_event (skill_id);
create index skill_event_other on skill_event (other_id);
create index skill_event_at on skill_event (at);
