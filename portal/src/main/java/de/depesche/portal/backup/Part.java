package de.depesche.portal.backup;

/// A file of the backup: how long it must be, and its SHA-256 in hex.
record Part(String file, long bytes, String sha256) {}
