-- Systems that come with a key of their own: the public half stands here, with the days it may be used on. A key is known by
-- its thumbprint (RFC 7638); who it speaks for, and in which part, is said when it is registered.
-- copied: client_key
create table client_key (
  client_id text not null,
  key_id text not null,
  role text not null check (role in ('clerk', 'decider', 'supervisor', 'operator', 'auditor', 'credit-service', 'bank')),
  body text not null,
  public_jwk jsonb not null,
  valid_from timestamptz not null,
  valid_until timestamptz not null check (valid_until > valid_from),
  registered_at timestamptz not null,
  ended_at timestamptz,
  primary key (client_id, key_id)
);
-- Short tokens that were given for an assertion; a hash of each. They end with their key.
-- spread: access_token by token_id
create table access_token (
  token_id text primary key,
  client_id text not null,
  key_id text not null,
  ends_at timestamptz not null
);
-- Assertions that were used, until they would have ended by themselves: none is used twice.
-- spread: used_assertion by assertion_id
create table used_assertion (
  assertion_id text primary key,
  ends_at timestamptz not null
);
-- The signature over the bytes of a submission as they came (RFC 7515, appendix F, and RFC 7797). The bytes themselves are kept
-- nowhere (persons' numbers are cut out of what is): what is kept is the digest that was signed, so that the signature can
-- still be checked against it.
-- spread: submission_signature by submission_id
create table submission_signature (
  submission_id text primary key,
  client_id text not null,
  key_id text not null,
  algorithm text not null,
  public_jwk jsonb not null,
  protected_header text not null,
  signature text not null,
  -- SHA-256 of the signing input: the protected header, a full stop, the bytes
  signed_digest text not null,
  verified_at timestamptz not null
);
grant select, insert on client_key, access_token, used_assertion, submission_signature to probity_node;
grant update on client_key to probity_node;
grant delete on access_token, used_assertion to probity_node;
