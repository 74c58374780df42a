-- What became of a word: open, accepted or dismissed.
alter table skill_proposal add column state varchar(10) default 'OPEN' not null;
-- the skill that it means since it was accepted
alter table skill_proposal add column skill_id bigint references skill (id) on delete set null;
alter table skill_proposal add column decided_at timestamp;
create index skill_proposal_state on skill_proposal (state);
create index skill_proposal_skill on skill_proposal (skill_id);

-- Who looked for the word when asking for help; kept so that each counts once, and shown to nobody.
create table skill_proposal_asker (
    proposal_id bigint not null references skill_proposal (id) on delete cascade,
    account_id  bigint not null references account (id) on delete cascade,
    primary key (proposal_id, account_id)
);
create index skill_proposal_asker_account on skill_proposal_asker (account_id);
