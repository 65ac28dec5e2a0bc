/// Spuren: what one act has caused, over requests, jobs, mails and calls to others, under one id. Off unless a
/// collector is named; `docs/adr/0018-traces.md` says what a trace may hold.
@NullMarked
package de.depesche.portal.tracing;

import org.jspecify.annotations.NullMarked;
