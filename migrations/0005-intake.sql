-- An authority's key is generated here and kept only as a hash.
-- copied: authority_key
create table authority_key (
  authority_id text not null,
  key_hash text not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (authority_id, key_hash)
);
-- A submission is known by a hash of its authority and its key, so that a repeat finds the first receipt.
-- spread: submission by submission_id
create table submission (
  submission_id text primary key,
  authority_id text not null,
  submission_key text not null,
  kind text not null,
  layout text not null,
  file_name text,
  received_at timestamptz not null,
  finished_at timestamptz,
  state text not null check (state in ('reading', 'finished', 'failed', 'recalled')),
  -- SHA-256 of the bytes as they came; known once all of them were read
  digest text,
  refusal jsonb,
  receipt jsonb
);
-- Progress: one row per chunk, written in the chunk's transaction. A repeat after a crash goes on behind the last one.
-- `subjects` are those it touched, in ascending order: a recall finds its records by them.
-- spread: submission_chunk by submission_id
create table submission_chunk (
  submission_id text not null,
  chunk int not null,
  first_row int not null,
  last_row int not null,
  -- SHA-256 over the rows of the chunk as they were read: a repeat with other rows is noticed
  digest text not null,
  accepted int not null,
  corrected int not null,
  quarantined int not null,
  refused int not null,
  already_held int not null,
  identity_numbers_cut int not null,
  -- how many rows had each finding, by its code
  findings jsonb not null,
  batch_id bigint,
  subjects bigint[] not null,
  primary key (submission_id, chunk)
);
-- Rows that did not simply come in: corrected (what was corrected), quarantined (what came, redacted, and every reason),
-- refused (reasons, and cells only where they may be kept).
-- spread: submission_row by submission_id
create table submission_row (
  submission_id text not null,
  row_number int not null,
  outcome text not null check (outcome in ('corrected', 'quarantined', 'refused')),
  -- what a quarantined row waits for: a mend by its authority, a match with a subject by a person, a decided conflict
  queue text check (queue in ('mend', 'match', 'conflict')),
  state text not null check (state in ('waiting', 'driven-in', 'dropped', 'closed')),
  cells jsonb,
  findings jsonb not null,
  -- whose record it became once it was driven in; a recall finds it by this
  driven_into bigint,
  primary key (submission_id, row_number)
);
create index submission_row_waiting on submission_row (queue, submission_id, row_number) where state = 'waiting';
-- Conflicts between subjects: one code with two names, one name with two codes. Both sides stay; a person decides.
create sequence conflict_id as bigint cache 1;
-- coordinator: conflict
create table conflict (
  conflict_id bigint primary key,
  kind text not null check (kind in ('one-code-two-names', 'one-name-two-codes')),
  shared text not null,
  first_subject bigint not null,
  second_subject bigint not null,
  opened_at timestamptz not null,
  decided_at timestamptz,
  decision text,
  reasons text,
  unique (kind, shared, first_subject, second_subject)
);
