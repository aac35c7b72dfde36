-- What is followed may be something else than a feed: a sitemap, or the links of a page.
alter table feed add column kind text not null default 'feed';   -- feed, sitemap, links
alter table feed add column seen_links blob;                     -- of a sitemap or a page: the links it has shown (LinkMemory)
