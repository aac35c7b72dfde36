-- Readers with accounts. The first one, the owner, was there from the beginning and has no password until somebody makes the account.
alter table reader add column role text not null default 'reader';        -- owner, editor or reader
alter table reader add column password_hash text;                         -- null: nobody can sign in as this reader
alter table reader add column email text;                                 -- never shown to others
alter table reader add column settings text;                              -- JSON: how this reader likes to read
alter table reader add column is_closed boolean not null default false;   -- signed out for good; what it did stays
update reader set role = 'owner' where id = 1;

-- A session is known by the hash of its token alone.
create table reader_session (
  token_hash blob primary key,
  reader_id bigint not null references reader (id),
  created_at bigint not null,
  seen_at bigint not null,
  expires_at bigint not null,
  agent text                      -- the browser's name of itself, so that a reader can tell one session from another
);
create index reader_session_reader on reader_session (reader_id);

-- For programs that act for a reader; the token itself is shown once and not kept.
create table api_token (
  id integer primary key autoincrement,
  reader_id bigint not null references reader (id),
  name text not null,
  token_hash blob not null unique,
  created_at bigint not null,
  used_at bigint
);
create index api_token_reader on api_token (reader_id);

-- What owners and editors did.
create table audit (
  id integer primary key autoincrement,
  at bigint not null,
  reader_id bigint not null references reader (id),
  what text not null,             -- the action by its name in code
  about text                      -- JSON: what it was done to
);
create index audit_at on audit (at desc);

-- What a reader did with an article, beside how often it was read: an article is unread where read_at is null.
alter table reading add column read_at bigint;
alter table reading add column later_at bigint;
alter table reading add column liked_at bigint;
update reading set read_at = last_read_at;
create index reading_later on reading (reader_id, later_at) where later_at is not null;
create index reading_liked on reading (reader_id, liked_at) where liked_at is not null;

-- The same for stories. A story has news for a reader where its latest report is younger than read_at.
create table story_reading (
  reader_id bigint not null references reader (id),
  story_id bigint not null references story (id),
  reads integer not null default 0,
  read_at bigint,
  later_at bigint,
  liked_at bigint,
  primary key (reader_id, story_id)
);
create index story_reading_later on story_reading (reader_id, later_at) where later_at is not null;
create index story_reading_liked on story_reading (reader_id, liked_at) where liked_at is not null;
