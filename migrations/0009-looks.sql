-- Who looked at what is not public about a subject, when and for what. Append-only by grants but for its place in the ledger,
-- which is filled in once, within a second: a batch for many looks, not one for each.
create sequence look_id as bigint cache 1;
-- spread: look by subject_id
create table look (
  subject_id bigint not null,
  look_id bigint not null,
  looked_at timestamptz not null,
  role text not null,
  body text not null,
  -- the person (by a pairwise identifier) or system that looked
  person text not null,
  purpose text not null,
  -- the tender, application or case it was for
  reference text,
  consent_id bigint,
  delay_id bigint,
  batch_id bigint,
  ordinal int,
  public_salt bytea,
  closed_salt bytea,
  primary key (subject_id, look_id)
);
create index look_unplaced on look (look_id) where batch_id is null;
create index look_of_body on look (body, looked_at);
-- What a subject allowed whom to read, for what, until when; the act that gave or revoked it stands in `act`.
create sequence consent_id as bigint cache 1;
-- spread: consent by subject_id
create table consent (
  subject_id bigint not null,
  consent_id bigint not null,
  receiver text not null,
  purpose text not null,
  -- kinds, or single fields of them (kind.field)
  fields text[] not null check (cardinality(fields) > 0),
  given_at timestamptz not null,
  given_by text not null,
  -- the last day
  until date not null,
  revoked_at timestamptz,
  revoked_by text,
  primary key (subject_id, consent_id)
);
-- Why a subject learns later of looks for one inspection: proposed by one person, approved by another, ending by itself. An
-- extension is a row that names the first one.
create sequence look_delay_id as bigint cache 1;
-- spread: look_delay by subject_id
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
  days int not null check (days > 0),
  proposed_by text not null,
  proposed_at timestamptz not null,
  approved_by text check (approved_by <> proposed_by),
  approved_at timestamptz,
  -- known with the approval
  ends_at timestamptz check ((ends_at is null) = (approved_at is null)),
  primary key (subject_id, delay_id)
);
grant select, insert on look, consent, look_delay to probity_node;
grant update (batch_id, ordinal, public_salt, closed_salt) on look to probity_node;
grant update (revoked_at, revoked_by) on consent to probity_node;
grant update (approved_by, approved_at, ends_at) on look_delay to probity_node;
grant usage on sequence look_id, consent_id, look_delay_id to probity_node;
grant insert (subject_id, look_id, looked_at, role, body, person, purpose, reference, consent_id, delay_id) on look to probity_closed;
grant usage on sequence look_id to probity_closed;
grant select on consent, look_delay to probity_closed;
alter table look enable row level security;
create policy looks_are_added on look for insert to probity_closed with check (batch_id is null);
-- A batch of looks changes nothing that is recorded.
alter table ledger_batch add column holds text not null default 'changes' check (holds in ('changes', 'looks'));
create index ledger_batch_of_changes on ledger_batch (batch_id) where holds = 'changes';
