-- One row per business transaction, written last in it. `entries` holds 64 bytes an entry, in order: the commitment to the
-- public part, then the one to the closed part. An entry is found by (batch_id, ordinal). Order, tiles and checkpoints
-- follow from this table; whoever places batches reads it by batch_id.
create sequence ledger_batch_id as bigint cache 1;
-- coordinator: ledger_batch
create table ledger_batch (
  batch_id bigint primary key,
  written_at timestamptz not null,
  entries bytea not null check (length(entries) % 64 = 0 and length(entries) > 0)
);
