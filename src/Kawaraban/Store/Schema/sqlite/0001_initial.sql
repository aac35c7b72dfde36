-- Times are Unix milliseconds, UTC. Ids are given out in order and never again (autoincrement).

create table feed (
  id integer primary key autoincrement,
  url text not null unique,
  title text,
  home_page_url text,
  language text,
  folder text,
  etag text,
  last_modified text,
  body_hash text,
  created_at bigint not null,
  checked_at bigint,
  changed_at bigint,
  next_check_at bigint not null,
  failures integer not null default 0,
  last_problem text,
  is_stopped boolean not null default false
);
create index feed_due on feed (next_check_at) where is_stopped = false;

create table storyline (
  id integer primary key autoincrement,
  uuid text not null unique,
  merged_into bigint references storyline (id),
  created_at bigint not null
);

-- A story is one event. A merged story stays as a signpost: its id redirects for ever.
create table story (
  id integer primary key autoincrement,
  uuid text not null unique,
  storyline_id bigint references storyline (id),
  merged_into bigint references story (id),
  title text not null,
  title_language text,
  event_date text,                -- 2025-01-31, 2024-10 or 2021: as much as is known
  follows bigint references story (id),
  follows_why text,               -- JSON: reasons
  summary text,                   -- JSON: sentences with the articles that say them
  coverage text,                  -- JSON: agreed, only, differing
  first_at bigint not null,       -- the earliest publication among its articles
  latest_at bigint not null,
  created_at bigint not null,
  told_at bigint                  -- when title, summary and coverage were last written; null: unfinished, the next sweep does it
);
create index story_untold on story (id) where told_at is null;
create index story_latest on story (latest_at desc, id desc) where merged_into is null;
create index story_storyline on story (storyline_id);
create index story_merged on story (merged_into) where merged_into is not null;

create table article (
  id integer primary key autoincrement,
  uuid text not null unique,
  identity text not null unique,  -- one article per page: its normalised address, or the path of the saved file
  feed_id bigint references feed (id),
  guid text,
  item_hash text,                 -- of the feed item it came from: unchanged means the page need not be fetched again
  url text,
  source_file text,               -- the saved file it was imported from, as the reader named it
  title text,
  byline text,
  outlet text,
  credit text,
  category text,
  language text,
  image_url text,
  published_at bigint,            -- theirs: never used to schedule or to tell new from old
  published_is_day boolean not null default false,
  first_seen_at bigint not null,  -- ours
  created_at bigint not null,     -- when the archive took it in: ours, or that of the archive page it came from
  updated_at bigint not null,
  words integer not null,
  body_html text not null,
  body_text text not null,        -- paragraphs with a blank line between them
  content_hash text not null,
  summary text,                   -- JSON, as in story
  notes text,                     -- JSON: texts
  story_id bigint references story (id),
  copy_of bigint references article (id),
  why text,                       -- JSON: the reasons of its assignment
  signature blob,                 -- what the story index remembers of it
  related_at bigint               -- null: unfinished, the next sweep relates it
);
create index article_story on article (story_id, published_at);
create index article_unfinished on article (id) where related_at is null;
create index article_feed on article (feed_id, guid);
create index article_content on article (content_hash);
create index article_copy on article (copy_of) where copy_of is not null;

create table article_version (
  article_id bigint not null references article (id),
  number integer not null,
  seen_at bigint not null,
  title text,
  body_text text not null,
  words integer not null,
  content_hash text not null,
  primary key (article_id, number)
);

create table reader (
  id integer primary key autoincrement,
  name text not null unique,
  created_at bigint not null
);
insert into reader (id, name, created_at) values (1, 'owner', 0);

-- What a reader did with an article stays apart from the article: one that vanished and came back is not new.
create table reading (
  reader_id bigint not null references reader (id),
  article_id bigint not null references article (id),
  reads integer not null default 0,
  last_read_at bigint,
  primary key (reader_id, article_id)
);
