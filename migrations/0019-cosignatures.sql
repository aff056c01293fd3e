-- What each witness cosigned last, one row a witness: its line below the checkpoint of that size, as it was given and checked.
-- `verifier`: the key it was checked with (C2SP, name+id+key).
-- coordinator: ledger_cosignature
create table ledger_cosignature (
  verifier text primary key,
  size bigint not null check (size > 0),
  line text not null,
  cosigned_at timestamptz not null
);
grant select, insert on ledger_cosignature to probity_node;
grant update (size, line, cosigned_at) on ledger_cosignature to probity_node;
