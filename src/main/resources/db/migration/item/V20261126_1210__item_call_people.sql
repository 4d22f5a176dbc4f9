-- Whoever is on duty is called to a situation: by a word alone, which no deed need have been.
alter table notice drop constraint a_deed_or_a_day_is_told;
alter table notice add constraint something_is_told check (num_nonnulls(deed, on_day, was_on, asked) > 0);

alter table mail drop constraint mail_what_check;
alter table mail add constraint mail_what_check check (what in ('MENTION', 'REQUEST', 'DIGEST', 'INVITATION', 'REMINDER', 'DATES', 'CALL'));
alter table mute drop constraint mute_what_check;
alter table mute add constraint mute_what_check check (what in ('MENTION', 'REQUEST', 'DIGEST', 'REMINDER', 'DATES', 'CALL'));
alter table mute_link drop constraint mute_link_what_check;
alter table mute_link add constraint mute_link_what_check check (what in ('MENTION', 'REQUEST', 'DIGEST', 'REMINDER', 'DATES', 'CALL'));
