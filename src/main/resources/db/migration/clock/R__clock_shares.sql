-- Whoever asks with the secret of a shared clock learns which network it is of and what is shown: until its last day, as long as it is not
-- revoked, its maker coordinates there and the network is no draft. What is read then is read for nobody in particular, and so is only what stands open.

drop function if exists share_enter(bytea);
create function share_enter(token bytea)
    returns table (person uuid, name text, language text, network uuid, network_name_fi text, network_name_sv text,
                   network_name_en text, organisation uuid, organisation_name text, access text, roles uuid[],
                   word text, shown_as text, chosen text[], until_on date)
    language plpgsql security definer set search_path = public rows 1 as $$
declare
    opened clock_share;
begin
    select * into opened from clock_share s
    where s.token_hash = token and s.revoked_at is null and s.until_on >= (now() at time zone 'Europe/Helsinki')::date;
    if not found then
        return;
    end if;
    return query
        select viewer.*, n.word, opened.shown_as, opened.chosen, opened.until_on
        from network n
        cross join viewer_of(opened.person_id, n.word, opened.organisation_id) viewer
        where n.id = opened.network_id and viewer.organisation = opened.organisation_id and viewer.access = 'COORDINATOR'
          and n.state <> 'DRAFT';
    if found and (opened.opened_at is null or opened.opened_at < now() - interval '1 minute') then
        update clock_share s set opened_at = now() where s.network_id = opened.network_id and s.id = opened.id;
    end if;
end $$;
