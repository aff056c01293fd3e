-- Who carries out what a case decides: it confirms a measure, and confirms again that it was lifted.
alter table case_head add column executing_id text;
-- spread-index: what waits before a body that carries out is gathered from every machine
create index case_head_executing on case_head (executing_id, due_on, case_id) where open and executing_id is not null;
-- What everybody may learn of what was done: that a measure is in force or was lifted follows from these.
drop policy acts_that_are_public on act;
create policy acts_that_are_public on act for select to probity_public using (kind in (
  'source-added', 'revoked', 'recalled', 'remedy-changed', 'served', 'repair-notice-handed', 'publication-marked', 'renamed',
  'moved', 'cancelled', 'revived', 'merged', 'split', 'code-added', 'code-ended', 'conflict-decided', 'matched', 'undone',
  'disputed', 'dispute-ended', 'disclosure-ended', 'repaired', 'repair-undone', 'measure-applied', 'measure-lifted'));
-- Cases in which the platform has something to do when what they rest on changes, or a day passes.
create index case_head_following on case_head (procedure, subject_id) where open;
