-- What was wrong with a feed, and for how long: a row from the check that found it to the one that did not.
create table feed_problem (
  id integer primary key autoincrement,
  feed_id bigint not null references feed (id),
  began_at bigint not null,
  ended_at bigint,                -- null: it is so still
  kind text not null,
  host text not null,
  detail text
);
create index feed_problem_feed on feed_problem (feed_id, id);
