-- The node works as probity_node: it reads everything, adds everywhere, and changes only what is a cache or a queue.
-- Record versions, acts, ledger batches and packs can be added and read, never changed or removed.
do $$ begin if not exists (select from pg_roles where rolname = 'probity_node') then create role probity_node; end if; end $$;
grant select, insert on all tables in schema public to probity_node;
grant usage on all sequences in schema public to probity_node;
grant update on subject, subject_identifier, subject_name, record_head, authority_key, submission, submission_row, conflict to probity_node;
grant delete on subject_name, name_gram to probity_node;
