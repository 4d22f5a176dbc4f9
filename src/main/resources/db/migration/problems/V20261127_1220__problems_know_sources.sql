-- By which name the log that a problem came from knows it, so that the same file taken in again doubles nothing.
create table problem_source (
    network_id  uuid  not null,
    item_id     uuid  not null,
    name        text  not null check (length(name) between 1 and 500),
    primary key (network_id, item_id),
    foreign key (network_id, item_id) references problem (network_id, item_id)
);
create index problem_source_name on problem_source (network_id, name);
alter table problem_source enable row level security;
create policy network_wall on problem_source using (network_id = current_network());
