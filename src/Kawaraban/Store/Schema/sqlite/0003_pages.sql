-- The page behind an item of a feed that carries less than its page: read when its time has come, tried again when it could not be.
alter table article add column page_due_at bigint;
alter table article add column page_tries integer not null default 0;
alter table article add column is_teaser boolean not null default false;   -- its text is the feed's: the page has never been read
create index article_page_due on article (page_due_at) where page_due_at is not null;

-- The text an article has now stands in the article alone; article_version keeps those before it.
alter table article add column version integer not null default 1;
alter table article add column version_seen_at bigint;   -- null: since it was first seen
update article set
  version = (select max(number) from article_version where article_id = article.id),
  version_seen_at = (select max(seen_at) from article_version where article_id = article.id);
delete from article_version where number = (select version from article where article.id = article_version.article_id);

-- Addresses a page had before, or has besides: the article is the same.
create table article_alias (
  identity text primary key,
  article_id bigint not null references article (id)
);
create index article_alias_article on article_alias (article_id);

-- By text an article is looked for only where nothing else tells it: a saved file without an address, an item that moved within its feed.
drop index article_content;
create index article_content on article (content_hash) where url is null;
create index article_feed_content on article (feed_id, content_hash);

-- What an article says, and what the engine made of it, stand apart from the row that is listed, joined and put into another story:
-- that row stays small, and moving an article does not write its text again.
create table article_text (
  article_id integer primary key references article (id),
  body_html text not null,
  body_text text not null         -- paragraphs with a blank line between them
);
insert into article_text (article_id, body_html, body_text) select id, body_html, body_text from article;
alter table article drop column body_html;
alter table article drop column body_text;

create table article_sense (
  article_id integer primary key references article (id),
  signature blob not null,        -- what the story index remembers of it
  why text                        -- JSON: the reasons of its assignment
);
insert into article_sense (article_id, signature, why) select id, signature, why from article where signature is not null;
alter table article drop column signature;
alter table article drop column why;
alter table article drop column summary;
alter table article drop column notes;
