-- The act that a receipt proves, as a step of a trace.
alter table cases.receipt
    add column trace text,
    add constraint receipt_trace check (trace ~ '^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$') not valid;
