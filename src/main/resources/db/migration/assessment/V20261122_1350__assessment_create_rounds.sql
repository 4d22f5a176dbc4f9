-- The network looks at its own work together, a round at a time. In a round each organisation says how working with each
-- other one goes.
insert into kind_state (kind, state, position) values
    ('ASSESSMENT_ROUND', 'OPEN', 1), ('ASSESSMENT_ROUND', 'CLOSED', 2), ('ASSESSMENT_ROUND', 'INTERPRETED', 3),
    ('ASSESSMENT_ROUND', 'AGREED', 4);

create table assessment_round (
    network_id      uuid     not null,
    item_id         uuid     not null,
    opened          date,
    closed          date,
    fewest_answers  integer  check (fewest_answers >= 1),
    primary key (network_id, item_id),
    constraint a_round_is_not_closed_before_it_opens check (closed >= opened),
    foreign key (network_id, item_id) references item (network_id, id)
);
alter table assessment_round enable row level security;
create policy network_wall on assessment_round using (network_id = current_network());

-- What one organisation said of working with another. It is no part of the item's record: history, search and pages of
-- the whole network never hold it.
create table assessment_relation (
    network_id      uuid          not null,
    item_id         uuid          not null,
    rater_id        uuid          not null,
    rated_id        uuid          not null,
    trust           numeric(2,1)  check (trust between 1 and 5),
    contact         smallint      check (contact between 1 and 5),
    by_coordinator  boolean       not null default false,
    primary key (network_id, item_id, rater_id, rated_id),
    constraint nobody_rates_itself check (rater_id <> rated_id),
    constraint a_relation_says_something check (trust is not null or contact is not null),
    foreign key (network_id, item_id) references assessment_round (network_id, item_id),
    foreign key (network_id, rater_id) references membership (network_id, organisation_id),
    foreign key (network_id, rated_id) references membership (network_id, organisation_id)
);
create index assessment_relation_rater on assessment_relation (network_id, rater_id);
create index assessment_relation_rated on assessment_relation (network_id, rated_id);
alter table assessment_relation enable row level security;
create policy network_wall on assessment_relation as restrictive using (network_id = current_network());

-- The pair sees it, and the coordinator; the one who was spoken of only when nothing can be changed any more. Who coordinates
-- is asked once a statement.
create policy pair_wall on assessment_relation for select using (
    rater_id = current_organisation()
    or rated_id = current_organisation() and exists (
        select from item
        where item.network_id = assessment_relation.network_id and item.id = assessment_relation.item_id and item.state <> 'OPEN')
    or (select reader_coordinates()));

-- An organisation speaks for itself while the round is open. The coordinator may enter what another has told.
create policy rater_adds on assessment_relation for insert with check (
    rater_id = current_organisation() and exists (
        select from item
        where item.network_id = assessment_relation.network_id and item.id = assessment_relation.item_id and item.state = 'OPEN')
    or (select reader_coordinates()));
create policy rater_changes on assessment_relation for update using (
    rater_id = current_organisation() and exists (
        select from item
        where item.network_id = assessment_relation.network_id and item.id = assessment_relation.item_id and item.state = 'OPEN')
    or (select reader_coordinates()));
create policy rater_takes_back on assessment_relation for delete using (
    rater_id = current_organisation() and exists (
        select from item
        where item.network_id = assessment_relation.network_id and item.id = assessment_relation.item_id and item.state = 'OPEN')
    or (select reader_coordinates()));
