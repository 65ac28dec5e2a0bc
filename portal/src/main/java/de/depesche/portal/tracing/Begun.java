package de.depesche.portal.tracing;

/// A step that a thread is at.
interface Begun extends Span {

    Trace trace();

    /// A call to somebody else, as a part of this step.
    Span call(Step peer);
}
