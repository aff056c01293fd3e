-- People who are signed in. A session is known by a hash of the token in its cookie, a person by a pairwise identifier made of
-- what the identity provider says: no other number of a person is kept (R26). `parts` are those the provider asserted,
-- `playing` the one that is being played.
-- spread: session by session_id
create table session (
  session_id text primary key,
  person_id text not null,
  name text not null,
  parts jsonb not null,
  playing jsonb not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz
);
create index session_person on session (person_id) where ended_at is null;
grant select, insert, update, delete on session to probity_node;
