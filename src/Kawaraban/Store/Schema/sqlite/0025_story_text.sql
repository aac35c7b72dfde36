-- What a story says of itself, ten kilobytes of it, stands apart from what lists and similar readings ask for: every column behind it
-- was found only by reading past it. Of the summary, lists take the first sentence: the lead.
create table story_text (
  story_id integer primary key references story (id),
  summary text not null,          -- JSON: sentences with the articles that say them
  coverage text not null          -- JSON: agreed, only, differing
);
insert into story_text (story_id, summary, coverage) select id, summary, coverage from story where summary is not null and coverage is not null;
alter table story add column lead text;
update story set lead = json_extract(summary, '$.sentences[0].text'), summary = null, coverage = null where summary is not null or coverage is not null;
alter table story drop column summary;
alter table story drop column coverage;
