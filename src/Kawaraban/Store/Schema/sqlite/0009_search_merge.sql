-- Segments of the full-text index are merged eight at a time, not four: each word is written half as often while articles come in by
-- the hundred, and a search looks into a few more segments. (https://sqlite.org/fts5.html#the_automerge_configuration_option)
insert into article_search (article_search, rank) values ('automerge', 8);
