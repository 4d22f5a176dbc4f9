-- When a word that somebody told of a situation came: at the teller's own time, but no earlier than the situation began and no later than it
-- was received. A clock that is further behind than a minute is not believed at all. Keep in step with Entry.when.
create or replace function entry_moment(at timestamptz, received timestamptz, started timestamptz) returns timestamptz
    language sql stable as $$
    select case
        when received < started then least(at, received)
        when at < started - interval '1 minute' then received
        else least(greatest(at, started), received)
    end;
$$;
