-- A person alone with a card: which role, by which version or past situation, and how far the clock has come. The clock stood at so
-- many seconds when it was begun, and goes on at that pace; at none it is moved on by hand. Nobody else ever sees these rows.
create table solo_drill (
    network_id       uuid         not null,
    id               uuid         not null,
    card_id          uuid         not null,
    version          integer      not null check (version > 0),
    role_id          uuid         not null,
    situation_id     uuid,
    organisation_id  uuid         not null,
    person_id        uuid         not null references person (id),
    begun            timestamptz  not null,
    passed           integer      not null default 0 check (passed >= 0),
    pace             integer      not null check (pace in (0, 1, 10, 60)),
    ended            timestamptz,
    is_counted       boolean      not null default false,
    primary key (network_id, id),
    foreign key (network_id, card_id) references action_card (network_id, item_id),
    foreign key (network_id, role_id) references role (network_id, id),
    foreign key (network_id, situation_id) references situation (network_id, item_id),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id),
    constraint counted_drill_has_ended check (ended is not null or not is_counted)
);
create index solo_drill_card on solo_drill (network_id, card_id);
create index solo_drill_role on solo_drill (network_id, role_id);
create index solo_drill_situation on solo_drill (network_id, situation_id);
create index solo_drill_organisation on solo_drill (network_id, organisation_id);
create index solo_drill_person on solo_drill (person_id);
alter table solo_drill enable row level security;
create policy network_wall on solo_drill as restrictive using (network_id = current_network());
create policy person_wall on solo_drill using (person_id = current_person());

-- What was pressed in it, each task once, and at which second of its own clock.
create table solo_press (
    network_id  uuid     not null,
    drill_id    uuid     not null,
    task_id     uuid     not null,
    person_id   uuid     not null references person (id),
    what        text     not null check (what in ('DONE', 'SKIPPED')),
    seconds     integer  not null check (seconds >= 0),
    constraint a_task_is_pressed_once primary key (network_id, drill_id, task_id),
    foreign key (network_id, drill_id) references solo_drill (network_id, id) on delete cascade
);
create index solo_press_person on solo_press (person_id);
alter table solo_press enable row level security;
create policy network_wall on solo_press as restrictive using (network_id = current_network());
create policy person_wall on solo_press using (person_id = current_person());
