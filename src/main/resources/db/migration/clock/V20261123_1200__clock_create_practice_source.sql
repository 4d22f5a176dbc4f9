-- By which name the calendar that a practice came from knows it, so that the same file taken in again doubles nothing.
create table practice_source (
    network_id  uuid  not null,
    item_id     uuid  not null,
    name        text  not null check (length(name) between 1 and 500),
    primary key (network_id, item_id),
    foreign key (network_id, item_id) references practice (network_id, item_id)
);
create index practice_source_name on practice_source (network_id, name);
alter table practice_source enable row level security;
create policy network_wall on practice_source using (network_id = current_network());
