-- Words that people used for skills and that are in no vocabulary yet, until somebody decides what becomes of them.
create table skill_proposal (
    id            bigint      not null primary key,
    -- as it was first written
    word          varchar(80) not null,
    -- in lower case with single blanks
    plain         varchar(80) not null,
    first_seen_at timestamp   not null,
    proposed_by   bigint      not null references account (id),
    -- null when no list brought it
    import_id     bigint      references list_import (id),
    constraint skill_proposal_plain unique (plain)
);

-- Whose profile it is meant for.
create table skill_proposal_use (
    proposal_id  bigint not null references skill_proposal (id) on delete cascade,
    volunteer_id bigint not null references volunteer (id) on delete cascade,
    import_id    bigint references list_import (id),
    primary key (proposal_id, volunteer_id)
);
create index skill_proposal_use_volunteer on skill_proposal_use (volunteer_id);
