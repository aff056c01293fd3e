-- The second wall: two roles that read with fewer rights than the node has, each over connections of its own. What they may not
-- read is refused by the database, whatever our own code asks.
-- `probity_public` reads what public answers are made of: never a closed part, a salt, a submission, a look, a consent, and no
-- row of a kind that is never published. `probity_closed` reads whole records, and nothing but by a statement that adds a look.
do $$ begin if not exists (select from pg_roles where rolname = 'probity_public') then create role probity_public; end if; end $$;
do $$ begin if not exists (select from pg_roles where rolname = 'probity_closed') then create role probity_closed; end if; end $$;
-- The node itself is within the wall: COPY is refused to a role that row-level security binds.
do $$ begin if not (select rolbypassrls from pg_roles where rolname = 'probity_node') then alter role probity_node bypassrls; end if; end $$;

grant select on law_pack, ledger_batch, subject, subject_handle, subject_identifier, code_holder, subject_name, name_gram,
  record_head, authority_statement to probity_public;
grant select (subject_id, version, record_id, nature, kind, authority_id, decider_name, decider_code, document_number, event_on,
  decided_on, published_on, first_seen_on, severity, basis, attested, content, batch_id, ordinal) on record_version to probity_public;
grant select (subject_id, batch_id, ordinal, record_id, kind, effective_on, authority_id, content) on act to probity_public;
grant select on ledger_batch, subject, subject_handle, subject_identifier, code_holder, subject_name, record_head, record_version, act to probity_closed;

-- Which kinds are published is law, so the node says it of its packs when it opens the database; until then, none is.
alter table record_version enable row level security;
create policy kinds_that_are_published on record_version for select to probity_public using (false);
create policy whole_records on record_version for select to probity_closed using (true);
-- Acts that public answers are made of; consents, looks and their delays are acts too.
alter table act enable row level security;
create policy acts_that_are_public on act for select to probity_public using (kind in ('source-added', 'revoked', 'recalled',
  'remedy-changed', 'served', 'repair-notice-handed', 'publication-marked', 'renamed', 'moved', 'cancelled', 'revived', 'merged',
  'split', 'code-added', 'code-ended', 'conflict-decided', 'matched', 'undone'));
create policy whole_acts on act for select to probity_closed using (true);
