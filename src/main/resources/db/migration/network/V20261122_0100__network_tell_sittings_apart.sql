-- A person knows a sitting again by its browser and machine.
alter table session add column device text not null default '';

-- What is ended now was last in force yesterday, also when it began today.
alter table membership drop constraint membership_ends_after_it_starts;
alter table membership add constraint membership_ends_after_it_starts check (until >= since - 1);

-- These give or ask more than before, under the same names.
drop function if exists session_begin(bytea, uuid);
drop function if exists sessions_of(uuid);
drop function if exists sample_people();
