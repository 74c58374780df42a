-- What a coordinator did with a suggestion, with the evidence as it was shown. Append-only.
create table decision (
    id           bigint        not null primary key,
    request_id   bigint        not null references request (id),
    volunteer_id bigint        not null references volunteer (id),
    kind         varchar(12)   not null,
    score        integer       not null,
    evidence     varchar(8000) not null,
    decided_by   bigint        not null references account (id),
    decided_at   timestamp     not null
);
create index decision_request on decision (request_id);

create table invitation (
    id             bigint      not null primary key,
    version        integer     not null,
    request_id     bigint      not null references request (id),
    volunteer_id   bigint      not null references volunteer (id),
    decision_id    bigint      not null references decision (id) unique,
    state          varchar(12) not null,
    sent_at        timestamp   not null,
    answer_by      date        not null,
    answered_at    timestamp,
    decline_reason varchar(30),
    decline_note   varchar(500)
);
create index invitation_request on invitation (request_id);
create index invitation_volunteer on invitation (volunteer_id, state);
