package de.depesche.portal.notifications;

/// A mail as it is read: the same twice, as plain text and as HTML.
record Letter(String subject, String text, String html) {}
