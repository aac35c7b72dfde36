-- What a page says of its article besides: the line under the headline, where the outlet is at home, further sections, the caption of the
-- lead image, whether the text is all of it, and in which zone and where on the page the publication was found.
alter table article add column subtitle text;
alter table article add column outlet_url text;
alter table article add column categories text;        -- JSON: all of them, where there is more than the one in category
alter table article add column image_caption text;
alter table article add column extent text;            -- preview: the outlet asks for a subscription to go on; broken: it breaks off; null: whole
alter table article add column published_zone bigint;  -- minutes before UTC are negative; null: the page gives no zone
alter table article add column published_from text;
