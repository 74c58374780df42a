package org.kith;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.schedule.PlantedViolation;

/** Which package may use which: the table of docs/architecture.md. A package that is not in it fails. */
class ModulesTest {
    private static final Set<String> BASE = Set.of("refusal", "schedule", "sheet", "privacy", "installation");

    /** Base packages among themselves, downwards. */
    private static final Map<String, Set<String>> BASE_USES = Map.of(
            "refusal", Set.of(),
            "schedule", Set.of(),
            "sheet", Set.of("refusal"),
            "privacy", Set.of("refusal", "schedule"),
            "installation", Set.of("refusal", "schedule"));

    /** Features beside the base. */
    private static final Map<String, Set<String>> FEATURE_USES = Map.ofEntries(
            Map.entry("search", Set.of()),
            Map.entry("notify", Set.of()),
            Map.entry("account", Set.of("notify")),
            Map.entry("imports", Set.of("account")),
            Map.entry("area", Set.of("account", "imports")),
            Map.entry("vocabulary", Set.of("account", "search", "imports")),
            Map.entry("programme", Set.of("account", "vocabulary")),
            Map.entry("directory", Set.of("account", "notify", "search", "imports", "area", "vocabulary", "programme")),
            Map.entry("request", Set.of("account", "notify", "search", "area", "vocabulary", "programme", "directory")),
            Map.entry(
                    "matching",
                    Set.of("account", "notify", "search", "area", "vocabulary", "programme", "directory", "request")),
            Map.entry(
                    "home",
                    Set.of(
                            "account",
                            "notify",
                            "search",
                            "area",
                            "vocabulary",
                            "programme",
                            "directory",
                            "request",
                            "matching")),
            Map.entry(
                    "demo",
                    Set.of(
                            "account",
                            "notify",
                            "search",
                            "area",
                            "vocabulary",
                            "programme",
                            "directory",
                            "request",
                            "matching")));

    /** What every page may use beside its own feature. */
    private static final Set<String> WEB_USES = Set.of("account");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.kith");

    private static final ArchRule TABLE = classes()
            .should(new ArchCondition<JavaClass>("use only what the table allows") {
                @Override
                public void check(JavaClass from, ConditionEvents events) {
                    for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                        JavaClass to = dependency.getTargetClass().getBaseComponentType();
                        if (to.getPackageName().startsWith("org.kith.")
                                && !allowed(module(from)).contains(module(to))) {
                            events.add(SimpleConditionEvent.violated(
                                    from,
                                    module(from) + " must not use " + module(to) + ": " + dependency.getDescription()));
                        }
                    }
                }
            });

    @Test
    void everyPackageUsesOnlyWhatTheTableAllows() {
        TABLE.check(CLASSES);
    }

    @Test
    void aPlantedViolationIsFound() {
        JavaClasses planted = new ClassFileImporter().importClasses(PlantedViolation.class);
        assertThat(TABLE.evaluate(planted).getFailureReport().getDetails())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("schedule must not use request"));
    }

    @Test
    void theTableKnowsEveryPackage() {
        Set<String> known = new HashSet<>(BASE);
        known.addAll(FEATURE_USES.keySet());
        known.add("web");
        Set<String> found = new HashSet<>();
        CLASSES.forEach(javaClass -> found.add(feature(module(javaClass))));
        assertThat(known).containsAll(found);
    }

    @Test
    void theTableItselfGoesDownwards() {
        // Following what each may use never leads back.
        FEATURE_USES.forEach((feature, uses) -> uses.forEach(
                used -> assertThat(reach(used)).as("%s uses %s", feature, used).doesNotContain(feature)));
    }

    @Test
    void featuresHaveNoCycles() {
        slices().matching("org.kith.(*)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlySearchImportsLucene() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.kith.search..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(CLASSES);
    }

    @Test
    void onlySheetImportsTheSpreadsheetLibraries() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.kith.sheet..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("de.siegmar..", "org.dhatim..")
                .check(CLASSES);
    }

    @Test
    void onlyPagesImportFaces() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.kith.web..", "org.kith.*.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.faces..", "org.primefaces..")
                .check(CLASSES);
    }

    private static Set<String> allowed(String module) {
        Set<String> allowed = new HashSet<>();
        String feature = feature(module);
        allowed.add(module);
        if (BASE.contains(feature)) {
            allowed.addAll(BASE_USES.get(feature));
            return allowed;
        }
        allowed.addAll(BASE);
        if (feature.equals("web")) {
            allowed.addAll(WEB_USES);
            return allowed;
        }
        allowed.addAll(FEATURE_USES.getOrDefault(feature, Set.of()));
        if (module.endsWith(".web") || module.endsWith(".api")) {
            allowed.add(feature);
            allowed.add("web");
            allowed.addAll(WEB_USES);
        }
        return allowed;
    }

    private static Set<String> reach(String feature) {
        Set<String> reached = new HashSet<>();
        for (String used : FEATURE_USES.getOrDefault(feature, Set.of())) {
            reached.add(used);
            reached.addAll(reach(used));
        }
        return reached;
    }

    /** {@code org.kith.directory.web} is the module {@code directory.web}. */
    private static String module(JavaClass javaClass) {
        return javaClass.getPackageName().substring("org.kith.".length());
    }

    private static String feature(String module) {
        return Arrays.stream(module.split("\\.")).findFirst().orElseThrow();
    }
}
