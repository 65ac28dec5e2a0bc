package de.depesche.formats.catalogue;

import de.depesche.formats.cda.Letters;
import de.depesche.formats.cda.LevelOneFiles;
import de.depesche.formats.companion.CompanionFiles;
import de.depesche.formats.companion.RoutingTable;
import de.depesche.formats.daleuv.Segments;
import de.depesche.formats.documentation.DocumentationDelivery;
import de.depesche.formats.gdt.GdtRules;
import de.depesche.formats.inspection.Inspection;
import de.depesche.formats.json.Conversions;
import de.depesche.formats.kvdt.KvdtCheck;
import de.depesche.formats.ldt.LdtCheck;
import de.depesche.formats.ldt.LdtFileName;
import de.depesche.formats.ldt2.Ldt2Rules;
import de.depesche.formats.oneclick.OneClick;
import de.depesche.formats.pdf.PdfFiles;
import de.depesche.formats.rules.Rule;
import de.depesche.formats.xdt.XdtRules;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// The rules of one format on the page.
///
/// @param folder of the package, where the tests lie that show each rule
record Book(String title, String folder, List<Rule> rules) {

    /// Each rule once, in the first book that has it.
    static List<Book> all() {
        var seen = new HashSet<String>();
        return List.of(
                        new Book("Lines of xDT", "xdt", XdtRules.all()),
                        new Book("KVDT", "kvdt", KvdtCheck.rules()),
                        new Book(
                                "LDT 3",
                                "ldt",
                                Stream.of(LdtCheck.rules().stream(), Stream.of(LdtFileName.RULE))
                                        .flatMap(rules -> rules)
                                        .toList()),
                        new Book("LDT 2", "ldt2", Ldt2Rules.all()),
                        new Book("GDT", "gdt", GdtRules.all()),
                        new Book("Companion files", "companion", CompanionFiles.rules()),
                        new Book("Routing table (SDKVCA)", "companion", RoutingTable.rules()),
                        new Book("1-Click deliveries", "oneclick", OneClick.rules()),
                        new Book("Deliveries of eDokumentation", "documentation", DocumentationDelivery.rules()),
                        new Book("Doctors' letters", "cda", Letters.rules()),
                        new Book("Level one documentation", "cda", LevelOneFiles.rules()),
                        new Book("DALE-UV", "daleuv", Segments.rules()),
                        new Book("PDF", "pdf", PdfFiles.rules()),
                        new Book("Any file, and what travels together", "inspection", Inspection.rules()),
                        new Book("Conversion to JSON and back", "json", Conversions.rules()))
                .stream()
                .map(book -> new Book(
                        book.title,
                        book.folder,
                        book.rules.stream().filter(rule -> seen.add(rule.id())).toList()))
                .toList();
    }
}
