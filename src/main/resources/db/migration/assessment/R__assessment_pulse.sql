-- item_is_seen is of a file that may be read after this one.
set local check_function_bodies = off;

-- How many organisations have answered. Who they are is not told before the round is closed.
create or replace function assessment_answered(round uuid) returns bigint
    language sql stable security definer set search_path = public as $$
    select count(distinct said.rater_id)
    from assessment_relation said
    join item on item.network_id = said.network_id and item.id = said.item_id
    where said.network_id = current_network() and said.item_id = round and item_is_seen(item);
$$;

-- The pulse of a closed round, of rows that nobody but the pairs may read. It is told only when no answer can be worked out
-- from it, whoever reads. So many organisations have to have answered as the round asks, five when it asks nothing, and
-- never fewer than three: of two each would know the other's answer by taking its own away. What counts is organisations
-- and not answers, because one organisation gives many. And a reader knows more than its own answers: also what was said
-- of itself. So no organisation may be left with exactly one other whose answers it does not know.
create or replace function assessment_pulse(round uuid)
    returns table (answered bigint, fewest integer, is_told boolean, mean numeric, strong bigint, fair bigint, weak bigint)
    language sql stable security definer set search_path = public rows 1 as $$
    with asked as (
        select greatest(coalesce(assessment_round.fewest_answers, 5), 3) as fewest
        from assessment_round
        join item on item.network_id = assessment_round.network_id and item.id = assessment_round.item_id
        where assessment_round.network_id = current_network() and assessment_round.item_id = round
          and item.state <> 'OPEN' and item_is_seen(item)
    ),
    given as (
        select rater_id, rated_id, trust
        from assessment_relation
        where network_id = current_network() and item_id = round and trust is not null
    ),
    told as (
        select count(distinct rater_id) as answered,
               count(distinct rater_id) >= (select fewest from asked) and not exists (
                   select from membership
                   where membership.network_id = current_network() and 1 = (
                       select count(distinct unknown.rater_id) from given unknown
                       where membership.organisation_id not in (unknown.rater_id, unknown.rated_id))) as is_told
        from given
    )
    select told.answered, asked.fewest, told.is_told,
           case when told.is_told then (select round(avg(trust), 1) from given) end,
           case when told.is_told then (select count(*) from given where trust >= 4) else 0 end,
           case when told.is_told then (select count(*) from given where trust >= 3 and trust < 4) else 0 end,
           case when told.is_told then (select count(*) from given where trust < 3) else 0 end
    from asked, told;
$$;
