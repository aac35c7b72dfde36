-- What readers corrected. What is decided later respects it; undone_at says that it holds no longer.
create table correction (
  id integer primary key autoincrement,
  reader_id bigint not null references reader (id),
  made_at bigint not null,
  kind text not null,             -- split, merge, move, report (not a copy) or copy
  from_story bigint not null references story (id),
  into_story bigint not null references story (id),
  articles text not null,         -- JSON: the ids of the articles it put elsewhere
  rows_before text not null,      -- JSON: the rows it changed, as they were
  undone_at bigint
);

-- When and why a story was merged, and by which article that speaks for both; a correction tells why where a reader merged it.
alter table story add column merged_at bigint;
alter table story add column merged_by bigint references article (id);
alter table story add column merged_why text;   -- JSON: reasons
