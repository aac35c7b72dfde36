-- Two readers' names that look alike are one name: compared folded (NFKC, lower case).
alter table reader add column name_key text;
update reader set name_key = lower(name);
create unique index reader_name_key on reader (name_key);

-- A link by which a new reader chooses a password of their own, once. Only the hash of its key is kept.
create table reader_invitation (
  key_hash blob primary key,
  reader_id bigint not null unique references reader (id),
  created_at bigint not null,
  expires_at bigint not null
);

-- What the owner decided for everybody, by name.
create table site_setting (
  name text primary key,
  value text not null
);

create index reader_session_expiry on reader_session (expires_at);
