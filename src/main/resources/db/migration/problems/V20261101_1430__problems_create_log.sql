-- The problem log: what came up and how often, how it was solved, and what would keep it from coming again.
insert into kind_state (kind, state, position) values
    ('PROBLEM', 'OPEN', 1), ('PROBLEM', 'IN_PROGRESS', 2), ('PROBLEM', 'SOLVED', 3), ('PROBLEM', 'LEARNED', 4),
    ('PROBLEM', 'MERGED', 5), ('PROBLEM', 'REJECTED', 6),
    ('SOLUTION', 'PROPOSED', 1), ('SOLUTION', 'ACCEPTED', 2), ('SOLUTION', 'CARRIED_OUT', 3), ('SOLUTION', 'VERIFIED', 4),
    ('SOLUTION', 'REJECTED', 5),
    ('IMPROVEMENT', 'PROPOSED', 1), ('IMPROVEMENT', 'ACCEPTED', 2), ('IMPROVEMENT', 'CARRIED_OUT', 3),
    ('IMPROVEMENT', 'VERIFIED', 4), ('IMPROVEMENT', 'REJECTED', 5);

-- The last six columns are read from the rows below, the links and the states of what is linked, so that a page of the
-- register asks one table for its rows. The first three are written with the problem, the rest by problem_progress().
create table problem (
    network_id       uuid      not null,
    item_id          uuid      not null,
    severity         smallint  constraint severity_is_one_to_three check (severity between 1 and 3),
    reason           text      not null default '',
    last_met         date      not null,
    times_met        integer   not null default 0,
    met_by           uuid[]    not null default '{}',
    has_solution     boolean   not null default false,
    has_improvement  boolean   not null default false,
    is_improved      boolean   not null default false,
    primary key (network_id, item_id),
    foreign key (network_id, item_id) references item (network_id, id)
);
create index problem_last_met on problem (network_id, last_met desc, item_id desc);
create index problem_times_met on problem (network_id, times_met desc, item_id desc);
alter table problem enable row level security;
create policy network_wall on problem using (network_id = (select current_network()));

create table problem_tag (
    network_id  uuid      not null,
    item_id     uuid      not null,
    position    smallint  not null,
    tag         text      not null constraint a_tag_says_something check (tag <> ''),
    primary key (network_id, item_id, position),
    constraint a_tag_stands_once unique (network_id, item_id, tag),
    foreign key (network_id, item_id) references problem (network_id, item_id)
);
create index problem_tag_tag on problem_tag (network_id, tag);
alter table problem_tag enable row level security;
create policy network_wall on problem_tag using (network_id = (select current_network()));

create table problem_occurrence (
    network_id       uuid      not null,
    item_id          uuid      not null,
    position         smallint  not null,
    date             date      not null,
    organisation_id  uuid,
    note             text      not null default '',
    primary key (network_id, item_id, position),
    constraint an_organisation_meets_it_once_a_day unique nulls not distinct (network_id, item_id, date, organisation_id),
    foreign key (network_id, item_id) references problem (network_id, item_id),
    foreign key (network_id, organisation_id) references membership (network_id, organisation_id)
);
create index problem_occurrence_organisation on problem_occurrence (network_id, organisation_id);
alter table problem_occurrence enable row level security;
create policy network_wall on problem_occurrence using (network_id = (select current_network()));

create table solution (
    network_id  uuid  not null,
    item_id     uuid  not null,
    proposed    date,
    decided     date,
    why         text  not null default '',
    how         text  not null default '',
    "where"     text  not null default '',
    primary key (network_id, item_id),
    foreign key (network_id, item_id) references item (network_id, id)
);
alter table solution enable row level security;
create policy network_wall on solution using (network_id = (select current_network()));

create table improvement (
    network_id       uuid  not null,
    item_id          uuid  not null,
    proposed         date,
    decided          date,
    decided_role_id  uuid,
    carried_out      date,
    reason           text  not null default '',
    why              text  not null default '',
    how              text  not null default '',
    "where"          text  not null default '',
    primary key (network_id, item_id),
    foreign key (network_id, item_id) references item (network_id, id),
    foreign key (network_id, decided_role_id) references role (network_id, id)
);
create index improvement_decided_role on improvement (network_id, decided_role_id);
alter table improvement enable row level security;
create policy network_wall on improvement using (network_id = (select current_network()));

-- How far a problem has come. Sees past the walls of organisations, so it counts only what the whole network sees.
create function problem_progress() returns trigger
    language plpgsql security definer set search_path = public as $$
declare
    touched uuid[];
begin
    if tg_table_name = 'link' then
        touched := array[new.from_id, new.to_id];
    else
        touched := array(
            select to_id from link where network_id = new.network_id and from_id = new.id and relation = 'SOLVES'
            union all
            select from_id from link where network_id = new.network_id and to_id = new.id and relation = 'GIVES_RISE_TO');
    end if;
    update problem
    set (has_solution, has_improvement, is_improved) = (
        select coalesce(bool_or(other.kind = 'SOLUTION'), false),
               coalesce(bool_or(other.kind = 'IMPROVEMENT'), false),
               coalesce(bool_or(other.kind = 'IMPROVEMENT' and other.state in ('CARRIED_OUT', 'VERIFIED')), false)
        from (
            select from_id as id from link
            where network_id = problem.network_id and to_id = problem.item_id and relation = 'SOLVES' and until is null
            union all
            select to_id from link
            where network_id = problem.network_id and from_id = problem.item_id and relation = 'GIVES_RISE_TO'
              and to_kind = 'IMPROVEMENT' and until is null
        ) tied
        join item other on other.network_id = problem.network_id and other.id = tied.id
        where other.removed_at is null and other.state <> 'REJECTED' and other.visibility in ('NETWORK', 'PUBLIC'))
    where network_id = new.network_id and item_id = any(touched);
    return null;
end $$;

create trigger problem_progress after insert or update on link
    for each row when (new.relation in ('SOLVES', 'GIVES_RISE_TO')) execute function problem_progress();
create trigger problem_progress after update of state, removed_at, visibility on item
    for each row when (new.kind in ('SOLUTION', 'IMPROVEMENT')) execute function problem_progress();
