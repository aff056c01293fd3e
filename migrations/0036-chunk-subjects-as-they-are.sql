-- Whom a chunk concerns is a list of some thousand keys. Compressing it took the server 3.4 of the 90 milliseconds that a chunk takes in all,
-- for 20 KB of the five megabytes that its rows take.
alter table submission_chunk alter column subjects set storage external;
