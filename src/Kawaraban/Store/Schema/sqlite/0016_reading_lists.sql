-- What lists of stories show and are narrowed by, written when a story is told: a list of thirty does not count the articles of thirty
-- stories, one of them perhaps eight thousand, and what a rare outlet reported is found without walking through all there is.
alter table story add column article_count integer not null default 0;
alter table story add column report_count integer not null default 0;   -- articles that are nobody's copy
alter table story add column lead_image_url text;
alter table story add column news_at bigint;                       -- when its latest article came to us: a story read before has news

create table story_tag (
  story_id bigint not null references story (id),
  kind integer not null,          -- 1 outlet, 2 language without its region, 3 category
  value text not null,
  first_at bigint not null,       -- when the first of its articles with it was published: the order in which they are named
  latest_at bigint not null,      -- the story's
  primary key (story_id, kind, value)
);
create index story_tag_latest on story_tag (kind, value, latest_at desc, story_id desc);

drop index story_storyline;
create index story_storyline on story (storyline_id, latest_at desc, id desc);

-- Articles go by the time a page shows: published, or where that is unknown seen.
drop index article_story;
create index article_story on article (story_id, coalesce(published_at, first_seen_at), id);
drop index article_copy;
create index article_copy on article (copy_of, coalesce(published_at, first_seen_at), id) where copy_of is not null;
create index article_outlet on article (outlet, coalesce(published_at, first_seen_at), id);

update story set
  article_count = (select count(*) from article where story_id = story.id),
  report_count = (select count(*) from article where story_id = story.id and copy_of is null),
  lead_image_url = (select image_url from article where story_id = story.id and image_url is not null order by coalesce(published_at, first_seen_at), article.id limit 1),
  news_at = (select max(first_seen_at) from article where story_id = story.id)
where told_at is not null and merged_into is null;

insert into story_tag (story_id, kind, value, first_at, latest_at)
select story.id, 1, outlet, min(coalesce(published_at, first_seen_at)), latest_at
from story join article on story_id = story.id
where told_at is not null and merged_into is null and outlet is not null group by story.id, outlet;

insert into story_tag (story_id, kind, value, first_at, latest_at)
select story.id, 2, lower(substr(language, 1, instr(language || '-', '-') - 1)), min(coalesce(published_at, first_seen_at)), latest_at
from story join article on story_id = story.id
where told_at is not null and merged_into is null and language is not null group by story.id, 3;

insert into story_tag (story_id, kind, value, first_at, latest_at)
select story.id, 3, category.value, min(coalesce(published_at, first_seen_at)), latest_at
from story join article on story_id = story.id join json_each(coalesce(categories, json_array(category))) category
where told_at is not null and merged_into is null and category.value is not null group by story.id, category.value;
