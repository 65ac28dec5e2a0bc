-- The overview counts and lists these on every first page; all of them are few among many.
create index case_new on cases.case_file (hospital) where state = 'new';
create index case_notice_in_progress on cases.case_file (hospital)
    where state = 'in-progress' and kind = 'notice';
create index case_own on cases.case_file (assignee) where closed_at is null and kind = 'document-request';
create index case_picked_up on cases.case_file (hospital, picked_up_at desc) where picked_up_at is not null;
create index md_picked_up on cases.case_file (md, picked_up_at desc) where picked_up_at is not null;
