-- What hubs are asked to announce (docs/websub.md). Its feed may be gone: then the hub is still to be told.
create table websub (
  id integer primary key autoincrement,
  feed_id bigint not null,
  hubs text not null,             -- all the feed names, best first, one a line
  hub text not null,              -- the one that is asked
  topic text not null,            -- the address the feed gives for itself
  callback text not null,         -- where the hub reaches us; its last part is the key
  key text not null unique,       -- random: whoever knows it is the hub
  secret text not null,           -- what the hub signs with
  state text not null,            -- asked, live, denied, leaving
  lease_ends_at bigint,           -- null until the hub has verified
  next_try_at bigint not null,    -- when the hub is to be asked (again)
  failures integer not null default 0,
  last_problem text,
  created_at bigint not null,
  pushed_at bigint
);
create unique index websub_feed on websub (feed_id) where state <> 'leaving';
create index websub_due on websub (next_try_at);
