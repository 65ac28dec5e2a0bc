package de.depesche.formats.ldt;

import static de.depesche.formats.ldt.Conditions.follows;
import static de.depesche.formats.ldt.Conditions.has;
import static de.depesche.formats.ldt.Conditions.is;
import static de.depesche.formats.ldt.Conditions.lacks;
import static de.depesche.formats.ldt.Conditions.oneOf;
import static de.depesche.formats.ldt.ContextRule.rule;

import java.util.List;

/// Attachments and the texts that stand in Obj_0068.
final class AttachmentRules {
    private static final ContextRule K001 = rule("K001")
            .at("Obj_0010")
            .must(oneOf("6305", "8242"))
            .says(
                    "Der Anhang nennt keine Datei oder verweist doppelt: erlaubt ist entweder FK 6305 oder FK 8242.",
                    "The attachment names no file or two: either FK 6305 or FK 8242 is allowed.")
            .fix(
                    "Hängen Sie die Datei an oder geben Sie den Verweis auf sie an, nicht beides.",
                    "Attach the file or give the reference to it, not both.");
    private static final ContextRule K075 = rule("K075")
            .at("Obj_0010")
            .when(is("9970", "999"))
            .must(has("6327"))
            .says(
                    "Das Dokument hat den Typ 999 (sonstiges), ist aber nicht beschrieben.",
                    "The document has the type 999 (other), but is not described.")
            .fix("Beschreiben Sie das Dokument in FK 6327.", "Describe the document in FK 6327.");
    private static final ContextRule K100 = rule("K100")
            .at("Obj_0068")
            .must(follows("8242")
                    .and(has("6329"))
                    .and(lacks("3564"))
                    .or(textAlone())
                    .or(other()))
            .says(
                    "In diesem Textobjekt steht Text, wo eine Anlage, oder eine Anlage, wo Text erwartet wird.",
                    "This text object holds text where an attachment, or an attachment where text is expected.")
            .fix(
                    "Anlagen stehen Base64-kodiert in FK 6329, Texte in FK 3564.",
                    "Attachments stand in FK 6329 (Base64), texts in FK 3564.");

    private AttachmentRules() {}

    static List<ContextRule> rules() {
        return List.of(K001, K075, K100);
    }

    private static Condition textAlone() {
        return follows("8167", "8217", "8236", "8237", "8238").and(has("3564")).and(lacks("6329"));
    }

    /// The rule is silent about the other fields that announce a text.
    private static Condition other() {
        return follows("8241", "8245", "8246", "8247");
    }
}
