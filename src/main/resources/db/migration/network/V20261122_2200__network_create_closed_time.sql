-- Days on which an organisation is closed besides weekends and holidays. The clock moves its practices away from them.
create table closed_time (
    network_id       uuid  not null,
    id               uuid  not null,
    organisation_id  uuid  not null,
    name             text  not null check (name <> ''),
    first_on         date  not null,
    last_on          date  not null,
    primary key (network_id, id),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id),
    constraint closed_time_ends_after_it_starts check (last_on >= first_on),
    constraint closed_time_is_a_year_at_most check (last_on - first_on < 366)
);
create index closed_time_organisation on closed_time (network_id, organisation_id, first_on);
alter table closed_time enable row level security;
create policy network_wall on closed_time using (network_id = current_network());

-- Most offices rest on the eves of Midsummer and Christmas; some work.
alter table membership add column works_on_eves boolean not null default false;
