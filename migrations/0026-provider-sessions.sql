-- The provider's own session a sign-in came from, as a keyed hash: by it the provider ends ours (OpenID Connect Back-Channel
-- Logout 1.0). Absent where the provider names none.
alter table session add column provider_session text;
-- spread-index: a provider names its session, not ours; every machine is asked, seldom
create index session_of_provider on session (provider_session) where provider_session is not null and ended_at is null;
