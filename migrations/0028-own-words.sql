-- What an organisation says itself beside a record about it (R5), for everybody who sees the record. It is an act of the record, so
-- it is gone with the record (R8).
drop policy acts_that_are_public on act;
create policy acts_that_are_public on act for select to probity_public using (kind in (
  'source-added', 'revoked', 'recalled', 'remedy-changed', 'served', 'repair-notice-handed', 'publication-marked', 'renamed',
  'moved', 'cancelled', 'revived', 'merged', 'split', 'code-added', 'code-ended', 'conflict-decided', 'matched', 'undone',
  'disputed', 'dispute-ended', 'disclosure-ended', 'repaired', 'repair-undone', 'measure-applied', 'measure-lifted',
  'statement-added', 'statement-withdrawn'));
-- Repairs by the day on which they were granted: how many by one hand is gathered for supervisors.
-- spread-index: what an authority granted is gathered from every machine
create index act_of_repairs on act (authority_id, effective_on) where kind = 'repaired';
