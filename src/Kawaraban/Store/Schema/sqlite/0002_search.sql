-- Words as our own tokenizer cut them (overlapping bigrams for Japanese, Chinese, Korean and Thai), so that
-- unicode61 only has to split at spaces. Contentless: the text itself stands in article.
create virtual table article_search using fts5 (
  title, body, outlet,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0"
);
