-- Counts the edits of the profile alone: places taken and approvals raise the version too, and are no reason to stop
-- somebody who is writing.
alter table volunteer add column profile_version integer default 0 not null;
