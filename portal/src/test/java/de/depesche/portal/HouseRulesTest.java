package de.depesche.portal;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Conditional;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.LocaleResolver;

/// Habits that matter, each with its because.
@AnalyzeClasses(packages = "de.depesche.portal", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    private static final Path SOURCES = Path.of("src/main/java/de/depesche/portal");
    private static final Path TEXTS = Path.of("src/main/resources/messages");
    private static final Pattern PROBLEM_CODE =
            Pattern.compile("new Problem\\.(?:Refused|TooLarge|Unavailable)\\(\\s*\"([^\"]+)\"");
    private static final Pattern FAULT_CODE =
            Pattern.compile("(?:FieldFault\\.of|Problem\\.Invalid)\\(\\s*[^,;]+,\\s*\"([a-z-]+)\"");

    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|Journey))(?:\\.(\\w+))?`");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Portal.class.getName())
            .should()
            .callMethodWhere(
                    target(owner(nameIn("java.time.Instant", "java.time.LocalDate", "java.time.LocalDateTime")))
                            .and(target(nameMatching("now")))
                            .and(target(rawParameterTypes(new Class<?>[0]))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("deadlines and locks are tested by moving the clock");

    @ArchTest
    static final ArchRule nothingHasSetters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areNotAssignableTo(LocaleResolver.class)
            .should()
            .haveNameNotMatching("set[A-Z].*")
            .because("state changes by a named act");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .because("an object is whole when its constructor ends");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameStartingWith("Abstract")
            .because("such a name says what a thing is made like, not what it is for");

    @ArchTest
    static final ArchRule onlyOneModuleKnowsHowTracesAreSent = noClasses()
            .that()
            .resideOutsideOfPackage("..tracing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.opentelemetry..")
            .because("what a trace may hold is a closed list, and while there is none nothing of it is in memory");

    @ArchTest
    static final ArchRule everyEndpointIsThereToBeWalked = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .and()
            .doNotHaveSimpleName("MailboxPages")
            .should()
            .notBeMetaAnnotatedWith(Conditional.class)
            .because("the walk sees what is registered; of the demonstration's mailbox everybody sees their own only");

    @Test
    void modulesUseOnlyWhatOthersOffer() {
        ApplicationModules.of(Portal.class).verify();
    }

    @Test
    void filesStayShort() {
        assertThat(sources(file -> lines(file).count() > 250))
                .as("because a file is read as a whole; divide what has grown beyond 250 lines")
                .isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        var without = sources(file -> true).stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java"))
                        || lines(folder.resolve("package-info.java")).noneMatch("@NullMarked"::equals));

        assertThat(without)
                .as("because null is checked only in marked packages")
                .isEmpty();
    }

    @Test
    void everyProblemHasItsWords() {
        var keys = new TreeSet<String>();
        codes(PROBLEM_CODE).forEach(code -> {
            keys.add("problems." + code + ".title");
            keys.add("problems." + code + ".detail");
        });
        codes(FAULT_CODE).forEach(code -> keys.add("problems.field." + code));
        keys.removeAll(texts());

        assertThat(keys).as("because a code alone helps nobody").isEmpty();
    }

    @Test
    void everyTestThatAThreatIsAnsweredByExists() {
        var threats = Path.of("../docs/threats.md");
        var named = lines(threats).flatMap(line -> TEST.matcher(line).results()).toList();

        assertThat(named).hasSizeGreaterThan(50);
        assertThat(named.stream()
                        .filter(test -> !exists(test.group(1), test.group(2)))
                        .map(MatchResult::group))
                .as("because an answer that nothing checks is a wish")
                .isEmpty();
    }

    private static boolean exists(String name, @Nullable String method) {
        return Stream.of("../portal", "../proof", "../formats", "../journeys")
                .flatMap(module -> files(Path.of(module, "src/test/java"), "/" + name + ".java").stream())
                .anyMatch(
                        file -> method == null || lines(file).anyMatch(line -> line.contains("void " + method + "(")));
    }

    private static DescribedPredicate<JavaClass> nameIn(String... names) {
        return DescribedPredicate.describe(
                "one of " + List.of(names), type -> List.of(names).contains(type.getName()));
    }

    private static Set<String> codes(Pattern pattern) {
        var found = new TreeSet<String>();
        for (var file : sources(any -> true)) {
            var matcher = pattern.matcher(String.join("\n", lines(file).toList()));
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    private static Set<String> texts() {
        var keys = new TreeSet<String>();
        for (var file : files(TEXTS, ".properties")) {
            lines(file)
                    .filter(line -> line.contains("="))
                    .forEach(line ->
                            keys.add(line.substring(0, line.indexOf('=')).strip()));
        }
        return keys;
    }

    private static List<Path> sources(Predicate<Path> wanted) {
        return files(SOURCES, ".java").stream().filter(wanted).toList();
    }

    private static List<Path> files(Path folder, String ending) {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
