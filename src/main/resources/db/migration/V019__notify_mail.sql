-- Mails, written in the transaction that has something to tell and sent after it.
create table mail (
    id            bigint       not null primary key,
    version       integer      not null,
    -- the same however often it goes out
    message_id    varchar(200) not null,
    address       varchar(254) not null,
    subject       varchar(200) not null,
    plain         text         not null,
    html          text         not null,
    -- address that stops such mails by a post
    unsubscribe   varchar(1000),
    state         varchar(10)  not null,
    posted_at     timestamp    not null,
    -- given up some days after that
    waiting_since timestamp    not null,
    -- not tried before; null unless it waits
    next_at       timestamp,
    attempts      integer      not null,
    tried_at      timestamp,
    trouble       varchar(30),
    -- what the mail server said
    answer        varchar(500),
    ended_at      timestamp,
    constraint mail_message_id unique (message_id)
);
create index mail_waiting on mail (state, next_at);
create index mail_ended on mail (ended_at);

-- What signs the links in mails that must work for as long as somebody keeps the mail. One row, made at the first need.
create table mail_key (
    id     integer     not null primary key,
    secret varchar(64) not null,
    constraint mail_key_one check (id = 1)
);
