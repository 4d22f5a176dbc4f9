create index search_doc_analysed on search_doc (network_id, analysed);
-- The release before looks for likeness in titles; it does so no more from here on.
drop index search_doc_title;
