-- What officials look at first: their submissions by time, what still waits in each, and what is being read.
create index submission_by_authority on submission (authority_id, received_at desc, submission_id desc);
create index submission_by_time on submission (received_at desc, submission_id desc);
create index submission_reading on submission (authority_id) where state = 'reading';
create index submission_row_open on submission_row (submission_id, queue) where state = 'waiting';
