package de.depesche.portal.web;

/// The person at whom the page is aimed, as the page's head shows them.
public record SeenAs(String name, String organisation) {}
