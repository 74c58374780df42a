-- What was counted in an import's rows once they were judged, so that a page of it counts nothing: how many entries each
-- view has, and what the kind asks about. JSON.
alter table list_import add column entries text;
alter table list_import add column figures text;

-- Whether a row says something that the last import did not say of its thing, and nothing of something that it did say.
alter table list_import_row add column news boolean default false not null;
alter table list_import_row add column gaps boolean default false not null;

update list_import set figures = '{}', entries = '{"NEW":' || new_count || ',"CHANGED":' || changed_count
    || ',"UNCHANGED":' || unchanged_count
    || ',"NEAR":' || (select count(*) from list_import_row r where r.import_id = list_import.id and r.near_id is not null)
    || ',"EDITED":' || (select count(*) from list_import_row r where r.import_id = list_import.id and r.kept <> '')
    || ',"FOLDED":' || (select count(*) from list_import_problem p where p.import_id = list_import.id and p.severity = 'FOLDED'
        and not exists (select 1 from list_import_row r where r.import_id = p.import_id and r.line = p.line and r.verdict = 'REFUSED'))
    || ',"REFUSED":' || (select count(*) from list_import_problem p where p.import_id = list_import.id and p.severity = 'REFUSAL')
    || ',"WARNINGS":' || (select count(*) from list_import_problem p where p.import_id = list_import.id and p.severity = 'WARNING'
        and not exists (select 1 from list_import_row r where r.import_id = p.import_id and r.line = p.line and r.verdict = 'REFUSED'))
    || '}'
    where new_count is not null;

-- Those that wait for a decision are held against what is known once more, since nobody knows the above of their rows.
insert into list_import_work (import_id, phase, done) select id, 'MATCHING', 0 from list_import where state = 'JUDGED';
update list_import set state = 'JUDGING' where state = 'JUDGED';
