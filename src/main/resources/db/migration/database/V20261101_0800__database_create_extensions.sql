-- What searching and ranges need; the owner of a database may create these three itself.
create extension if not exists pg_trgm;
create extension if not exists btree_gist;
create extension if not exists unaccent;

-- The application reads and writes what its owner makes, unless a migration revokes it.
grant usage on schema public to solmu_app;
alter default privileges in schema public grant select, insert, update, delete on tables to solmu_app;
alter default privileges in schema public grant usage, select on sequences to solmu_app;

-- For whom a transaction reads, as it was told first thing. Nobody told means null, and null equals nothing.
create function current_network() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.network', true), '')::uuid;

create function current_organisation() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.organisation', true), '')::uuid;

create function current_person() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.person', true), '')::uuid;
