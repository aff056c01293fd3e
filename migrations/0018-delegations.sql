-- Who may act for an organisation besides its office-holder. An invitation is handed over by the office-holder and taken once; of
-- whoever takes it a pairwise identifier is kept (R26). `standing` is a keyed hash of the office-holder whom the register named
-- when it was given: once the register names another, nobody acts under it any more, without anything having to run.
create sequence delegation_id as bigint cache 1;
-- spread: delegation by handle
create table delegation (
  handle text not null,
  delegation_id bigint not null,
  standing text not null,
  given_by text not null,
  given_at timestamptz not null,
  -- the last day
  until date not null,
  invitation text not null,
  invitation_ends_at timestamptz not null,
  taken_by text,
  taken_at timestamptz,
  revoked_at timestamptz,
  primary key (handle, delegation_id)
);
create index delegation_of_person on delegation (taken_by) where taken_by is not null and revoked_at is null;
create index delegation_invited on delegation (invitation) where taken_by is null and revoked_at is null;
grant select, insert on delegation to probity_node;
grant update (taken_by, taken_at, revoked_at) on delegation to probity_node;
grant usage on sequence delegation_id to probity_node;
