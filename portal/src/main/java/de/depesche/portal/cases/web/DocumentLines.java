package de.depesche.portal.cases.web;

import de.depesche.portal.cases.CaseDocument;
import de.depesche.portal.cases.CaseView;
import de.depesche.portal.cases.Category;
import de.depesche.portal.cases.Side;
import de.depesche.portal.documents.DocumentDescription;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Shows a document of a case: its place, its facts, and what the checks found in plain words.
@Component
class DocumentLines {
    private final MessageSource texts;

    DocumentLines(MessageSource texts) {
        this.texts = texts;
    }

    DocumentLine of(CaseView view, CaseDocument document, DocumentDescription facts) {
        boolean open = view.file().state().isOpen();
        boolean own = view.viewer() == Side.HOSPITAL && document.side() == Side.HOSPITAL;
        return new DocumentLine(
                document.id().value(),
                document.version(),
                facts.fileName(),
                facts.bytes(),
                facts.pages().orElse(null),
                facts.sha256().orElse(null),
                document.category().map(Category::code).orElse(null),
                document.reason().orElse(null),
                document.category().isPresent()
                        ? null
                        : CategoryGuess.of(facts.fileName()).orElse(null),
                document.item().orElse(null),
                facts.status().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                facts.refusal().map(this::refusal).orElse(null),
                document.attachedAt(),
                document.afterClosing(),
                document.pickedUpRun().isPresent(),
                own && open,
                isViewable(facts));
    }

    private String refusal(String code) {
        return Optional.ofNullable(
                        texts.getMessage("documents.refusal." + code, null, code, LocaleContextHolder.getLocale()))
                .orElse(code);
    }

    /// What browsers show by themselves.
    private static boolean isViewable(DocumentDescription facts) {
        return facts.status().isAccepted()
                && facts.mediaType()
                        .filter(type -> type.equals("application/pdf")
                                || type.startsWith("image/")
                                || type.equals("video/mp4")
                                || type.equals("audio/mpeg"))
                        .isPresent();
    }
}
