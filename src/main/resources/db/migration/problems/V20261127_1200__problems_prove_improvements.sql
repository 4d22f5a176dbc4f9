-- What would show that an improvement worked is said when it is accepted: how long the problem should stay away, what else should be
-- seen, and on which day of the clock that is looked at. Counted is from when it came into use, or from when it was begun anew.
alter table improvement
    add column decider_role_id  uuid,
    add column decide_by        date,
    add column months           smallint  constraint proof_takes_months check (months between 1 and 36),
    add column criterion        text      not null default '',
    add column counted_from     date,
    add column check_on         date,
    add column check_id         uuid,
    add column proved           date,
    add constraint improvement_decider foreign key (network_id, decider_role_id) references role (network_id, id),
    add constraint improvement_check foreign key (network_id, check_id) references item (network_id, id) deferrable initially deferred;
create index improvement_decider_idx on improvement (network_id, decider_role_id);
create index improvement_check_idx on improvement (network_id, check_id);
create index improvement_check_on on improvement (network_id, check_on) where proved is null;
