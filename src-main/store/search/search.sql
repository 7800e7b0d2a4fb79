-- The full-text index of one repository: each different line of its documents, and each decision, open item and finding, once.
-- A cache that can be deleted at any time. `grams` holds the trigrams of the folded text, under the id of the text.

CREATE TABLE texts (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE grams USING fts5 (
  folded,
  content = '',
  contentless_delete = 1,
  detail = none,
  tokenize = 'trigram case_sensitive 1'
);
