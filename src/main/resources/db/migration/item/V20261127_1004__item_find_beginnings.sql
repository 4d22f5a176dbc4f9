-- While nothing is spelled yet, so that it is built in no time.
create index search_doc_spelled on search_doc using gin (network_id, spelled gin_trgm_ops);
