package no.samtakt;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the package structure described in {@code src/docs/architecture.md}. */
class ArchitectureTest {

    private static final String ROOT = "no.samtakt.";

    /** Every package, in order: each may use those before it; a package not named here fails {@link #everyPackageHasItsPlace}. */
    private static final List<String> ORDER = List.of(
            "common",
            "catalogue",
            "inventory",
            "landscape",
            "economy",
            "risk",
            "schedule",
            "planning",
            "report",
            "app",
            "cli");

    /** Packages that may use less than all those before them. */
    private static final Map<String, Set<String>> ONLY = Map.of("schedule", Set.of("common"));

    /** Libraries and the only packages that may use them. */
    private static final List<Island> ISLANDS = List.of(
            new Island("JGraphT", List.of("org.jgrapht.."), List.of("landscape..")),
            new Island(
                    "POI",
                    List.of("org.apache.poi.."),
                    List.of("inventory.sheet..", "inventory.workbook..", "report.xlsx..")),
            new Island("FastCSV", List.of("de.siegmar.."), List.of("inventory.sheet..")),
            new Island("OptaPlanner", List.of("org.optaplanner.."), List.of("schedule.solver..", "schedule.compact..")),
            new Island("MPXJ", List.of("org.mpxj..", "net.sf.mpxj.."), List.of("report.msproject..")),
            new Island("biweekly", List.of("biweekly.."), List.of("report.calendar..")),
            new Island("Commons Text", List.of("org.apache.commons.text.."), List.of("inventory.product..")),
            new Island("Jackson", List.of("tools.jackson..", "com.fasterxml.."), List.of("report.json..")),
            new Island("picocli", List.of("picocli.."), List.of("cli..")),
            new Island(
                    "ELK",
                    List.of("org.eclipse.elk..", "org.eclipse.emf..", "org.eclipse.xtext.."),
                    List.of("report.graph..")));

    /** Packages in which money, effort and scores are whole numbers. */
    private static final String[] EXACT = {
        ROOT + "common..", ROOT + "economy..", ROOT + "risk..", ROOT + "schedule..", ROOT + "planning.."
    };

    /** Classes of {@link #EXACT} that may hold a fraction, each with its reason. */
    private static final Set<String> FRACTIONS_ALLOWED = Set.of(
            // Steps towards better prices; the bound itself is computed from whole prices.
            ROOT + "schedule.bound.Ascent",
            // Chance and the distributions drawn from; what comes out are cells and factors in basis points.
            ROOT + "planning.simulation.Scores",
            ROOT + "planning.simulation.Triangle");

    private static JavaClasses samtakt;

    @BeforeAll
    static void readClasses() {
        samtakt = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("no.samtakt");
    }

    static Stream<String> packages() {
        return ORDER.stream();
    }

    static Stream<Island> islands() {
        return ISLANDS.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packages")
    void packagesUseOnlyThoseBeforeThem(String name) {
        Set<String> allowed = ONLY.getOrDefault(name, Set.copyOf(ORDER.subList(0, ORDER.indexOf(name))));
        String[] forbidden = ORDER.stream()
                .filter(other -> !other.equals(name) && !allowed.contains(other))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);
        if (forbidden.length == 0) {
            assertThat(name).isEqualTo(ORDER.get(ORDER.size() - 1));
            return;
        }
        noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .check(samtakt);
    }

    @Test
    void everyPackageHasItsPlace() {
        Set<String> found = new TreeSet<>();
        samtakt.forEach(javaClass -> found.add(topPackage(javaClass)));
        assertThat(found).containsExactlyInAnyOrderElementsOf(ORDER);
    }

    @Test
    void packagesDoNotNeedEachOtherInACircle() {
        slices().matching("no.samtakt.(**)").should().beFreeOfCycles().check(samtakt);
    }

    @Test
    void onlyUseCasesReadAndWriteWorkbooksOfMembers() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "app..", ROOT + "inventory..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(ROOT + "inventory.workbook..")
                        .and(DescribedPredicate.describe(
                                "are not the words for problems",
                                javaClass -> !javaClass.getSimpleName().startsWith("Problem"))))
                .check(samtakt);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("islands")
    void librariesStayInTheirPackages(Island island) {
        String[] home = island.home().stream().map(place -> ROOT + place).toArray(String[]::new);
        String[] library = island.library().toArray(String[]::new);
        assertThat(samtakt.that(resideInAnyPackage(home)).stream()
                        .flatMap(javaClass -> javaClass.getDirectDependenciesFromSelf().stream())
                        .anyMatch(dependency -> resideInAnyPackage(library).test(dependency.getTargetClass())))
                .as("%s is used where it may be", island)
                .isTrue();
        noClasses()
                .that()
                .resideOutsideOfPackages(home)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .check(samtakt);
    }

    @Test
    void moneyEffortAndScoresAreWholeNumbers() {
        fields().that()
                .areDeclaredInClassesThat(exact())
                .should(new ArchCondition<JavaField>("hold no fraction") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        if (fraction(field.getRawType())) {
                            events.add(SimpleConditionEvent.violated(field, field.getFullName()));
                        }
                    }
                })
                .check(samtakt);
    }

    @Test
    void moneyEffortAndScoresAreHandedOverAsWholeNumbers() {
        codeUnits()
                .that()
                .areDeclaredInClassesThat(exact())
                .should(new ArchCondition<JavaCodeUnit>("take and return no fraction") {
                    @Override
                    public void check(JavaCodeUnit unit, ConditionEvents events) {
                        List<JavaClass> types = new ArrayList<>(unit.getRawParameterTypes());
                        types.add(unit.getRawReturnType());
                        if (types.stream().anyMatch(ArchitectureTest::fraction)) {
                            events.add(SimpleConditionEvent.violated(unit, unit.getFullName()));
                        }
                    }
                })
                .check(samtakt);
    }

    @Test
    void onlyUseCasesReadTheClockOrDrawRandomNumbers() {
        classes()
                .that()
                .resideOutsideOfPackage(ROOT + "app..")
                .should(new ArchCondition<JavaClass>("read no clock and draw no unseeded random number") {
                    @Override
                    public void check(JavaClass javaClass, ConditionEvents events) {
                        Stream.concat(
                                        javaClass.getMethodCallsFromSelf().stream(),
                                        javaClass.getConstructorCallsFromSelf().stream())
                                .filter(ArchitectureTest::hidden)
                                .forEach(
                                        call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
                    }
                })
                .check(samtakt);
    }

    private static boolean hidden(JavaCall<?> call) {
        CodeUnitCallTarget target = call.getTarget();
        String owner = target.getOwner().getName();
        boolean withoutArguments = target.getRawParameterTypes().isEmpty();
        return switch (target.getName()) {
            case "now" -> owner.startsWith("java.time.");
            case "currentTimeMillis", "nanoTime" -> owner.equals("java.lang.System");
            case "random" -> owner.equals("java.lang.Math") || owner.equals("java.lang.StrictMath");
            case "randomUUID" -> owner.equals("java.util.UUID");
            case "current" -> owner.equals("java.util.concurrent.ThreadLocalRandom");
            case "shuffle" -> target.getRawParameterTypes().size() == 1;
            case "<init>" -> withoutArguments
                    && Set.of(
                                    "java.util.Random",
                                    "java.util.Date",
                                    "java.util.SplittableRandom",
                                    "java.util.GregorianCalendar",
                                    "java.security.SecureRandom")
                            .contains(owner);
            case "getInstance" -> owner.equals("java.util.Calendar");
            case "systemDefaultZone", "systemUTC", "system" -> owner.equals("java.time.Clock");
            default -> false;
        };
    }

    private static DescribedPredicate<JavaClass> exact() {
        return resideInAnyPackage(EXACT)
                .and(DescribedPredicate.describe(
                        "without leave to hold fractions",
                        javaClass ->
                                !FRACTIONS_ALLOWED.contains(javaClass.getName().replaceFirst("\\$.*", ""))));
    }

    private static boolean fraction(JavaClass type) {
        String name = type.getBaseComponentType().getName();
        return name.equals("double")
                || name.equals("float")
                || name.equals("java.lang.Double")
                || name.equals("java.lang.Float");
    }

    private static String topPackage(JavaClass javaClass) {
        return javaClass.getPackageName().substring(ROOT.length()).replaceFirst("\\..*", "");
    }

    private record Island(String name, List<String> library, List<String> home) {
        @Override
        public String toString() {
            return name;
        }
    }
}
