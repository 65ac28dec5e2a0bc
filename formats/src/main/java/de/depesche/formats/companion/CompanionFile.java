package de.depesche.formats.companion;

import de.depesche.formats.identifiers.Bsnr;
import de.depesche.formats.identifiers.Quarter;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Begleitdatei: what a practice says about a delivery to its Kassenärztliche Vereinigung.
///
/// GUID and version together name a delivery: a correction has the GUID of what it replaces and the next version
/// (source: Begleitdatei V1.0, 2.1.2 and [BGD0810]; wording).
///
/// @param version from 1
/// @param deliveredAt when it is sent; written to the second
/// @param complete whether no more parts follow; only 1-Click billing says so
/// @param attachments names of the other files, at least one, without folders; capitals do not make a difference
public record CompanionFile(
        Application application,
        int version,
        UUID guid,
        Bsnr bsnr,
        boolean testData,
        OffsetDateTime deliveredAt,
        DocumentType documentType,
        Quarter quarter,
        Optional<Boolean> complete,
        List<String> attachments) {
    /// The name that it must have.
    public static final String FILE_NAME = "begleitdatei.xml";

    public CompanionFile {
        attachments = List.copyOf(attachments);
        require(version >= 1, "a version counts from 1");
        require(!testData || version == 1 || application == Application.DOCUMENTATION, "a test is never a correction");
        require(complete.isPresent() == (application == Application.BILLING), "billing says whether it is complete");
        require(!attachments.isEmpty(), "a delivery has attachments");
        require(attachments.stream().allMatch(CompanionFile::isFileName), "attachments are names of files");
        require(distinct(attachments), "an attachment is named once");
    }

    /// The correction of this delivery: the same GUID, the next version.
    ///
    /// @throws IllegalArgumentException for test data of billing, which cannot be corrected
    public CompanionFile correction(OffsetDateTime at, List<String> corrected) {
        return new CompanionFile(
                application, version + 1, guid, bsnr, testData, at, documentType, quarter, complete, corrected);
    }

    /// Whether the delivery names a file of that name; capitals do not make a difference ([BGD0910]).
    public boolean names(String file) {
        return attachments.stream().anyMatch(attachment -> attachment.equalsIgnoreCase(file));
    }

    /// Names that only one side has, the attachments or this file; capitals do not make a difference ([BGD0813]).
    ///
    /// @param attached the other files of the delivery
    public List<String> differences(List<String> attached) {
        return Stream.concat(without(attached, attachments), without(attachments, attached))
                .toList();
    }

    private static Stream<String> without(List<String> names, List<String> others) {
        return names.stream().filter(name -> others.stream().noneMatch(name::equalsIgnoreCase));
    }

    static boolean isFileName(String name) {
        return !name.isBlank()
                && name.equals(name.strip())
                && !isItself(name)
                && name.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
    }

    static boolean isItself(String name) {
        return name.strip().equalsIgnoreCase(FILE_NAME) || name.strip().equalsIgnoreCase("begleitdatei");
    }

    private static boolean distinct(List<String> names) {
        return names.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .distinct()
                        .count()
                == names.size();
    }

    private static void require(boolean held, String rule) {
        if (!held) {
            throw new IllegalArgumentException(rule);
        }
    }
}
