-- What an import makes of skills and languages is found by the volunteer they belong to.
create index staged_volunteer_volunteer on staged_volunteer (volunteer_id);
