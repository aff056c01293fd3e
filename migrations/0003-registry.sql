-- A subject is an organisation. Its key is ours and never shown; the outside knows it by a random handle. Everything else
-- about it is dated: codes, names, states. These tables are a cache of registration records and acts.
create sequence subject_id as bigint cache 1;
-- spread: subject by subject_id
create table subject (
  subject_id bigint primary key,
  handle text not null,
  pack_id text not null,
  kind text not null,
  status text not null default 'active',
  region text not null default '',
  merged_into bigint,
  parent_code text
);
-- spread: subject_handle by handle
create table subject_handle (
  handle text primary key,
  subject_id bigint not null
);
create index subject_parent on subject (parent_code) where parent_code is not null;
-- Codes and old numbers a subject has or had.
-- spread: subject_identifier by subject_id
create table subject_identifier (
  subject_id bigint not null,
  scheme text not null,
  code text not null,
  status text not null check (status in ('active', 'superseded', 'duplicate', 'revoked', 'disputed')),
  valid_from date,
  valid_until date,
  primary key (subject_id, scheme, code)
);
-- Who holds or held a code: every code ever held keeps resolving. Two holders of one code are a conflict.
-- spread: code_holder by code
create table code_holder (
  code text not null,
  subject_id bigint not null,
  primary key (code, subject_id)
);
-- Names with their dates; `grams` is what the search reads. `findable` is false where only the exact code may find the
-- subject (an individual business named after its operator).
-- spread: subject_name by subject_id
create table subject_name (
  subject_id bigint not null,
  name text not null,
  normalised text collate "C" not null,
  kind text not null check (kind in ('current', 'former', 'foreign')),
  valid_from date,
  valid_until date,
  findable boolean not null,
  grams text[] not null,
  primary key (subject_id, name)
);
-- spread-index: subject_name is searched on every machine at once
create index subject_name_grams on subject_name using gin (grams) where findable;
-- Equal names, for conflicts and exact search.
create index subject_name_normalised on subject_name (normalised);
-- How many findable names hold a gram, counted now and then; steers the search, depends on names alone.
-- copied: name_gram
create table name_gram (
  gram text collate "C" primary key,
  names bigint not null
);
