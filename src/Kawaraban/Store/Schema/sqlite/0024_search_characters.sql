-- Characters of scripts without spaces are indexed each by itself besides. Articles up to this one are still indexed without; 0: none is.
-- They are indexed anew while the program serves, the latest first (SearchCharacters.cs).
create table search_character_mark (
  left_to bigint not null
);
insert into search_character_mark (left_to) select coalesce(max(id), 0) from article;
