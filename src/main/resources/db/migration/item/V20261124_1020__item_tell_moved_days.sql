-- Of days that have moved one is told once, gathered: in Solmu by item, by mail once a day. Whoever has had the mail of a day has heard
-- of the deeds that moved them, so the mail of the week leaves those out.
alter table notice add column was_on date, add column is_mailed boolean not null default false;
alter table notice drop constraint notice_reason_check;
alter table notice add constraint notice_reason_check check (reason in ('FOLLOWED', 'MENTION', 'REQUEST', 'DATES'));
alter table notice drop constraint what_is_asked_is_a_request;
alter table notice add constraint what_is_asked_is_a_request_or_of_days check (asked is null or reason in ('REQUEST', 'DATES'));
alter table notice drop constraint a_deed_or_a_day_is_told;
alter table notice add constraint a_deed_or_a_day_is_told check ((deed is null) = (num_nonnulls(on_day, was_on) > 0));

alter table mail drop constraint mail_what_check;
alter table mail add constraint mail_what_check check (what in ('MENTION', 'REQUEST', 'DIGEST', 'INVITATION', 'REMINDER', 'DATES'));
alter table mute drop constraint mute_what_check;
alter table mute add constraint mute_what_check check (what in ('MENTION', 'REQUEST', 'DIGEST', 'REMINDER', 'DATES'));
alter table mute_link drop constraint mute_link_what_check;
alter table mute_link add constraint mute_link_what_check check (what in ('MENTION', 'REQUEST', 'DIGEST', 'REMINDER', 'DATES'));
create unique index one_mail_of_moved_days_a_day on mail (network_id, person_id, on_day) where what = 'DATES';
