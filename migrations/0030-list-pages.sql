-- Entries in lists, by which the page of a list finds its own: few among many records. Kinds of another pack are found without it.
-- spread-index: a list is gathered from every machine
create index record_version_listed on record_version (kind, decided_on desc, subject_id)
  where kind in ('serious-dishonesty-list', 'abnormal-operation');
-- Exits of the last weeks, for the notices that law orders.
-- spread-index: exits are gathered from every machine
create index act_repaired on act (effective_on) where kind = 'repaired';
-- The times of cases that somebody was under a duty to keep, and when they were kept: a cache of the moves, from which the shares in
-- time of each authority are counted.
-- spread: case_time by subject_id
create table case_time (
  subject_id bigint not null,
  case_id bigint not null,
  move text not null,
  procedure text not null,
  -- whose duty it was
  authority_id text not null,
  due_on date not null,
  done_on date,
  primary key (subject_id, case_id, move)
);
-- spread-index: shares are counted over every machine
create index case_time_due on case_time (due_on, authority_id);
grant select, insert on case_time to probity_node;
grant update (authority_id, due_on, done_on) on case_time to probity_node;
