-- Acts that two people do: one proposes, another decides. `act` says what is done to `target` once it is confirmed, `details`
-- how. Whoever proposed cannot decide: the table says so too.
create sequence proposal_id as bigint cache 1;
-- coordinator: proposal
create table proposal (
  proposal_id bigint primary key,
  act text not null check (act in ('recall', 'decide-conflict')),
  -- whose matter it is: an authority, or the operator
  body text not null,
  target text not null,
  details jsonb not null,
  reasons text not null,
  proposed_by text not null,
  proposed_name text not null,
  proposed_at timestamptz not null,
  decided_by text check (decided_by <> proposed_by),
  decided_name text,
  decided_at timestamptz,
  decision text check (decision in ('confirmed', 'declined')),
  check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (decision is null))
);
create unique index proposal_open on proposal (act, target) where decided_at is null;
-- What was done at the door and by whom, for the auditor: signing in, being refused, keys, proposals, emergency looks,
-- delegations. Append-only by grants. A person stands here by the pairwise identifier alone.
create sequence audit_id as bigint cache 1;
-- coordinator: audit_entry
create table audit_entry (
  audit_id bigint primary key,
  happened_at timestamptz not null,
  event text not null,
  -- the person or system; empty where nobody was known
  who text not null,
  role text not null,
  body text not null,
  details jsonb not null
);
grant select, insert on proposal, audit_entry to probity_node;
grant update (decided_by, decided_name, decided_at, decision) on proposal to probity_node;
grant usage on sequence proposal_id, audit_id to probity_node;
