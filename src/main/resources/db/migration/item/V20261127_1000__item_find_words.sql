-- What search reads is told by the application in words that it has analysed: marked by network and by what they are (written, of the
-- dictionary, without umlauts, stems), and by the version of what analysed them. What came before has stems without marks and version 0.
-- The text stays beside its words, so that another version can analyse it again, and a search can show where it was found.
create extension if not exists btree_gin;

alter table search_doc add column rest text;
alter table search_doc add column spelled text not null default '';
alter table search_doc add column analysed integer not null default 0;
