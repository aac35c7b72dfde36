-- A comment may answer another. All that answer one another, however deep, are the thread of the first.
alter table comment add column answer_to bigint references comment (id);
alter table comment add column thread bigint references comment (id);  -- the first; null for one that answers none
create index comment_answer_to on comment (answer_to) where answer_to is not null;
create index comment_thread on comment (thread) where thread is not null;
