-- Feeds that one reader follows alone, and what comes from them: only_for is that reader, null is everybody (docs/decisions/0020).

-- Two readers may follow one address, each alone: an address stands once for each, so the table is made anew. What points at it is
-- looked at when all is done.
pragma defer_foreign_keys = on;
create table feed_before as select * from feed;
create table feed_last as select coalesce((select seq from sqlite_sequence where name = 'feed'), 0) as id;
drop table feed;
create table feed (
  id integer primary key autoincrement,
  only_for bigint references reader (id),
  url text not null,
  kind text not null default 'feed',                -- feed, sitemap, links
  title text,
  own_title text,                                   -- what the reader calls it, whatever the feed says
  folder text,
  full_text text not null default 'automatic',      -- automatic, always, never: when the page behind an item is read
  home_page_url text,
  language text,
  etag text,
  last_modified text,
  body_hash text,
  seen_links blob,                                  -- of a sitemap or a page: the links it has shown (LinkMemory)
  created_at bigint not null,
  checked_at bigint,
  read_at bigint,                                   -- the last whole answer
  changed_at bigint,
  next_check_at bigint not null,
  ttl_seconds bigint,                               -- how long the feed itself asks to be left alone
  gap_seconds bigint,                               -- between two of its items, on average
  moved_to text,                                    -- where a permanent redirect leads that is not confirmed yet
  moved_seen_at bigint,
  failures integer not null default 0,
  failing_since bigint,
  last_problem text,
  problem_kind text,
  problem_host text,
  problem_detail text,
  is_paused boolean not null default false,         -- by the reader
  is_stopped boolean not null default false         -- by the site
);
insert into feed (id, url, kind, title, own_title, folder, full_text, home_page_url, language, etag, last_modified, body_hash, seen_links,
  created_at, checked_at, read_at, changed_at, next_check_at, ttl_seconds, gap_seconds, moved_to, moved_seen_at, failures, failing_since,
  last_problem, problem_kind, problem_host, problem_detail, is_paused, is_stopped)
select id, url, kind, title, own_title, folder, full_text, home_page_url, language, etag, last_modified, body_hash, seen_links,
  created_at, checked_at, read_at, changed_at, next_check_at, ttl_seconds, gap_seconds, moved_to, moved_seen_at, failures, failing_since,
  last_problem, problem_kind, problem_host, problem_detail, is_paused, is_stopped
from feed_before;
delete from sqlite_sequence where name = 'feed';
insert into sqlite_sequence (name, seq) select 'feed', id from feed_last;
drop table feed_before;
drop table feed_last;
create unique index feed_url on feed (url, coalesce(only_for, 0));
create index feed_due on feed (next_check_at) where is_stopped = false;
create index feed_only_for on feed (only_for) where only_for is not null;

-- An article is its feed's reader's, and a story its articles': no story has articles of two readers, or of one and of everybody.
alter table article add column only_for bigint references reader (id);
create index article_only_for on article (only_for) where only_for is not null;
alter table story add column only_for bigint references reader (id);
create index story_only_for on story (only_for, latest_at desc, id desc) where only_for is not null;

-- Of a story that is one reader's alone: the story of everybody's that is the same event.
alter table story add column beside bigint references story (id);
create index story_beside on story (beside) where beside is not null;
