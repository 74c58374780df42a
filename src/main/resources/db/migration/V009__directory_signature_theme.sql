-- What signatories pledge under. Short and the installation's own to reword: a name may change, a key stays. Names stand
-- in the index, so whoever changes one has its signatories indexed again.
create table charter_theme (
    theme_key varchar(40) not null primary key,
    name      varchar(80) not null unique,
    position  integer     not null
);

insert into charter_theme (theme_key, name, position) values
    ('local-employment', 'Local employment', 1),
    ('buy-local', 'Buy local', 2),
    ('partners-in-communities', 'Partners in communities', 3),
    ('good-employer', 'Good employer', 4),
    ('green-and-sustainable', 'Green and sustainable', 5),
    ('ethical-procurement', 'Ethical procurement', 6);

create table signature_theme (
    signature_id bigint      not null references signature (id),
    theme_key    varchar(40) not null references charter_theme (theme_key),
    primary key (signature_id, theme_key)
);
