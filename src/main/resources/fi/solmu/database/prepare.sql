-- The two roles and the database of Solmu. The embedded server is made with this file, one of your own too:
-- bin/db --prepare prints how. The owner changes the schema, the other only reads and writes rows that row-level security lets it see.

create role solmu_owner login nosuperuser nocreatedb nocreaterole nobypassrls noreplication password :'owner_password';

create role solmu_app login nosuperuser nocreatedb nocreaterole nobypassrls noreplication password :'app_password';

alter role solmu_app set statement_timeout = '60s';

alter role solmu_app set lock_timeout = '15s';

create database solmu owner solmu_owner encoding 'UTF8' template template0;

revoke all on database solmu from public;

grant connect on database solmu to solmu_app;
