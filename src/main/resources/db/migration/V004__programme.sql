create table programme (
    id             bigint       not null primary key,
    version        integer      not null,
    programme_key  varchar(40)  not null unique,
    name           varchar(80)  not null unique,
    summary        varchar(400) not null,
    -- who helps under it: SOLICITOR, CONSULTANT, SIGNATORY_STAFF, PEER
    volunteer_kind varchar(20)  not null,
    position       integer      not null
);

insert into programme (id, version, programme_key, name, summary, volunteer_kind, position) values
    (1, 1, 'lawworks', 'LawWorks Not-For-Profits',
     'One-off legal advice for small not-for-profit organisations and social enterprises, from volunteer solicitors.',
     'SOLICITOR', 1),
    (2, 1, 'good-leaders', 'Good Leaders',
     'Free consultancy for the leader of an organisation over four to eight months, from business people.',
     'CONSULTANT', 2),
    (3, 1, 'business-charter', 'Business Charter for Social Responsibility',
     'Help that companies pledged when they signed the Charter.',
     'SIGNATORY_STAFF', 3),
    (4, 1, 'peer-support', 'Peer support',
     'Members helping members: an hour, a skill, a second opinion.',
     'PEER', 4);

create table programme_coordinator (
    programme_id bigint not null references programme (id),
    account_id   bigint not null references account (id),
    primary key (programme_id, account_id)
);
