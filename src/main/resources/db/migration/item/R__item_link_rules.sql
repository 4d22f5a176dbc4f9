-- Which relation joins which kinds; kept in step with Relation.java by a test.
with kinds (kind) as (
    select unnest('{CHANGE_FACTOR,IMPACT,MEASURE,GOAL,INDICATOR,STRATEGY,PRACTICE,SERVICE_CONCEPT,JOURNEY_STEP,PROMISE,CUSTOMER_GROUP,ACTION_CARD,STEP,SITUATION,PROBLEM,SOLUTION,IMPROVEMENT,PROJECT,DIALOGUE,INSIGHT,PERSPECTIVE,DECISION,ASSESSMENT_ROUND,FEEDBACK,AREA}'::text[])
),
rules (relation, from_kinds, to_kinds) as (
    values
        ('CAUSES', '{CHANGE_FACTOR}'::text[], '{IMPACT}'::text[]),
        ('ANSWERS', '{MEASURE}', '{CHANGE_FACTOR,IMPACT}'),
        ('CARRIES_OUT', '{MEASURE}', '{GOAL}'),
        ('TIMED_AS', '{MEASURE}', '{PRACTICE}'),
        ('SERVES', '{PRACTICE}', '{GOAL,PROMISE,SERVICE_CONCEPT}'),
        ('PRECEDES', '{PRACTICE}', '{PRACTICE}'),
        ('MEASURED_BY', '{GOAL,PROMISE}', '{INDICATOR}'),
        ('PROMISES', '{SERVICE_CONCEPT}', '{PROMISE}'),
        ('CONTAINS', '{SERVICE_CONCEPT}', '{JOURNEY_STEP}'),
        ('CONTAINS', '{STRATEGY}', '{GOAL}'),
        ('SECURES', '{ACTION_CARD}', '{PROMISE}'),
        ('CONCERNS', '{PROBLEM}', '{ACTION_CARD,STEP,PRACTICE,JOURNEY_STEP,PROMISE,PROJECT,SERVICE_CONCEPT}'),
        ('SOLVES', '{SOLUTION}', '{PROBLEM}'),
        ('RENEWS', '{IMPROVEMENT}', '{ACTION_CARD,PRACTICE,PROMISE,MEASURE,STEP,JOURNEY_STEP,SERVICE_CONCEPT}'),
        ('GIVES_RISE_TO', '{PROBLEM,INSIGHT,ASSESSMENT_ROUND,FEEDBACK}', '{IMPROVEMENT,MEASURE,CHANGE_FACTOR,PROBLEM}')
),
all_rules as (
    select relation, unnest(from_kinds) as from_kind, to_kinds from rules
)
insert into link_rule (relation, from_kind, to_kind)
select relation, from_kind, unnest(to_kinds) from all_rules
union
select 'CONCERNS', source.kind, target.kind from kinds source cross join kinds target
where source.kind in ('DIALOGUE', 'INSIGHT', 'PERSPECTIVE', 'FEEDBACK', 'ASSESSMENT_ROUND', 'CUSTOMER_GROUP')
union
select 'DECIDES', 'DECISION', kind from kinds
union
select 'REPLACES', kind, kind from kinds
union
select 'RELATES_TO', source.kind, target.kind from kinds source cross join kinds target
on conflict do nothing;
