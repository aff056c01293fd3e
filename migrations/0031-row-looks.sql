-- Who looked at rows that intake holds back and that name nobody who is known: a row for each submission and statement. A row whose
-- subject is known is a look of that subject (table look). Whose a row is found to be later, is told of these looks then.
-- spread: row_look by submission_id
create table row_look (
  submission_id text not null,
  look_id bigint not null,
  looked_at timestamptz not null,
  role text not null,
  body text not null,
  -- the person (by a pairwise identifier) or system that looked
  person text not null,
  purpose text not null,
  rows int[] not null check (cardinality(rows) > 0),
  primary key (submission_id, look_id)
);
grant select, insert on row_look to probity_node;
-- Rows that became somebody's, by whose.
-- spread-index: a subject's rows are gathered from every machine
create index submission_row_driven_into on submission_row (driven_into) where driven_into is not null;
-- The newest first, for auditors.
-- spread-index: the auditor's list is gathered from every machine
create index row_look_newest on row_look (look_id);
