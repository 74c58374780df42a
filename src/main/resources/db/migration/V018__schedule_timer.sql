-- What fires at its time on one node. Whoever takes a job holds it on lease: nobody else may before held_until, which is
-- by the database's own clock. due_at is by the application's, in UTC like every time here.
create table timed_job (
    name        varchar(40)  not null primary key,
    due_at      timestamp    not null,
    held_by     varchar(36),
    held_until  timestamp,
    finished_at timestamp,
    failed_at   timestamp,
    failure     varchar(500),
    -- in a row, since it last finished
    failures    integer      not null
);
