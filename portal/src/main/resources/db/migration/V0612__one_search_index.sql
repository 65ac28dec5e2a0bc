-- One index finds the words for both sides: the groups of letters are kept once instead of twice, which is most of it.
-- It takes minutes where there are millions of cases, so the nodes that are at work go on writing meanwhile; what an
-- attempt left that was cut off goes first.
drop index concurrently if exists cases.search_words_by_party;
create index concurrently search_words_by_party on cases.search_words using gin (hospital, md, words gin_trgm_ops);
drop index concurrently if exists cases.search_words_of_hospital;
drop index concurrently if exists cases.search_words_of_md;
