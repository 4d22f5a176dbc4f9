-- A coming time may be left out before it comes, and a moved one may have a time of day of its own. Who was there is told by organisations.
alter table practice_occurrence drop constraint practice_occurrence_state_check;
alter table practice_occurrence add constraint practice_occurrence_state_check
    check (state in ('HELD', 'LATE', 'MISSED', 'MOVED', 'CANCELLED'));
alter table practice_occurrence add column moved_time text not null default '';
alter table practice_occurrence add constraint a_time_of_day_has_its_day check (moved_time = '' or moved_to is not null);

create table practice_presence (
    network_id       uuid  not null,
    item_id          uuid  not null,
    original_on      date  not null,
    organisation_id  uuid  not null,
    primary key (network_id, item_id, original_on, organisation_id),
    foreign key (network_id, item_id, original_on) references practice_occurrence (network_id, item_id, original_on) on delete cascade,
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id)
);
create index practice_presence_organisation on practice_presence (network_id, organisation_id);
alter table practice_presence enable row level security;
create policy network_wall on practice_presence using (network_id = current_network());
