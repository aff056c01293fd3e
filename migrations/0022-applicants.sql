-- Who opened a case where that is not the subject itself: an organisation by its handle, or the authority at whose counter somebody
-- asked. By it an applicant finds its own cases; the subject is never told.
alter table case_head add column applicant text;
-- spread-index: what an organisation applied for is gathered from every machine
create index case_head_applicant on case_head (applicant, case_id) where applicant is not null;
-- Who stands above in the case, where it is somebody else than the authority above the one that has it.
alter table case_head add column superior_id text;
create index case_head_above on case_head (superior_id, due_on, case_id) where open and superior_id is not null;
