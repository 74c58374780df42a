-- What the rows of a file say of organisations.
create table staged_organisation (
    import_id           bigint       not null,
    line                bigint       not null,
    name                varchar(200) not null,
    registration_number varchar(20),
    company_number      varchar(8),
    legal_form          varchar(40),
    postcode            varchar(8),
    area                varchar(2),
    registered_on       date,
    founded_on          date,
    web                 varchar(300),
    activities          varchar(4000),
    objects             varchar(8000),
    year_end            date,
    pence               bigint,
    member              boolean      not null,
    signatory           boolean      not null,
    -- as they stand in the file, and as keys between blanks
    theme_words         varchar(500),
    themes              varchar(400),
    primary key (import_id, line),
    constraint staged_organisation_row foreign key (import_id, line) references list_import_row (import_id, line)
        on delete cascade
);
create index staged_organisation_number on staged_organisation (import_id, registration_number);

-- The staged row that is the last word of imports on an organisation: where the directory says something else than that
-- row, a person edited it. An organisation that is older than these columns has none: all that it says counts as a
-- person's. The rows stay as long as they are named here.
alter table organisation add column base_import_id bigint;
alter table organisation add column base_line bigint;

-- What an organisation was before an import changed it, or became the last word on it.
create table organisation_before (
    import_id           bigint       not null references list_import (id) on delete cascade,
    organisation_id     bigint       not null references organisation (id) on delete cascade,
    name                varchar(200) not null,
    registration_number varchar(20),
    company_number      varchar(8),
    legal_form          varchar(40),
    postcode            varchar(8),
    area                varchar(2),
    registered_on       date,
    founded_on          date,
    web                 varchar(300),
    activities          varchar(4000),
    objects             varchar(8000),
    base_import_id      bigint,
    base_line           bigint,
    primary key (import_id, organisation_id)
);

create table organisation_income_before (
    import_id       bigint not null references list_import (id) on delete cascade,
    organisation_id bigint not null references organisation (id) on delete cascade,
    year_end        date   not null,
    -- null: nothing was known of that year
    pence           bigint,
    primary key (import_id, organisation_id, year_end)
);

-- Which import made a membership, a signature or a pledge under a theme, so that undoing it takes them back.
alter table membership add column import_id bigint references list_import (id);
alter table signature add column import_id bigint references list_import (id);
alter table signature_theme add column import_id bigint references list_import (id);

-- The first version's imports stay in the history, without their files; those that waited under it have to be sent again.
insert into list_import (id, version, kind, file_name, bytes, encoding, separator, header_row, worksheets, sheet_columns,
        mapping, sheet_rows, state, new_count, changed_count, unchanged_count, folded_count, refused_count, uploaded_by,
        uploaded_at, applied_by, applied_at)
    select id, version, 'organisations', file_name, char_length(content), 'UTF_8', 'COMMA', true, '[]', '[]',
           '{"columns":[],"constants":{}}',
           new_count + changed_count + unchanged_count + folded_count + refused_count, 'APPLIED', new_count, changed_count,
           unchanged_count, folded_count, refused_count, uploaded_by, uploaded_at, uploaded_by, applied_at
    from organisation_import where applied_at is not null;
drop table organisation_import;
