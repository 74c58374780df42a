-- The mail that told of it first, so that one that waited can be written anew; null for what its owner saw without any.
alter table saved_search_find add column told_by bigint;
