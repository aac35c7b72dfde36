-- For searching by category, where capitals make no difference.
create index story_tag_category on story_tag (lower(value), latest_at desc, story_id desc) where kind = 3;

-- An article that was edited has other tags than its story was told with, until it is told anew.
create index article_edited on article (story_id) where related_at is null and story_id is not null;

-- The first category of an article may be another than those of its list, where only the first was read anew.
insert into story_tag (story_id, kind, value, first_at, latest_at)
select story.id, 3, article.category, min(coalesce(article.published_at, article.first_seen_at)), story.latest_at
from story join article on article.story_id = story.id
where story.told_at is not null and story.merged_into is null and article.category is not null group by story.id, article.category
on conflict (story_id, kind, value) do nothing;
