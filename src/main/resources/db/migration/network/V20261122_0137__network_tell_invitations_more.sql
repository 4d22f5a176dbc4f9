-- These give more than before, under the same names.
drop function if exists invitation_find(bytea);
drop function if exists invitation_join(bytea, uuid);
