-- The journal takes looks as they come into the ledger, a batch at a time.
create index look_of_batch on look (batch_id) where batch_id is not null;
