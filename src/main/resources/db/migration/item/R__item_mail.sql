-- The next mail that is due, in whatever network. It stays locked until its transaction ends, and others pass it by: of two
-- nodes one sends it, and when that one dies on the way, another takes it up.
create or replace function mail_take(moment timestamptz) returns table (network uuid, word text, id uuid)
    language sql security definer set search_path = public rows 1 as $$
    select m.network_id, n.word, m.id
    from mail m
    join network n on n.id = m.network_id
    where m.state = 'WAITING' and m.next_try <= moment
    order by m.next_try
    limit 1
    for update of m skip locked;
$$;

-- One mail of the week for everybody who has something followed unread since the last one. Asked twice, it makes none twice.
create or replace function digest_gather(for_week date, moment timestamptz) returns integer
    language sql security definer set search_path = public as $$
    with made as (
        insert into mail (network_id, id, what, person_id, week, next_try, made_at)
        select unread.network_id, gen_random_uuid(), 'DIGEST', unread.person_id, for_week, moment, moment
        from notice unread
        where unread.reason = 'FOLLOWED' and unread.read_at is null and not unread.is_mailed and unread.at <= moment
          and unread.at > coalesce((
            select max(m.made_at) from mail m
            where m.network_id = unread.network_id and m.person_id = unread.person_id and m.what = 'DIGEST' and m.state = 'SENT'),
            '-infinity')
          and not exists (
            select from mute
            where mute.network_id = unread.network_id and mute.receiver_id = unread.person_id and mute.what = 'DIGEST')
        group by unread.network_id, unread.person_id
        on conflict (network_id, person_id, week) where what = 'DIGEST' do nothing
        returning 1)
    select cast(count(*) as integer) from made;
$$;

-- What the link of a mail would mute; whoever holds it needs no account.
create or replace function mute_find(token bytea)
    returns table (what text, name_fi text, name_sv text, name_en text, is_muted boolean)
    language sql security definer stable set search_path = public rows 1 as $$
    select l.what, n.name_fi, n.name_sv, n.name_en,
           exists (select from mute m where m.network_id = l.network_id and m.receiver_id = l.receiver_id and m.what = l.what)
    from mute_link l
    join network n on n.id = l.network_id
    where l.token_hash = token;
$$;

create or replace function mute_press(token bytea, moment timestamptz) returns void
    language sql security definer set search_path = public as $$
    insert into mute (network_id, receiver_id, what, since)
    select l.network_id, l.receiver_id, l.what, moment from mute_link l where l.token_hash = token
    on conflict do nothing;
$$;

-- One's own wishes, network by network.
drop function if exists mutes_of_reader();
create function mutes_of_reader()
    returns table (word text, name_fi text, name_sv text, name_en text, mentions boolean, requests boolean, reminders boolean, dates boolean, calls boolean, digest boolean)
    language sql security definer stable set search_path = public as $$
    select n.word, n.name_fi, n.name_sv, n.name_en,
           not exists (select from mute m where m.network_id = n.id and m.receiver_id = current_person() and m.what = 'MENTION'),
           not exists (select from mute m where m.network_id = n.id and m.receiver_id = current_person() and m.what = 'REQUEST'),
           not exists (select from mute m where m.network_id = n.id and m.receiver_id = current_person() and m.what = 'REMINDER'),
           not exists (select from mute m where m.network_id = n.id and m.receiver_id = current_person() and m.what = 'DATES'),
           not exists (select from mute m where m.network_id = n.id and m.receiver_id = current_person() and m.what = 'CALL'),
           not exists (select from mute m where m.network_id = n.id and m.receiver_id = current_person() and m.what = 'DIGEST')
    from network n
    where n.state <> 'ENDED' and exists (
        select from member b
        where b.network_id = n.id and b.person_id = current_person() and (b.until is null or b.until >= current_date))
    order by n.name_fi;
$$;

-- The reader wants such mail from the network of that word, or does not.
create or replace function mute_set(in_word text, of_what text, is_wanted boolean, moment timestamptz) returns void
    language plpgsql security definer set search_path = public as $$
declare
    there uuid;
begin
    select n.id into there from network n
    where n.word = in_word and exists (
        select from member b
        where b.network_id = n.id and b.person_id = current_person() and (b.until is null or b.until >= current_date));
    if there is null or current_person() is null then
        return;
    end if;
    if is_wanted then
        delete from mute where network_id = there and receiver_id = current_person() and what = of_what;
    else
        insert into mute (network_id, receiver_id, what, since) values (there, current_person(), of_what, moment)
        on conflict do nothing;
    end if;
end $$;

-- What nobody will look at any more: notices read a quarter ago or never in a year, mail and links of a year ago.
create or replace function notices_clear(moment timestamptz) returns void
    language sql security definer set search_path = public as $$
    delete from notice where read_at < moment - interval '90 days' or at < moment - interval '1 year';
    delete from mail where ended_at < moment - interval '1 year';
    delete from mute_link where made_at < moment - interval '1 year';
$$;

-- Of days that have moved those are told who have not heard of the deed itself since then.
create or replace function dates_tell(of_item uuid, persons uuid[], words text, was date, is_now date, by uuid, whose uuid,
                                      since timestamptz, moment timestamptz) returns void
    language sql security definer set search_path = public as $$
    insert into notice (network_id, id, person_id, item_id, reason, asked, by_id, organisation_id, at, on_day, was_on)
    select current_network(), gen_random_uuid(), person, of_item, 'DATES', words, by, whose, moment, is_now, was
    from unnest(persons) person
    where not exists (
        select from notice n
        where n.network_id = current_network() and n.item_id = of_item and n.person_id = person and n.reason = 'FOLLOWED'
          and n.deed in ('CHANGED', 'MOVED') and n.at > since);
$$;

-- Whoever gets the mail of the day hears in it of the deeds that moved those days.
create or replace function dates_mailed(of_item uuid, persons uuid[], since timestamptz) returns void
    language sql security definer set search_path = public as $$
    update notice set is_mailed = true
    where network_id = current_network() and item_id = of_item and person_id = any(persons) and reason = 'FOLLOWED'
      and deed in ('CHANGED', 'MOVED') and at > since;
$$;
