-- What the reader sets for a feed.
alter table feed add column full_text text not null default 'automatic';   -- automatic, always, never: when the page behind an item is read
alter table feed add column own_title text;                                -- what the reader calls it, whatever the feed says
alter table feed add column is_paused boolean not null default false;      -- by the reader; is_stopped is the site's doing

-- How many articles a feed brought of late.
create index article_feed_seen on article (feed_id, first_seen_at) where feed_id is not null;

-- How far an import got that was interrupted. The row goes when the import is done.
create table import_mark (
  fingerprint text primary key,   -- of the list of files, their sizes and times: another list is another import
  items bigint not null,          -- things read, pages or not
  articles bigint not null,       -- articles among them
  made_at bigint not null
);
