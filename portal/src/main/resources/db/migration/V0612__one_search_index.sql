-- One index finds the words for both sides: the groups of letters are kept once instead of twice, which is most of it.
create index search_words_by_party on cases.search_words using gin (hospital, md, words gin_trgm_ops);
drop index cases.search_words_of_hospital;
drop index cases.search_words_of_md;
