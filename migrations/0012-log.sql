-- The transparency log: where every batch stands in it, and what was signed about it. A batch waits from the transaction that
-- wrote it until it is placed; `ledger_head` is the whole tree as far as appending needs it, one row, moved only from the size
-- it was seen at. Tiles follow from the order alone and stand in files.
-- coordinator: ledger_unplaced
create table ledger_unplaced (
  batch_id bigint primary key
);
-- coordinator: ledger_place
create table ledger_place (
  first_index bigint primary key check (first_index >= 0),
  batch_id bigint not null unique,
  entries int not null check (entries > 0)
);
-- `edge`: the hashes of the perfect subtrees of the tree's size, left to right, 32 bytes each.
-- coordinator: ledger_head
create table ledger_head (
  log int primary key check (log = 1),
  size bigint not null check (size >= 0),
  edge bytea not null check (length(edge) % 32 = 0)
);
insert into ledger_head (log, size, edge) values (1, 0, '');
-- 'Known at T' is the checkpoint with the greatest size among those signed by T.
-- coordinator: ledger_checkpoint
create table ledger_checkpoint (
  size bigint primary key check (size > 0),
  root bytea not null check (length(root) = 32),
  signed_at timestamptz not null,
  note text not null
);
create index ledger_checkpoint_signed on ledger_checkpoint (signed_at, size);
-- The log's name, and the keys that signed or sign for it; a key signs checkpoints of `from_size` and more.
-- coordinator: ledger_key
create table ledger_key (
  verifier text primary key,
  origin text not null,
  from_size bigint not null check (from_size >= 0),
  added_at timestamptz not null
);
-- What is done to the log itself, such as a change of its key; append-only, with entries like everything else.
-- coordinator: log_act
create table log_act (
  batch_id bigint not null,
  ordinal int not null,
  kind text not null,
  effective_on date not null,
  content jsonb not null,
  closed jsonb not null,
  public_salt bytea not null,
  closed_salt bytea not null,
  primary key (batch_id, ordinal)
);
grant select, insert on ledger_unplaced, ledger_place, ledger_checkpoint, ledger_key, log_act to probity_node;
grant delete on ledger_unplaced to probity_node;
grant select, update on ledger_head to probity_node;
-- Batches written before there was an order are placed at the first start.
insert into ledger_unplaced (batch_id) select batch_id from ledger_batch;
-- The leaf hash of a version's entry, so that a file can show it without a look at the log; versions from before have none
-- here, and theirs is taken from their batch.
alter table record_version add column leaf bytea check (length(leaf) = 32);
-- Within the second wall: the public's reader sees leaf hashes and what was signed; full proofs are not made by it.
grant select (leaf) on record_version to probity_public;
grant select on ledger_place, ledger_checkpoint, ledger_key to probity_public;
grant select on ledger_place, ledger_checkpoint to probity_closed;
