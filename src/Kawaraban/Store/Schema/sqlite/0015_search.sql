-- The words of headlines and in how many they stand, for "did you mean". Without rowid: a range of words lies side by side.
create table search_term (
  term text primary key,          -- as it is written, in small letters; two neighbouring characters where a script puts no space between words
  backwards text not null,        -- the same from its end: for what is mistyped near its beginning
  articles bigint not null
) without rowid;
create index search_term_backwards on search_term (backwards, articles);

-- Up to which article they are counted.
create table search_term_mark (
  counted_to bigint not null
);
insert into search_term_mark (counted_to) values (0);

-- What a reader follows by searching for it. seen_to is the latest article there was when the reader last looked: what is younger is new.
create table saved_search (
  id integer primary key autoincrement,
  reader_id bigint not null references reader (id),
  name text not null,
  query text not null,
  created_at bigint not null,
  seen_at bigint not null,
  seen_to bigint not null,
  unique (reader_id, query)
);
