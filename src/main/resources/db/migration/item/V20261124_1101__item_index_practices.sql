-- What a timing may count from is looked for by name among the practices that there are, row by row of a table; those removed are many.
create index item_practices on item (network_id, number) where kind = 'PRACTICE' and removed_at is null;
