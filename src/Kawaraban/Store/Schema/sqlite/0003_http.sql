-- Why a feed could not be read, in parts, so that a page can tell it in its reader's language.
alter table feed add column problem_kind text;
alter table feed add column problem_host text;
alter table feed add column problem_detail text;
alter table feed add column failing_since bigint;

alter table feed add column read_at bigint;         -- the last whole answer: a site that only ever says "unchanged" is asked again without validators
alter table feed add column moved_to text;          -- where a permanent redirect leads that is not confirmed yet
alter table feed add column moved_seen_at bigint;   -- when it was first seen
alter table feed add column ttl_seconds bigint;     -- how long the feed itself asks to be left alone
alter table feed add column gap_seconds bigint;     -- between two of its items, on average

-- Hosts that asked to be left alone: all feeds and pages there wait, after a restart too.
create table host (
  name text primary key,
  closed_until bigint not null
);
