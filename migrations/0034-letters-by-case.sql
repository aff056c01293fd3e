-- A case shows its letters whomever they go to: those to an applicant lie in the applicant's letterbox, not in the subject's.
-- spread-index: a letter is asked for by its case
create index letter_by_case on letter (case_id);
