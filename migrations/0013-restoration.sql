-- A node that was restored does not answer before it has caught up with what happened after its backup (R14). One row a restoration;
-- the newest counts. `journal_id` and `journal_lines` say from where the journal has to be read; a node that kept none has none.
-- coordinator: restoration
create table restoration (
  restored_at timestamptz primary key,
  backup_made_at timestamptz not null,
  journal_id text,
  journal_lines bigint,
  state text not null check (state in ('awaiting-journal', 'replayed', 'declared-none')),
  decided_at timestamptz,
  decided_by text,
  reason text,
  lines_replayed bigint
);
-- The journal that is kept outside the database: which, how many lines it has, and how far it has read the log.
-- coordinator: journal_head
create table journal_head (
  journal int primary key check (journal = 1),
  journal_id text not null,
  kept boolean not null,
  lines bigint not null,
  placed bigint not null,
  signed bigint not null,
  digests jsonb not null
);
-- Subjects that somebody changed since the journal was last written; only while one is kept.
create sequence journal_due_id as bigint cache 1;
-- coordinator: journal_due
create table journal_due (
  due_id bigint primary key default nextval('journal_due_id'),
  subjects bigint[] not null
);
grant select on restoration to probity_node;
grant select, insert, update on journal_head to probity_node;
grant select, insert, delete on journal_due to probity_node;
grant usage on sequence journal_due_id to probity_node;
