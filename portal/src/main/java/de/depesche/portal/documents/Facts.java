package de.depesche.portal.documents;

import java.util.Optional;

/// What the checks found out.
///
/// @param mediaType as the content itself says
/// @param pages of a PDF
record Facts(String mediaType, Optional<Integer> pages, Scan scan) {}
