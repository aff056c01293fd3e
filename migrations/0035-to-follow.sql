-- What a look handed out: the file as its purpose opens it, or the facts of one check (check/ID). Null: it handed out no record. Whoever
-- was handed a record is asked to follow when it is repaired or annulled (R16, R17).
alter table look add column handed_out text;
grant insert (handed_out) on look to probity_closed;
-- That there is something to follow is told as everything is; of whose file, so that the journal keeps it with its subject (R14).
alter table message drop constraint message_event_check;
alter table message add constraint message_event_check check (event in ('letter', 'case', 'due', 'overdue', 'follow'));
alter table message add column subject_id bigint;
create index message_of_subject on message (subject_id) where subject_id is not null;
create index message_to_follow on message (body, due_on, message_id) where event = 'follow';
