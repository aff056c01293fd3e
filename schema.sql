-- The schema today, as a migrated database has it. Made by `probity schema` from the catalogue of PostgreSQL: reviewed with
-- every change, never edited. What is to change is said in a new file under migrations/.

create sequence audit_draw_id as bigint cache 1;
create sequence audit_id as bigint cache 1;
create sequence case_id as bigint cache 1;
create sequence conflict_id as bigint cache 1;
create sequence consent_id as bigint cache 1;
create sequence delegation_id as bigint cache 1;
create sequence delivery_id as bigint cache 1;
create sequence journal_due_id as bigint cache 1;
create sequence ledger_batch_id as bigint cache 1;
create sequence letter_id as bigint cache 1;
create sequence look_delay_id as bigint cache 1;
create sequence look_id as bigint cache 1;
create sequence message_address_id as bigint cache 1;
create sequence message_id as bigint cache 1;
create sequence proposal_id as bigint cache 1;
create sequence subject_id as bigint cache 1;

-- spread by token_id
create table access_token (
  token_id text not null,
  client_id text not null,
  key_id text not null,
  ends_at timestamp with time zone not null,
  primary key (token_id)
);
grant delete, insert, select on access_token to probity_node;

-- spread by subject_id
create table act (
  subject_id bigint not null,
  batch_id bigint not null,
  ordinal integer not null,
  record_id bigint,
  kind text not null,
  effective_on date not null,
  authority_id text not null,
  content jsonb not null,
  closed jsonb not null,
  public_salt bytea not null,
  closed_salt bytea not null,
  primary key (subject_id, batch_id, ordinal)
);
create index act_by_batch on act using brin (batch_id);
create index act_level_noticed on act using btree (authority_id, batch_id DESC) where (kind = 'level-noticed'::text);
create index act_of_cases on act using btree (subject_id) where (kind = 'case-moved'::text);
create index act_of_repairs on act using btree (authority_id, effective_on) where (kind = 'repaired'::text);
create index act_repaired on act using btree (effective_on) where (kind = 'repaired'::text);
grant insert, select on act to probity_node;
grant select on act to probity_closed;
grant select (subject_id, batch_id, ordinal, record_id, kind, content) on act to probity_eraser;
grant select (subject_id, batch_id, ordinal, record_id, kind, effective_on, authority_id, content) on act to probity_public;
alter table act enable row level security;
create policy acts_that_are_public on act for select to probity_public using (kind = any (array['source-added'::text, 'revoked'::text, 'recalled'::text, 'remedy-changed'::text, 'served'::text, 'repair-notice-handed'::text, 'publication-marked'::text, 'renamed'::text, 'moved'::text, 'cancelled'::text, 'revived'::text, 'merged'::text, 'split'::text, 'code-added'::text, 'code-ended'::text, 'conflict-decided'::text, 'matched'::text, 'undone'::text, 'disputed'::text, 'dispute-ended'::text, 'disclosure-ended'::text, 'repaired'::text, 'repair-undone'::text, 'measure-applied'::text, 'measure-lifted'::text, 'statement-added'::text, 'statement-withdrawn'::text]));
create policy levels_that_are_published on act for select to probity_public using (kind = any (array['level-published'::text, 'level-withdrawn'::text]));
create policy named_by_a_tombstone on act for delete to probity_eraser using ((kind <> 'erased'::text) and (EXISTS ( SELECT
   FROM act t
  where ((t.subject_id = act.subject_id) and (t.kind = 'erased'::text) and ((t.content -> 'entries'::text) @> jsonb_build_array(jsonb_build_array(act.batch_id, act.ordinal)))))));
create policy seen_by_the_eraser on act for select to probity_eraser using (true);
create policy whole_acts on act for select to probity_closed using (true);

-- coordinator
create table audit_draw (
  draw_id bigint not null,
  drawn_at timestamp with time zone not null,
  drawn_by text not null,
  from_day date not null,
  until_day date not null,
  body text,
  purpose text,
  size integer not null,
  tree_size bigint not null,
  checkpoint text not null,
  primary key (draw_id),
  check ((until_day >= from_day)),
  check ((size > 0))
);
grant insert, select on audit_draw to probity_node;

-- coordinator
create table audit_entry (
  audit_id bigint not null,
  happened_at timestamp with time zone not null,
  event text not null,
  who text not null,
  role text not null,
  body text not null,
  details jsonb not null,
  primary key (audit_id)
);
grant insert, select on audit_entry to probity_node;

-- coordinator
create table audit_review (
  draw_id bigint not null,
  place bigint not null,
  finding text not null,
  note text not null,
  reviewed_at timestamp with time zone not null,
  reviewed_by text not null,
  primary key (draw_id, place),
  check ((finding = any (array['in-order'::text, 'unclear'::text, 'not-in-order'::text])))
);
grant insert, select on audit_review to probity_node;

-- copied
create table authority_key (
  authority_id text not null,
  key_hash text not null,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  primary key (authority_id, key_hash)
);
grant insert, select, update on authority_key to probity_node;

-- copied
create table authority_statement (
  authority_id text not null,
  month text not null,
  kind text not null,
  version integer not null,
  decisions integer not null,
  stated_at timestamp with time zone not null,
  primary key (authority_id, month, kind, version),
  check ((decisions >= 0)),
  check ((month ~ '^\d{4}-(0[1-9]|1[0-2])$'::text)),
  check ((version > 0))
);
grant insert, select on authority_statement to probity_node;
grant select on authority_statement to probity_public;

-- spread by subject_id
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
  applicant text,
  superior_id text,
  executing_id text,
  primary key (subject_id, case_id)
);
create index case_head_above on case_head using btree (superior_id, due_on, case_id) where (open and (superior_id is not null));
create index case_head_applicant on case_head using btree (applicant, case_id) where (applicant is not null);
create index case_head_executing on case_head using btree (executing_id, due_on, case_id) where (open and (executing_id is not null));
create index case_head_following on case_head using btree (procedure, subject_id) where open;
create index case_head_waiting on case_head using btree (authority_id, due_on, case_id) where open;
grant insert, select on case_head to probity_node;
grant update (state, open, due_on, due_move, due_party, provisional) on case_head to probity_node;

-- spread by subject_id
create table case_time (
  subject_id bigint not null,
  case_id bigint not null,
  move text not null,
  procedure text not null,
  authority_id text not null,
  due_on date not null,
  done_on date,
  primary key (subject_id, case_id, move)
);
create index case_time_due on case_time using btree (due_on, authority_id);
grant insert, select on case_time to probity_node;
grant update (authority_id, due_on, done_on) on case_time to probity_node;

-- copied
create table client_key (
  client_id text not null,
  key_id text not null,
  role text not null,
  body text not null,
  public_jwk jsonb not null,
  valid_from timestamp with time zone not null,
  valid_until timestamp with time zone not null,
  registered_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  primary key (client_id, key_id),
  check ((valid_until > valid_from)),
  check ((role = any (array['clerk'::text, 'decider'::text, 'supervisor'::text, 'operator'::text, 'auditor'::text, 'credit-service'::text, 'bank'::text])))
);
grant insert, select, update on client_key to probity_node;

-- spread by code
create table code_holder (
  code text collate "C" not null,
  subject_id bigint not null,
  primary key (code, subject_id)
);
grant insert, select on code_holder to probity_node;
grant select on code_holder to probity_closed;
grant select on code_holder to probity_public;

-- coordinator
create table conflict (
  conflict_id bigint not null,
  kind text not null,
  shared text not null,
  first_subject bigint not null,
  second_subject bigint not null,
  opened_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  decision text,
  reasons text,
  primary key (conflict_id),
  unique (kind, shared, first_subject, second_subject),
  check ((kind = any (array['one-code-two-names'::text, 'one-name-two-codes'::text])))
);
grant insert, select, update on conflict to probity_node;

-- spread by subject_id
create table consent (
  subject_id bigint not null,
  consent_id bigint not null,
  receiver text not null,
  purpose text not null,
  fields text[] not null,
  given_at timestamp with time zone not null,
  given_by text not null,
  until date not null,
  revoked_at timestamp with time zone,
  revoked_by text,
  primary key (subject_id, consent_id),
  check ((cardinality(fields) > 0))
);
grant insert, select on consent to probity_node;
grant select on consent to probity_closed;
grant update (revoked_at, revoked_by) on consent to probity_node;

-- spread by handle
create table delegation (
  handle text not null,
  delegation_id bigint not null,
  standing text not null,
  given_by text not null,
  given_at timestamp with time zone not null,
  until date not null,
  invitation text not null,
  invitation_ends_at timestamp with time zone not null,
  taken_by text,
  taken_at timestamp with time zone,
  revoked_at timestamp with time zone,
  primary key (handle, delegation_id)
);
create index delegation_invited on delegation using btree (invitation) where ((taken_by is null) and (revoked_at is null));
create index delegation_of_person on delegation using btree (taken_by) where ((taken_by is not null) and (revoked_at is null));
grant insert, select on delegation to probity_node;
grant update (taken_by, taken_at, revoked_at) on delegation to probity_node;

-- coordinator
create table delivery (
  delivery_id bigint not null,
  body text not null,
  message_id bigint,
  address_id bigint not null,
  attempts integer not null default 0,
  next_at timestamp with time zone not null,
  primary key (delivery_id)
);
create index delivery_next on delivery using btree (next_at, delivery_id);
grant delete, insert, select on delivery to probity_node;
grant update (attempts, next_at) on delivery to probity_node;

-- coordinator
create table journal_due (
  due_id bigint not null default nextval('journal_due_id'::regclass),
  subjects bigint[] not null,
  primary key (due_id)
);
grant delete, insert, select on journal_due to probity_node;

-- coordinator
create table journal_head (
  journal integer not null,
  journal_id text not null,
  kept boolean not null,
  lines bigint not null,
  placed bigint not null,
  signed bigint not null,
  digests jsonb not null,
  primary key (journal),
  check ((journal = 1))
);
grant insert, select, update on journal_head to probity_node;

-- copied
create table law_pack (
  digest text not null,
  pack_id text not null,
  edition text not null,
  content jsonb not null,
  loaded_at timestamp with time zone not null,
  primary key (digest)
);
grant insert, select on law_pack to probity_node;
grant select on law_pack to probity_public;

-- coordinator
create table ledger_batch (
  batch_id bigint not null,
  written_at timestamp with time zone not null,
  entries bytea not null,
  holds text not null default 'changes'::text,
  primary key (batch_id),
  check ((((length(entries) % 64) = 0) and (length(entries) > 0))),
  check ((holds = any (array['changes'::text, 'looks'::text])))
);
create index ledger_batch_of_changes on ledger_batch using btree (batch_id) where (holds = 'changes'::text);
grant insert, select on ledger_batch to probity_node;
grant select on ledger_batch to probity_closed;
grant select on ledger_batch to probity_public;

-- coordinator
create table ledger_checkpoint (
  size bigint not null,
  root bytea not null,
  signed_at timestamp with time zone not null,
  note text not null,
  primary key (size),
  check ((length(root) = 32)),
  check ((size > 0))
);
create index ledger_checkpoint_signed on ledger_checkpoint using btree (signed_at, size);
grant insert, select on ledger_checkpoint to probity_node;
grant select on ledger_checkpoint to probity_closed;
grant select on ledger_checkpoint to probity_public;

-- coordinator
create table ledger_cosignature (
  verifier text not null,
  size bigint not null,
  line text not null,
  cosigned_at timestamp with time zone not null,
  primary key (verifier),
  check ((size > 0))
);
grant insert, select on ledger_cosignature to probity_node;
grant update (size, line, cosigned_at) on ledger_cosignature to probity_node;

-- coordinator
create table ledger_head (
  log integer not null,
  size bigint not null,
  edge bytea not null,
  primary key (log),
  check (((length(edge) % 32) = 0)),
  check ((log = 1)),
  check ((size >= 0))
);
grant select, update on ledger_head to probity_node;

-- coordinator
create table ledger_key (
  verifier text not null,
  origin text not null,
  from_size bigint not null,
  added_at timestamp with time zone not null,
  primary key (verifier),
  check ((from_size >= 0))
);
grant insert, select on ledger_key to probity_node;
grant select on ledger_key to probity_public;

-- coordinator
create table ledger_place (
  first_index bigint not null,
  batch_id bigint not null,
  entries integer not null,
  primary key (first_index),
  unique (batch_id),
  check ((entries > 0)),
  check ((first_index >= 0))
);
grant insert, select on ledger_place to probity_node;
grant select on ledger_place to probity_closed;
grant select on ledger_place to probity_public;

-- coordinator
create table ledger_unplaced (
  batch_id bigint not null,
  primary key (batch_id)
);
grant delete, insert, select on ledger_unplaced to probity_node;

-- spread by subject_id
create table letter (
  subject_id bigint not null,
  letter_id bigint not null,
  case_id bigint not null,
  authority_id text not null,
  kind text not null,
  year integer not null,
  serial integer not null,
  issued_on date not null,
  issued_by text not null,
  digest text not null,
  body jsonb not null,
  primary key (subject_id, letter_id),
  check ((serial > 0))
);
create index letter_by_case on letter using btree (case_id);
create index letter_by_number on letter using btree (authority_id, kind, year, serial);
create index letter_of_case on letter using btree (case_id);
grant insert, select on letter to probity_node;
grant select on letter to probity_closed;

-- coordinator
create table letter_counter (
  authority_id text not null,
  kind text not null,
  year integer not null,
  last integer not null,
  primary key (authority_id, kind, year)
);
grant insert, select on letter_counter to probity_node;
grant update (last) on letter_counter to probity_node;

-- spread by subject_id
create table letter_service (
  subject_id bigint not null,
  letter_id bigint not null,
  way text not null,
  served_on date not null,
  proof text not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  primary key (subject_id, letter_id),
  check ((way = any (array['electronic'::text, 'post'::text, 'in-person'::text, 'left'::text, 'public-notice'::text])))
);
grant insert, select on letter_service to probity_node;
grant select on letter_service to probity_closed;

-- coordinator
create table log_act (
  batch_id bigint not null,
  ordinal integer not null,
  kind text not null,
  effective_on date not null,
  content jsonb not null,
  closed jsonb not null,
  public_salt bytea not null,
  closed_salt bytea not null,
  primary key (batch_id, ordinal)
);
grant insert, select on log_act to probity_node;

-- spread by subject_id
create table look (
  subject_id bigint not null,
  look_id bigint not null,
  looked_at timestamp with time zone not null,
  role text not null,
  body text not null,
  person text not null,
  purpose text not null,
  reference text,
  consent_id bigint,
  delay_id bigint,
  batch_id bigint,
  ordinal integer,
  public_salt bytea,
  closed_salt bytea,
  handed_out text,
  primary key (subject_id, look_id)
);
create index look_of_batch on look using btree (batch_id) where (batch_id is not null);
create index look_of_body on look using btree (body, looked_at);
create index look_unplaced on look using btree (look_id) where (batch_id is null);
grant insert, select on look to probity_node;
grant insert (subject_id, look_id, looked_at, role, body, person, purpose, reference, consent_id, delay_id, handed_out) on look to probity_closed;
grant update (batch_id, ordinal, public_salt, closed_salt) on look to probity_node;
alter table look enable row level security;
create policy looks_are_added on look for insert to probity_closed with check (batch_id is null);

-- spread by subject_id
create table look_delay (
  subject_id bigint not null,
  delay_id bigint not null,
  extends bigint,
  body text not null,
  purpose text not null,
  reference text not null,
  instrument text not null,
  article text not null,
  reasons text not null,
  days integer not null,
  proposed_by text not null,
  proposed_at timestamp with time zone not null,
  approved_by text,
  approved_at timestamp with time zone,
  ends_at timestamp with time zone,
  primary key (subject_id, delay_id),
  check ((approved_by <> proposed_by)),
  check (((ends_at is null) = (approved_at is null))),
  check ((days > 0))
);
grant insert, select on look_delay to probity_node;
grant select on look_delay to probity_closed;
grant update (approved_by, approved_at, ends_at) on look_delay to probity_node;

-- spread by body
create table message (
  body text not null,
  message_id bigint not null,
  event text not null,
  event_key text not null,
  case_number text,
  letter_number text,
  due_on date,
  count integer,
  for_supervisor boolean not null,
  told_at timestamp with time zone not null,
  subject_id bigint,
  primary key (body, message_id),
  unique (body, event_key),
  check ((event = any (array['letter'::text, 'case'::text, 'due'::text, 'overdue'::text, 'follow'::text])))
);
create index message_of_subject on message using btree (subject_id) where (subject_id is not null);
create index message_to_follow on message using btree (body, due_on, message_id) where (event = 'follow'::text);
grant insert, select on message to probity_node;

-- spread by body
create table message_address (
  body text not null,
  address_id bigint not null,
  channel text not null,
  address text not null,
  language text not null,
  events text[] not null,
  added_by text not null,
  added_at timestamp with time zone not null,
  verified_at timestamp with time zone,
  subject_id bigint,
  given_up_at timestamp with time zone,
  primary key (body, address_id),
  unique (body, address),
  check ((channel = any (array['email'::text, 'webhook'::text]))),
  check ((language = any (array['zh'::text, 'en'::text])))
);
create index message_address_of_subject on message_address using btree (subject_id) where (subject_id is not null);
grant delete, insert, select on message_address to probity_node;
grant update (verified_at, given_up_at) on message_address to probity_node;

-- spread by body
create table message_mark (
  body text not null,
  person text not null,
  read_until bigint not null,
  primary key (body, person)
);
grant insert, select on message_mark to probity_node;
grant update (read_until) on message_mark to probity_node;

-- copied
create table name_gram (
  gram text collate "C" not null,
  names bigint not null,
  primary key (gram)
);
grant delete, insert, select on name_gram to probity_node;
grant select on name_gram to probity_public;

-- copied
create table policy_promulgation (
  policy_id text not null,
  version integer not null,
  policy_from date not null,
  digest text not null,
  document jsonb not null,
  in_force_on date not null,
  authority_id text not null,
  proposed_by text not null,
  decided_by text not null,
  reasons text not null,
  promulgated_at timestamp with time zone not null,
  annex_digest text,
  annex text,
  primary key (policy_id, version),
  unique (policy_id, digest),
  check ((annex_digest ~ '^[0-9a-f]{64}$'::text)),
  check (((annex is null) = (annex_digest is null))),
  check ((digest ~ '^[0-9a-f]{64}$'::text)),
  check ((version > 0))
);
grant insert, select on policy_promulgation to probity_node;
grant select on policy_promulgation to probity_public;

-- coordinator
create table proposal (
  proposal_id bigint not null,
  act text not null,
  body text not null,
  target text not null,
  details jsonb not null,
  reasons text not null,
  proposed_by text not null,
  proposed_name text not null,
  proposed_at timestamp with time zone not null,
  decided_by text,
  decided_name text,
  decided_at timestamp with time zone,
  decision text,
  primary key (proposal_id),
  check ((decided_by <> proposed_by)),
  check ((((decided_by is null) = (decided_at is null)) and ((decided_by is null) = (decision is null)))),
  check ((decision = any (array['confirmed'::text, 'declined'::text])))
);
create unique index proposal_open on proposal using btree (act, target) where (decided_at is null);
grant insert, select on proposal to probity_node;
grant update (decided_by, decided_name, decided_at, decision) on proposal to probity_node;

-- spread by subject_id
create table record_head (
  subject_id bigint not null,
  record_id bigint not null,
  version integer not null,
  primary key (subject_id, record_id)
);
grant insert, select, update on record_head to probity_node;
grant select on record_head to probity_closed;
grant select on record_head to probity_public;

-- spread by subject_id
create table record_version (
  subject_id bigint not null,
  version integer not null,
  record_id bigint not null,
  nature text not null,
  kind text not null,
  authority_id text not null,
  decider_name text,
  decider_code text,
  document_number text,
  event_on date,
  decided_on date not null,
  published_on date,
  first_seen_on date not null,
  severity text,
  basis text,
  attested jsonb not null,
  content jsonb not null,
  closed jsonb not null,
  submission_id text not null,
  submission_row integer not null,
  public_salt bytea not null,
  closed_salt bytea not null,
  batch_id bigint not null,
  ordinal integer not null,
  leaf bytea,
  primary key (subject_id, version, record_id),
  check ((length(leaf) = 32)),
  check ((nature = any (array['first'::text, 'correction'::text, 'change'::text]))),
  check ((severity = any (array['minor'::text, 'general'::text, 'serious'::text]))),
  check ((version > 0))
);
create index record_version_by_batch on record_version using brin (batch_id);
create index record_version_listed on record_version using btree (kind, decided_on DESC, subject_id) where (kind = any (array['serious-dishonesty-list'::text, 'abnormal-operation'::text]));
grant insert, select on record_version to probity_node;
grant select on record_version to probity_closed;
grant select (subject_id, record_id, batch_id, ordinal) on record_version to probity_eraser;
grant select (subject_id, version, record_id, nature, kind, authority_id, decider_name, decider_code, document_number, event_on, decided_on, published_on, first_seen_on, severity, basis, attested, content, batch_id, ordinal, leaf) on record_version to probity_public;
alter table record_version enable row level security;
create policy kinds_that_are_published on record_version for select to probity_public using (false);
create policy named_by_a_tombstone on record_version for delete to probity_eraser using (EXISTS ( SELECT
   FROM act t
  where ((t.subject_id = record_version.subject_id) and (t.kind = 'erased'::text) and ((t.content -> 'entries'::text) @> jsonb_build_array(jsonb_build_array(record_version.batch_id, record_version.ordinal))))));
create policy seen_by_the_eraser on record_version for select to probity_eraser using (true);
create policy whole_records on record_version for select to probity_closed using (true);

-- coordinator
create table restoration (
  restored_at timestamp with time zone not null,
  backup_made_at timestamp with time zone not null,
  journal_id text,
  journal_lines bigint,
  state text not null,
  decided_at timestamp with time zone,
  decided_by text,
  reason text,
  lines_replayed bigint,
  primary key (restored_at),
  check ((state = any (array['awaiting-journal'::text, 'replayed'::text, 'declared-none'::text])))
);
grant select on restoration to probity_node;

-- spread by submission_id
create table row_look (
  submission_id text not null,
  look_id bigint not null,
  looked_at timestamp with time zone not null,
  role text not null,
  body text not null,
  person text not null,
  purpose text not null,
  rows integer[] not null,
  primary key (submission_id, look_id),
  check ((cardinality(rows) > 0))
);
create index row_look_newest on row_look using btree (look_id);
grant insert, select on row_look to probity_node;

-- spread by session_id
create table session (
  session_id text not null,
  person_id text not null,
  name text not null,
  parts jsonb not null,
  playing jsonb not null,
  started_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  provider_session text,
  ended_because text,
  primary key (session_id)
);
create index session_of_provider on session using btree (provider_session) where ((provider_session is not null) and (ended_at is null));
create index session_person on session using btree (person_id) where (ended_at is null);
grant delete, insert, select, update on session to probity_node;

-- spread by subject_id
create table subject (
  subject_id bigint not null,
  handle text not null,
  pack_id text not null,
  kind text not null,
  status text not null default 'active'::text,
  region text not null default ''::text,
  merged_into bigint,
  parent_code text,
  primary key (subject_id)
);
create index subject_parent on subject using btree (parent_code) where (parent_code is not null);
grant insert, select, update on subject to probity_node;
grant select on subject to probity_closed;
grant select on subject to probity_public;

-- spread by handle
create table subject_handle (
  handle text not null,
  subject_id bigint not null,
  primary key (handle)
);
grant insert, select on subject_handle to probity_node;
grant select on subject_handle to probity_closed;
grant select on subject_handle to probity_public;

-- spread by subject_id
create table subject_identifier (
  subject_id bigint not null,
  scheme text not null,
  code text not null,
  status text not null,
  valid_from date,
  valid_until date,
  primary key (subject_id, scheme, code),
  check ((status = any (array['active'::text, 'superseded'::text, 'duplicate'::text, 'revoked'::text, 'disputed'::text])))
);
grant insert, select, update on subject_identifier to probity_node;
grant select on subject_identifier to probity_closed;
grant select on subject_identifier to probity_public;

-- spread by subject_id
create table subject_name (
  subject_id bigint not null,
  name text not null,
  normalised text collate "C" not null,
  kind text not null,
  valid_from date,
  valid_until date,
  findable boolean not null,
  grams text[] not null,
  primary key (subject_id, name),
  check ((kind = any (array['current'::text, 'former'::text, 'foreign'::text])))
);
create index subject_name_grams on subject_name using gin (grams) where findable;
create index subject_name_normalised on subject_name using btree (normalised);
grant delete, insert, select, update on subject_name to probity_node;
grant select on subject_name to probity_closed;
grant select on subject_name to probity_public;

-- spread by submission_id
create table submission (
  submission_id text not null,
  authority_id text not null,
  submission_key text not null,
  kind text not null,
  layout text not null,
  file_name text,
  received_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  state text not null,
  digest text,
  refusal jsonb,
  receipt jsonb,
  primary key (submission_id),
  check ((state = any (array['reading'::text, 'finished'::text, 'failed'::text, 'recalled'::text])))
);
create index submission_by_authority on submission using btree (authority_id, received_at DESC, submission_id DESC);
create index submission_by_time on submission using btree (received_at DESC, submission_id DESC);
create index submission_reading on submission using btree (authority_id) where (state = 'reading'::text);
grant insert, select, update on submission to probity_node;

-- spread by submission_id
create table submission_chunk (
  submission_id text not null,
  chunk integer not null,
  first_row integer not null,
  last_row integer not null,
  digest text not null,
  accepted integer not null,
  corrected integer not null,
  quarantined integer not null,
  refused integer not null,
  already_held integer not null,
  identity_numbers_cut integer not null,
  findings jsonb not null,
  batch_id bigint,
  subjects bigint[] not null,
  primary key (submission_id, chunk)
);
grant insert, select on submission_chunk to probity_node;

-- spread by submission_id
create table submission_row (
  submission_id text not null,
  row_number integer not null,
  outcome text not null,
  queue text,
  state text not null,
  cells jsonb,
  findings jsonb not null,
  driven_into bigint,
  primary key (submission_id, row_number),
  check ((outcome = any (array['corrected'::text, 'quarantined'::text, 'refused'::text]))),
  check ((queue = any (array['mend'::text, 'match'::text, 'conflict'::text]))),
  check ((state = any (array['waiting'::text, 'driven-in'::text, 'dropped'::text, 'closed'::text])))
);
create index submission_row_driven_into on submission_row using btree (driven_into) where (driven_into is not null);
create index submission_row_open on submission_row using btree (submission_id, queue) where (state = 'waiting'::text);
create index submission_row_waiting on submission_row using btree (queue, submission_id, row_number) where (state = 'waiting'::text);
grant insert, select, update on submission_row to probity_node;

-- spread by submission_id
create table submission_signature (
  submission_id text not null,
  client_id text not null,
  key_id text not null,
  algorithm text not null,
  public_jwk jsonb not null,
  protected_header text not null,
  signature text not null,
  signed_digest text not null,
  verified_at timestamp with time zone not null,
  primary key (submission_id)
);
grant insert, select on submission_signature to probity_node;

-- spread by assertion_id
create table used_assertion (
  assertion_id text not null,
  ends_at timestamp with time zone not null,
  primary key (assertion_id)
);
grant delete, insert, select on used_assertion to probity_node;
