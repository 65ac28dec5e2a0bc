-- Lists and counts of one state, for organisations with very many cases.
create index case_by_state on cases.case_file (hospital, state, due, id);
create index md_by_state on cases.case_file (md, state, due, id);
drop index cases.case_new;

-- Notices are few among many requests.
create index case_notice on cases.case_file (hospital, due, id) where kind = 'notice';
create index md_notice on cases.case_file (md, due, id) where kind = 'notice';
