-- Of the 2,000 articles that a search ranks, only the story and the reader whose they are is asked: not worth reading the articles for.
create index article_found on article (id, story_id, only_for);
