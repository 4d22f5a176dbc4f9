-- The timings a practice had before the one in force. Each names the times known by the days up to its last one, after those of
-- the timing before it, so that a change from some day on leaves what was before as it was.
create table practice_earlier_timing (
    network_id  uuid        not null,
    item_id     uuid        not null,
    through_on  date        not null,
    rule        text        check (rule <> ''),
    months      smallint[]  not null default '{}' check (months <@ '{1,2,3,4,5,6,7,8,9,10,11,12}'::smallint[]),
    weeks       smallint[]  not null default '{}',
    is_open     boolean     not null default false,
    from_on     date,
    until_on    date,
    span_days   smallint    not null default 1 check (span_days between 1 and 366),
    time        text        not null default '',
    shift       text        not null default 'NONE'
                            check (shift in ('NONE', 'FOLLOWING', 'PRECEDING', 'NEAREST', 'MODIFIED_FOLLOWING')),
    primary key (network_id, item_id, through_on),
    foreign key (network_id, item_id) references practice (network_id, item_id),
    constraint earlier_weeks_are_iso_weeks check (1 <= all (weeks) and 53 >= all (weeks)),
    constraint earlier_timing_ends_after_it_starts check (until_on >= from_on),
    constraint earlier_timing_says_when check (
        (rule is not null or months <> '{}')::int + (weeks <> '{}')::int + is_open::int = 1)
);
alter table practice_earlier_timing enable row level security;
create policy network_wall on practice_earlier_timing using (network_id = current_network());
