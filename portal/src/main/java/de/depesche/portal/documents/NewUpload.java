package de.depesche.portal.documents;

import java.util.Map;
import java.util.OptionalLong;

/// What a client announces. The name is kept as it came, cleaned for display; no path is ever made of it.
///
/// @param bytes missing when the client will say it later
/// @param metadata what else it says, for the place
public record NewUpload(Place place, FileName fileName, OptionalLong bytes, Map<String, String> metadata) {
    public NewUpload {
        metadata = Map.copyOf(metadata);
    }
}
