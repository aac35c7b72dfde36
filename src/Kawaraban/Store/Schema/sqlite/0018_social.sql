-- What readers say and show of an article (kind 1) or a story (kind 2): docs/decisions/0017.

-- The four counters, kept as things happen: a list reads one row for each of its lines and counts nothing.
create table tally (
  kind integer not null,
  piece_id bigint not null,
  reads bigint not null default 0,      -- readers who opened it, each once, and guests, each once a day
  likes bigint not null default 0,
  comments bigint not null default 0,   -- those that everybody sees
  shares bigint not null default 0,
  primary key (kind, piece_id)
);

create table comment (
  id integer primary key autoincrement,
  uuid text not null unique,
  kind integer not null,
  piece_id bigint not null,
  reader_id bigint references reader (id) on delete set null,
  guest blob,                           -- hash of the guest's cookie, so that they can take it back
  author text not null,
  email text,                           -- of guests; shown to nobody but the owner
  body text not null,                   -- Markdown, as written
  body_html text not null,              -- made of it, and sanitised
  state integer not null,               -- 0 waiting for an editor, 1 shown, 2 hidden, 3 deleted: then without text and address
  made_at bigint not null,
  decided_by bigint references reader (id) on delete set null,
  decided_at bigint
);
create index comment_piece on comment (kind, piece_id, id);
create index comment_waiting on comment (id) where state = 0;

create table comment_report (
  comment_id bigint not null references comment (id),
  who blob not null,                    -- hash of who reports: each is heard once
  reason integer not null,
  made_at bigint not null,
  is_settled boolean not null default false,
  primary key (comment_id, who)
);
create index comment_report_open on comment_report (comment_id) where is_settled = false;

-- The key is a hash of the guest's cookie and of what they like: two likes of one guest have nothing in common.
create table guest_like (
  like_key blob primary key,
  kind integer not null,
  piece_id bigint not null,
  liked_at bigint not null
);

insert into tally (kind, piece_id, reads, likes)
select 1, article_id, sum(reads > 0), sum(liked_at is not null) from reading group by article_id;
insert into tally (kind, piece_id, reads, likes)
select 2, story_id, sum(reads > 0), sum(liked_at is not null) from story_reading group by story_id;

-- Whoever writes a reader's state, the counters follow it.
create trigger reading_made after insert on reading when new.reads > 0 or new.liked_at is not null begin
  insert into tally (kind, piece_id, reads, likes) values (1, new.article_id, new.reads > 0, new.liked_at is not null)
  on conflict (kind, piece_id) do update set reads = tally.reads + excluded.reads, likes = tally.likes + excluded.likes;
end;
create trigger reading_changed after update of reads, liked_at on reading
when (new.reads > 0) <> (old.reads > 0) or (new.liked_at is null) <> (old.liked_at is null) begin
  insert into tally (kind, piece_id, reads, likes)
  values (1, new.article_id, (new.reads > 0) - (old.reads > 0), (new.liked_at is not null) - (old.liked_at is not null))
  on conflict (kind, piece_id) do update set reads = tally.reads + excluded.reads, likes = tally.likes + excluded.likes;
end;
create trigger reading_gone after delete on reading when old.liked_at is not null begin
  update tally set likes = likes - 1 where kind = 1 and piece_id = old.article_id;
end;
create trigger story_reading_made after insert on story_reading when new.reads > 0 or new.liked_at is not null begin
  insert into tally (kind, piece_id, reads, likes) values (2, new.story_id, new.reads > 0, new.liked_at is not null)
  on conflict (kind, piece_id) do update set reads = tally.reads + excluded.reads, likes = tally.likes + excluded.likes;
end;
create trigger story_reading_changed after update of reads, liked_at on story_reading
when (new.reads > 0) <> (old.reads > 0) or (new.liked_at is null) <> (old.liked_at is null) begin
  insert into tally (kind, piece_id, reads, likes)
  values (2, new.story_id, (new.reads > 0) - (old.reads > 0), (new.liked_at is not null) - (old.liked_at is not null))
  on conflict (kind, piece_id) do update set reads = tally.reads + excluded.reads, likes = tally.likes + excluded.likes;
end;
create trigger story_reading_gone after delete on story_reading when old.liked_at is not null begin
  update tally set likes = likes - 1 where kind = 2 and piece_id = old.story_id;
end;
create trigger guest_like_made after insert on guest_like begin
  insert into tally (kind, piece_id, likes) values (new.kind, new.piece_id, 1)
  on conflict (kind, piece_id) do update set likes = tally.likes + 1;
end;
create trigger guest_like_gone after delete on guest_like begin
  update tally set likes = likes - 1 where kind = old.kind and piece_id = old.piece_id;
end;
create trigger comment_made after insert on comment when new.state = 1 begin
  insert into tally (kind, piece_id, comments) values (new.kind, new.piece_id, 1)
  on conflict (kind, piece_id) do update set comments = tally.comments + 1;
end;
create trigger comment_changed after update of state on comment when (new.state = 1) <> (old.state = 1) begin
  insert into tally (kind, piece_id, comments) values (new.kind, new.piece_id, (new.state = 1) - (old.state = 1))
  on conflict (kind, piece_id) do update set comments = tally.comments + excluded.comments;
end;
