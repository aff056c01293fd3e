-- What was told to whom: an organisation (by its handle) or an authority (by its id). No message holds more than that there is
-- something new, where, and a day or a number (R12). `event_key`: what it tells of, once for each body.
create sequence message_id as bigint cache 1;
-- spread: message by body
create table message (
  body text not null,
  message_id bigint not null,
  event text not null check (event in ('letter', 'case', 'due', 'overdue')),
  event_key text not null,
  case_number text,
  letter_number text,
  due_on date,
  count int,
  for_supervisor boolean not null,
  told_at timestamptz not null,
  primary key (body, message_id),
  unique (body, event_key)
);
-- Up to where a person (pairwise) has read.
-- spread: message_mark by body
create table message_mark (
  body text not null,
  person text not null,
  read_until bigint not null,
  primary key (body, person)
);
-- Where a body wants to be told as well. Nothing but what verifies it goes to an address before `verified_at`. Taken away, it is gone.
create sequence message_address_id as bigint cache 1;
-- spread: message_address by body
create table message_address (
  body text not null,
  address_id bigint not null,
  channel text not null check (channel in ('email', 'webhook')),
  address text not null,
  language text not null check (language in ('zh', 'en')),
  events text[] not null,
  added_by text not null,
  added_at timestamptz not null,
  verified_at timestamptz,
  primary key (body, address_id),
  unique (body, address)
);
-- The outbox: written with the message, emptied by whichever sender takes a row first. Without a message it verifies the address.
create sequence delivery_id as bigint cache 1;
-- coordinator: delivery
create table delivery (
  delivery_id bigint primary key,
  body text not null,
  message_id bigint,
  address_id bigint not null,
  attempts int not null default 0,
  next_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'given-up', 'not-wanted'))
);
create index delivery_waiting on delivery (next_at, delivery_id) where state = 'waiting';
grant select, insert on message, message_mark, message_address, delivery to probity_node;
grant update (read_until) on message_mark to probity_node;
grant update (verified_at) on message_address to probity_node;
grant delete on message_address to probity_node;
grant update (attempts, next_at, state) on delivery to probity_node;
grant usage on sequence message_id, message_address_id, delivery_id to probity_node;
