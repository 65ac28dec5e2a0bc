-- What caused a happening, and what wrote a mail, as steps of a trace.
alter table notifications.happening
    add column trace text,
    add constraint happening_trace check (trace ~ '^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$') not valid;

alter table notifications.mail
    add column trace text,
    add constraint mail_trace check (trace ~ '^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$') not valid;
