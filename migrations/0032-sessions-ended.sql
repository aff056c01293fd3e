-- Why somebody else ended a session, for its holder to read; the operator alone ends others' sessions.
alter table session add column ended_because text;
