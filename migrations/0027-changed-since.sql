-- Which subjects were changed since a position of the log: who keeps a copy of the population reads what later batches wrote and
-- nothing else. Both tables only grow, so their rows lie in the order of their batches, and an index over ranges of pages is
-- all that is needed: it is a few pages itself, and what was added since it was last summarised is read whole.
create index record_version_by_batch on record_version using brin (batch_id);
create index act_by_batch on act using brin (batch_id);
