-- How long a role may be silent before its deputy is told; 15 minutes where the card says nothing.
alter table action_card add column answer_minutes integer check (answer_minutes between 1 and 1440);

-- To what a role is called in a situation: it waits while the role is not on duty, is told, and then answered or passed on to the deputy.
-- The id is made of what it is about, so that however many ask at once, one call is made.
create table situation_call (
    network_id  uuid         not null,
    id          uuid         not null,
    item_id     uuid         not null,
    role_id     uuid         not null,
    why         text         not null check (why in (
        'STARTED', 'ASKED', 'ADDED', 'HANDED_OVER', 'REPORT_PROMISED', 'STOOD_DOWN', 'SHIFT_OFFERED')),
    task_id     uuid,
    by_id       uuid         not null,
    state       text         not null check (state in ('WAITING', 'TOLD', 'ENDED', 'PASSED_ON')),
    patience    integer      not null check (patience between 1 and 1440),
    made        timestamptz  not null,
    told        timestamptz,
    primary key (network_id, id),
    foreign key (network_id, item_id) references situation (network_id, item_id),
    foreign key (network_id, role_id) references role (network_id, id),
    constraint what_was_told_says_when check (state not in ('TOLD', 'PASSED_ON') or told is not null)
);
create index situation_call_item on situation_call (network_id, item_id);
create index situation_call_role on situation_call (network_id, role_id);
create index situation_call_open on situation_call (state) where state in ('WAITING', 'TOLD');
alter table situation_call enable row level security;
create policy network_wall on situation_call using (network_id = current_network());

-- The log tells to whom silence was passed on, and who is on shift.
alter table situation_entry drop constraint situation_entry_what_check;
alter table situation_entry add constraint situation_entry_what_check check (what in (
    'SEEN', 'ACCEPTED', 'UNDER_WAY', 'DONE', 'CANNOT', 'HANDED_OVER', 'SKIPPED', 'ADDED', 'COMMENT', 'REPORT_PROMISED', 'REPORT',
    'UNDONE', 'STOOD_DOWN', 'ALERT', 'DEPUTY_TOLD', 'NO_DEPUTY', 'SHIFT_OFFERED', 'SHIFT_TAKEN'));
