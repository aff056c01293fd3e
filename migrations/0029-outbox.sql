-- The outbox holds what waits and nothing else. An organisation's addresses carry its key, so that the journal keeps them with it: one
-- that was taken away does not come back with an older backup (R14). An authority's have none.
drop index delivery_waiting;
revoke update (state) on delivery from probity_node;
alter table delivery drop column state;
create index delivery_next on delivery (next_at, delivery_id);
grant delete on delivery to probity_node;
alter table message_address add column subject_id bigint;
-- Since when nothing could be sent there.
alter table message_address add column given_up_at timestamptz;
create index message_address_of_subject on message_address (subject_id) where subject_id is not null;
grant update (given_up_at) on message_address to probity_node;
-- Letters of a case go to several: to its subject, and to whoever applied.
-- spread-index: an authority reads the letters of a case, whomever they go to
create index letter_of_case on letter (case_id);
