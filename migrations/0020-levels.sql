-- Policies as they were promulgated by two people: version, digest, and the day from which levels are noticed under them. Append-only.
-- `annex`: the report of the trial on everyone that was before the two, as it stood, in groups of at least ten (R15).
-- copied: policy_promulgation
create table policy_promulgation (
  policy_id text not null,
  version int not null check (version > 0),
  policy_from date not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  document jsonb not null,
  in_force_on date not null,
  authority_id text not null,
  proposed_by text not null,
  decided_by text not null,
  reasons text not null,
  promulgated_at timestamptz not null,
  annex_digest text check (annex_digest ~ '^[0-9a-f]{64}$'),
  annex text,
  primary key (policy_id, version),
  unique (policy_id, digest),
  check ((annex is null) = (annex_digest is null))
);
grant select, insert on policy_promulgation to probity_node;
grant select on policy_promulgation to probity_public;
-- What takes two people is said by the code that does it.
alter table proposal drop constraint if exists proposal_act_check;
-- Of an evaluation the public's reader sees what law publishes, by acts of its own, and nothing of how it went (R21).
create policy levels_that_are_published on act for select to probity_public using (kind in ('level-published', 'level-withdrawn'));
-- What an authority noticed, the newest first.
create index act_level_noticed on act (authority_id, batch_id desc) where kind = 'level-noticed';
