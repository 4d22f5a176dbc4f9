-- A reminder tells of a day that comes, and how many working days are left to it; nobody did anything.
alter table notice add column on_day date, add column days_left smallint;
alter table notice alter column deed drop not null;
alter table notice add constraint a_deed_or_a_day_is_told check ((deed is null) = (on_day is not null));
alter table mail add column on_day date, add column days_left smallint;

alter table mail drop constraint mail_what_check;
alter table mail add constraint mail_what_check check (what in ('MENTION', 'REQUEST', 'DIGEST', 'INVITATION', 'REMINDER'));
alter table mute drop constraint mute_what_check;
alter table mute add constraint mute_what_check check (what in ('MENTION', 'REQUEST', 'DIGEST', 'REMINDER'));
alter table mute_link drop constraint mute_link_what_check;
alter table mute_link add constraint mute_link_what_check check (what in ('MENTION', 'REQUEST', 'DIGEST', 'REMINDER'));
