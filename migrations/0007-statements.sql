-- What authorities sign each month: how many decisions of a kind they made under a duty to publish, zero too (R24).
-- Append-only: a later statement for the same month is a new version. It is about an authority, not about a subject, and
-- has no entry in the ledger yet.
-- copied: authority_statement
create table authority_statement (
  authority_id text not null,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  kind text not null,
  version int not null check (version > 0),
  decisions int not null check (decisions >= 0),
  stated_at timestamptz not null,
  primary key (authority_id, month, kind, version)
);
grant select, insert on authority_statement to probity_node;
