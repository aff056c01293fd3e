-- Packs as they were loaded, so that a past day can be asked under the law this node knew.
-- copied: law_pack
create table law_pack (
  digest text primary key,
  pack_id text not null,
  edition text not null,
  content jsonb not null,
  loaded_at timestamptz not null
);
