package de.depesche.portal.cases.web;

/// One of the things a person can choose: in a select, a row of checkboxes, a list of links.
///
/// @param value as it stands in the form or, for links, the address
record Choice(String value, String label, boolean chosen) {}
