-- Where postcode districts are, as administrators imported it; it stands before what comes with Kith. Degrees (WGS 84).
create table outcode_position (
    outcode   varchar(4)       not null primary key,
    latitude  double precision not null,
    longitude double precision not null
);

-- Counts the imports, so that every node finds out that its copy is old, and keeps the last one.
create table outcode_position_change (
    id            integer      not null primary key,
    n             bigint       not null,
    file_name     varchar(200),
    imported_by   bigint,
    imported_at   timestamp
);
insert into outcode_position_change (id, n) values (1, 0);
