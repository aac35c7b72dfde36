-- The headline a feed gives an article since its page was last read: it becomes the article's when the page has been looked at again.
alter table article add column feed_title text;
