-- Letters of authorities in cases, and how each was served. Append-only by grants: a letter is never changed, only followed by
-- another. Its kind, number and digest stand in the ledger too, in the closed part of the move by which it was written.
create sequence letter_id as bigint cache 1;
-- spread: letter by subject_id
create table letter (
  subject_id bigint not null,
  letter_id bigint not null,
  case_id bigint not null,
  authority_id text not null,
  kind text not null,
  year int not null,
  serial int not null check (serial > 0),
  issued_on date not null,
  -- the person (by a pairwise identifier) or system
  issued_by text not null,
  -- SHA-256 of the canonical JSON of the body
  digest text not null,
  body jsonb not null,
  primary key (subject_id, letter_id)
);
-- spread-index: a letter is asked for by its number, of whichever subject it is
create index letter_by_number on letter (authority_id, kind, year, serial);
-- One row for a letter that was served; the clocks of a party start on that day.
-- spread: letter_service by subject_id
create table letter_service (
  subject_id bigint not null,
  letter_id bigint not null,
  way text not null check (way in ('electronic', 'post', 'in-person', 'left', 'public-notice')),
  served_on date not null,
  -- a reference to what proves it, or its digest
  proof text not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (subject_id, letter_id)
);
-- The last number of each authority, kind and year. It is raised in the transaction that writes the letter, so that none is missing.
-- coordinator: letter_counter
create table letter_counter (
  authority_id text not null,
  kind text not null,
  year int not null,
  last int not null,
  primary key (authority_id, kind, year)
);
grant select, insert on letter, letter_service, letter_counter to probity_node;
grant update (last) on letter_counter to probity_node;
grant usage on sequence letter_id to probity_node;
grant select on letter, letter_service to probity_closed;
