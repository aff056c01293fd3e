-- Credit records, append-only: a correction is a new version, nothing is ever changed in place (grants, 0006).
-- The key leads with subject and version, so what is now (version 1 of records never changed, and the heads below) is one
-- short range of the index however many versions a record has.
-- spread: record_version by subject_id
create table record_version (
  subject_id bigint not null,
  version int not null check (version > 0),
  record_id bigint not null,
  -- a correction holds from the start, a change from its event_on
  nature text not null check (nature in ('first', 'correction', 'change')),
  kind text not null,
  -- who supplied it, and who decided it, as far as the two differ
  authority_id text not null,
  decider_name text,
  decider_code text,
  document_number text,
  -- four dates kept apart: what happened, what was decided, what was published elsewhere, when it was first seen here
  event_on date,
  decided_on date not null,
  published_on date,
  first_seen_on date not null,
  severity text check (severity in ('minor', 'general', 'serious')),
  basis text,
  -- what the authority attested when it supplied the record: {publish, necessity, servedOn, repairNoticeOn, remedy}
  attested jsonb not null,
  content jsonb not null,
  closed jsonb not null,
  submission_id text not null,
  submission_row int not null,
  public_salt bytea not null,
  closed_salt bytea not null,
  batch_id bigint not null,
  ordinal int not null,
  primary key (subject_id, version, record_id)
);
-- The newest version of records that have more than one; a cache.
-- spread: record_head by subject_id
create table record_head (
  subject_id bigint not null,
  record_id bigint not null,
  version int not null,
  primary key (subject_id, record_id)
);
-- What was done later to a record or a subject (record_id null), append-only.
-- spread: act by subject_id
create table act (
  subject_id bigint not null,
  batch_id bigint not null,
  ordinal int not null,
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
