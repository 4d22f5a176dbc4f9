-- What a translation said when it was written: an item's own record stays as it was, so this stands beside it.
alter table history add column said jsonb;
