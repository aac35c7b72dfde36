-- What a machine wrote, so that it is asked once. Nothing here is needed: `delete from machine_text` forgets it, and it is asked again.
create table machine_text (
  hash text primary key,          -- of what was asked, for what, in which language, and of which model
  model text not null,
  text text not null,             -- as it came: it is checked each time it is shown
  made_at bigint not null
);

-- What a machine made of an article for comparing it with others: it proposes, the signature decides.
create table article_embedding (
  article_id integer primary key references article (id),
  model text not null,
  vector blob not null            -- little-endian 32-bit numbers, of length one
);
