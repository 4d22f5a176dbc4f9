-- The situations begun of a happening by those who do not see the one that it was begun by first.
create table alert_apart (
    network_id    uuid  not null,
    alert_id      uuid  not null,
    situation_id  uuid  not null,
    begun_by      uuid  not null,
    primary key (network_id, alert_id, situation_id),
    foreign key (network_id, alert_id) references alert (network_id, id) on delete cascade,
    foreign key (network_id, situation_id) references situation (network_id, item_id),
    foreign key (network_id, begun_by) references membership (network_id, organisation_id)
);
create index alert_apart_situation on alert_apart (network_id, situation_id);
create index alert_apart_begun_by on alert_apart (network_id, begun_by);
alter table alert_apart enable row level security;
create policy network_wall on alert_apart using (network_id = current_network());

-- When the source last said it, be it in the same words as before: what it goes on saying is not forgotten.
alter table alert add column heard_at timestamptz not null default now();
