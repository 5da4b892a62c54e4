"""Version 4: what people are found by, anew: names as one types them, sounds, and the words there are.

`customer_search` is contentless: the index holds no second copy of what customer says. Its words are
folded and split before they come in, so that the plainest tokenizer will do. `detail = column` and
`prefix` were measured on a million customers: the first 200 of any letter within a millisecond.
"""

SEARCH = """
DROP TABLE customer_search;
CREATE VIRTUAL TABLE customer_search USING fts5 (
  name, company, email, phone, place, keys, note,
  content = '', contentless_delete = 1, tokenize = 'ascii', detail = column, prefix = '1 2 3'
);
-- Every word of a name, company or town with how it sounds and how many customers carry it; a word
-- nobody carries any more goes at once, so that nothing stays of who is forgotten.
CREATE TABLE search_word (
  word TEXT PRIMARY KEY,
  sound TEXT NOT NULL,
  customers INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX search_word_by_sound ON search_word (sound);
-- Who is in the bin is in no list.
DROP INDEX customer_by_sort;
CREATE INDEX customer_by_sort ON customer (sort) WHERE hidden = 0;
CREATE INDEX customer_hidden ON customer (id) WHERE hidden = 1;
"""
