-- How many working days before its times whoever answers for a practice is reminded; most want none.
alter table practice add column remind smallint[] not null default '{}' check (remind <@ '{0,1,2,5,10,20}'::smallint[]);
create index practice_reminding on practice (network_id, item_id) where remind <> '{}';

-- Of which times the role has been reminded, and by which day. One that moves afterwards is reminded of by its new day.
create table practice_reminder (
    network_id   uuid         not null,
    item_id      uuid         not null,
    original_on  date         not null,
    days         smallint     not null,
    on_day       date         not null,
    sent_at      timestamptz  not null,
    primary key (network_id, item_id, original_on, days),
    foreign key (network_id, item_id) references practice (network_id, item_id)
);
alter table practice_reminder enable row level security;
create policy network_wall on practice_reminder using (network_id = current_network());
