-- What a machine wrote, so that it is asked once. Nothing here is needed: `delete from machine_text` forgets it, and it is asked again.
create table machine_text (
  hash text primary key,          -- of what was asked, for what, in which language, and of which model
  model text not null,
  text text not null,             -- as it came: it is checked each time it is shown
  made_at bigint not null
);
