package de.depesche.portal.documents.web;

import java.util.Set;
import org.springframework.http.MediaType;

/// What browsers show by themselves without running anything of it.
final class Viewable {
    private static final Set<MediaType> TYPES =
            Set.of(MediaType.APPLICATION_PDF, MediaType.IMAGE_PNG, MediaType.IMAGE_JPEG, MediaType.IMAGE_GIF);

    private Viewable() {}

    static boolean isViewable(MediaType type) {
        return TYPES.contains(type)
                || type.getType().equals("video")
                || type.getType().equals("audio");
    }
}
