-- A large network that comes in one transaction is unknown to the planner until it has ended: which index finds a row of it
-- is then a guess, and a wrong one reads the whole network for every link. This counts what has come so far.
create or replace function item_statistics() returns void
    language plpgsql security definer set search_path = public as $$
begin
    analyze item;
    analyze item_text;
end $$;
