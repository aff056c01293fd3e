-- Draws of looks for the auditor: what was asked and from which checkpoint; what was drawn follows from both and is computed.
create sequence audit_draw_id as bigint cache 1;
-- coordinator: audit_draw
create table audit_draw (
  draw_id bigint primary key,
  drawn_at timestamptz not null,
  -- the auditor, by a pairwise identifier, or the system
  drawn_by text not null,
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  -- of one body, for one purpose; of all where they are left out
  body text,
  purpose text,
  size int not null check (size > 0),
  -- the tree that the checkpoint signed: looks placed below it are what is drawn from
  tree_size bigint not null,
  checkpoint text not null
);
-- What the auditor found of a look that was drawn, once.
-- coordinator: audit_review
create table audit_review (
  draw_id bigint not null,
  place bigint not null,
  finding text not null check (finding in ('in-order', 'unclear', 'not-in-order')),
  note text not null,
  reviewed_at timestamptz not null,
  reviewed_by text not null,
  primary key (draw_id, place)
);
grant select, insert on audit_draw, audit_review to probity_node;
grant usage on sequence audit_draw_id to probity_node;
