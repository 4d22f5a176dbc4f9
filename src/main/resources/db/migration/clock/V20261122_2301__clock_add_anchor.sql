-- A practice may count its days from those of another. The days it has accepted of its anchor stand in its rule, so that they hold
-- when the anchor moves, is hidden or removed. A file may bring the dependant before its anchor.
alter table practice
    add column anchor_id uuid,
    add constraint practice_anchor foreign key (network_id, anchor_id) references practice (network_id, item_id)
        deferrable initially deferred,
    add constraint practice_is_not_its_own_anchor check (anchor_id <> item_id);
create index practice_anchor_idx on practice (network_id, anchor_id);

-- A practice that stays as it was though its anchor moved: which moves, why, and whose word that is.
create table refused_move (
    network_id       uuid         not null,
    item_id          uuid         not null,
    changes          text[]       not null check (changes <> '{}'),
    reason           text         not null check (reason <> ''),
    organisation_id  uuid         not null,
    person_id        uuid         not null references person (id),
    refused_at       timestamptz  not null,
    primary key (network_id, item_id),
    foreign key (network_id, item_id) references practice (network_id, item_id),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id)
);
create index refused_move_organisation on refused_move (network_id, organisation_id);
create index refused_move_person on refused_move (person_id);
alter table refused_move enable row level security;
create policy network_wall on refused_move using (network_id = current_network());

-- Nothing hangs on itself, be it through others. Seen when all is written, for a file may bring the links of a chain in any order.
create function refuse_anchor_circle() returns trigger language plpgsql as $$
begin
    if exists (
        with recursive chain as (
            select p.anchor_id from practice p where p.network_id = new.network_id and p.item_id = new.anchor_id
            union
            select p.anchor_id from chain join practice p on p.network_id = new.network_id and p.item_id = chain.anchor_id)
        select from chain where chain.anchor_id = new.item_id) then
        raise exception 'a practice hangs on itself' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger anchors_make_no_circle after insert or update of anchor_id on practice
    deferrable initially deferred for each row when (new.anchor_id is not null) execute function refuse_anchor_circle();
