package de.depesche.portal.documents;

/// A content key as it may stand in the database.
///
/// @param masterKey the number of the master key that opens it
record WrappedKey(int masterKey, String hex) {}
