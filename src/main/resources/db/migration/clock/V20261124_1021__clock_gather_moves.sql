-- The near times of a practice as they stood when they were last looked at: the day each is known by, and its day.
create table near_times (
    network_id  uuid     not null,
    item_id     uuid     not null,
    originals   date[]   not null,
    days        date[]   not null,
    until_on    date     not null,
    revision    integer  not null,
    primary key (network_id, item_id),
    foreign key (network_id, item_id) references practice (network_id, item_id),
    constraint near_times_come_in_pairs check (cardinality(originals) = cardinality(days))
);
alter table near_times enable row level security;
create policy network_wall on near_times using (network_id = current_network());

-- A near time that has moved, gone or come since, and why, as it is told on a day.
create table moved_time (
    network_id       uuid  not null,
    told_on          date  not null,
    item_id          uuid  not null,
    organisation_id  uuid  not null,
    original_on      date  not null,
    was_on           date,
    now_on           date,
    why              text  not null check (why in ('TIMING', 'ANCHOR', 'CLOSED', 'TOLD')),
    closed           text  not null default '',
    by_id            uuid  references person (id),
    primary key (network_id, told_on, item_id, original_on),
    foreign key (network_id, item_id) references practice (network_id, item_id),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id),
    constraint moved_time_has_a_day check (num_nonnulls(was_on, now_on) > 0)
);
create index moved_time_item on moved_time (network_id, item_id);
create index moved_time_organisation on moved_time (network_id, organisation_id);
create index moved_time_by on moved_time (by_id);
alter table moved_time enable row level security;
create policy network_wall on moved_time using (network_id = current_network());

-- Where the near times have been looked at on a day; for the whole network when those whom it concerns have been told.
create table looked_day (
    network_id       uuid         not null references network (id),
    on_day           date         not null,
    organisation_id  uuid         not null,
    at               timestamptz  not null,
    primary key (network_id, on_day, organisation_id)
);
alter table looked_day enable row level security;
create policy network_wall on looked_day using (network_id = current_network());
