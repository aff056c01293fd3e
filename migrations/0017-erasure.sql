-- Erasure by order of law: content and salts of a record go, its entries stay in the log, a tombstone act says so. Nothing else
-- ever takes anything out of what is append-only. The node itself may not: it takes another role for these statements, and
-- the database lets that role remove no entry that no tombstone of the same subject names.
do $$ begin if not exists (select from pg_roles where rolname = 'probity_eraser') then create role probity_eraser; end if; end $$;
grant select (subject_id, record_id, batch_id, ordinal) on record_version to probity_eraser;
grant select (subject_id, record_id, batch_id, ordinal, kind, content) on act to probity_eraser;
grant select on record_head to probity_eraser;
grant delete on record_version, act, record_head to probity_eraser;
create policy seen_by_the_eraser on record_version for select to probity_eraser using (true);
create policy seen_by_the_eraser on act for select to probity_eraser using (true);
create policy named_by_a_tombstone on record_version for delete to probity_eraser using (exists (
  select from act t where t.subject_id = record_version.subject_id and t.kind = 'erased'
    and t.content -> 'entries' @> jsonb_build_array(jsonb_build_array(record_version.batch_id, record_version.ordinal))));
create policy named_by_a_tombstone on act for delete to probity_eraser using (act.kind <> 'erased' and exists (
  select from act t where t.subject_id = act.subject_id and t.kind = 'erased'
    and t.content -> 'entries' @> jsonb_build_array(jsonb_build_array(act.batch_id, act.ordinal))));
