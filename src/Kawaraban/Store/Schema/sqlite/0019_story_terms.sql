-- What each story speaks of most, the other way round: from a term to the stories, for similar readings.
create table story_term (
  term text not null,
  story_id bigint not null references story (id),
  primary key (term, story_id)
) without rowid;

insert into story_term (term, story_id)
select term, story_id from (
  select key as term, story.id as story_id, row_number() over (partition by story.id order by value desc, key) as place
  from story, json_each(story.profile) where story.merged_into is null
) where place <= 12;
