-- Cases of objection, repair and the like. What happened in them stands in the ledger: acts of the kind 'case-moved', whose public
-- half says nothing. This table is a cache of them, by which what waits is found: a fold of the acts gives it again.
create sequence case_id as bigint cache 1;
-- spread: case_head by subject_id
create table case_head (
  subject_id bigint not null,
  case_id bigint not null,
  procedure text not null,
  record_id bigint,
  authority_id text not null,
  state text not null,
  open boolean not null,
  begun_on date not null,
  due_on date,
  due_move text,
  due_party text,
  provisional boolean not null,
  primary key (subject_id, case_id)
);
-- spread-index: what waits before an authority is gathered from every machine
create index case_head_waiting on case_head (authority_id, due_on, case_id) where open;
grant select, insert on case_head to probity_node;
grant update (state, open, due_on, due_move, due_party, provisional) on case_head to probity_node;
grant usage on sequence case_id to probity_node;
-- The moves of a subject's cases among its acts.
create index act_of_cases on act (subject_id) where kind = 'case-moved';
-- What everybody may learn of what was done: that a record is disputed or repaired follows from these. 'case-moved' is none of them.
drop policy acts_that_are_public on act;
create policy acts_that_are_public on act for select to probity_public using (kind in (
  'source-added', 'revoked', 'recalled', 'remedy-changed', 'served', 'repair-notice-handed', 'publication-marked', 'renamed',
  'moved', 'cancelled', 'revived', 'merged', 'split', 'code-added', 'code-ended', 'conflict-decided', 'matched', 'undone',
  'disputed', 'dispute-ended', 'disclosure-ended', 'repaired', 'repair-undone'));
