-- Almost every item is open to its whole network. The wall asks that of every row that is read, so it is kept as a yes
-- or no of its own: reading two words a row cost a twentieth of a register's statement.
alter table item
    add column is_open boolean not null generated always as (visibility in ('NETWORK', 'PUBLIC')) stored;

drop policy organisation_wall on item;
create policy organisation_wall on item using (
    is_open
    or owner_organisation_id = (select current_organisation())
    or visibility = 'PARTIES' and exists (
        select from item_party
        where item_party.network_id = item.network_id and item_party.item_id = item.id
          and item_party.organisation_id = (select current_organisation())))
    with check (true);
