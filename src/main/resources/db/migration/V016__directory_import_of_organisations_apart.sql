-- What few rows say, and what a set of rows is asked for without the rest of what they say, stands apart from the long texts.
create table staged_organisation_income (
    import_id bigint not null,
    line      bigint not null,
    year_end  date   not null,
    pence     bigint not null,
    primary key (import_id, line),
    constraint staged_organisation_income_row foreign key (import_id, line) references list_import_row (import_id, line)
        on delete cascade
);
insert into staged_organisation_income (import_id, line, year_end, pence)
    select import_id, line, year_end, pence from staged_organisation where pence is not null;

create table staged_organisation_role (
    import_id   bigint  not null,
    line        bigint  not null,
    member      boolean not null,
    signatory   boolean not null,
    -- as they stand in the file, and as keys between blanks
    theme_words varchar(500),
    themes      varchar(400),
    primary key (import_id, line),
    constraint staged_organisation_role_row foreign key (import_id, line) references list_import_row (import_id, line)
        on delete cascade
);
insert into staged_organisation_role (import_id, line, member, signatory, theme_words, themes)
    select import_id, line, member, signatory, theme_words, themes from staged_organisation
    where member or signatory or theme_words is not null;

-- Of what an organisation was before, only what the import changed is kept.
alter table organisation_before alter column name drop not null;

alter table staged_organisation drop column year_end;
alter table staged_organisation drop column pence;
alter table staged_organisation drop column member;
alter table staged_organisation drop column signatory;
alter table staged_organisation drop column theme_words;
alter table staged_organisation drop column themes;
