package no.samtakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import no.samtakt.inventory.Contract;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.workbook.Folder;
import no.samtakt.inventory.workbook.InventoryExporter;
import no.samtakt.inventory.workbook.InventoryReader;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.PlanDifference;
import no.samtakt.report.json.PlanJson;
import no.samtakt.report.json.PlanReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {

    private static final String SMALL = "data/minimal";
    private static final String WITH_ERRORS = "data/vesteralen";

    @TempDir
    Path folder;

    @Test
    void aPlanAndItsReportsAreWritten() {
        Path out = folder.resolve("new/result");

        Run run = plan(out, "--steps", "3000");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(out.resolve("plan.json")).isNotEmptyFile();
        assertThat(out.resolve("report.html")).isNotEmptyFile();
        assertThat(out.resolve("plan.xlsx")).isNotEmptyFile();
        assertThat(out.resolve("graph.svg")).isNotEmptyFile();
        assertThat(out.resolve("plan.xml")).isNotEmptyFile();
        assertThat(out.resolve("plan.ics")).isNotEmptyFile();
        assertThat(out.resolve("plan-nordvik.ics")).isNotEmptyFile();
        assertThat(run.out()).contains(out.resolve("report.html").toString());
        assertThat(run.err()).startsWith("Planning Nordvik og Sørvik, variant ");
    }

    @Test
    void aSearchEndsWhenItsPlanIsAsNearTheBestAsAskedFor() {
        Run near = plan(folder.resolve("near"), "--steps", "200000", "--gap", "60 %");
        Run all = plan(folder.resolve("all"), "--steps", "3000", "--gap", "0");

        MigrationPlan plan = read(folder.resolve("near"));
        assertThat(near.exitCode()).as(near.err()).isZero();
        assertThat(plan.run().termination()).isEqualTo("GAP");
        assertThat(plan.run().steps()).isLessThan(200_000);
        assertThat(plan.quality().gapBasisPoints()).isBetween(0L, 6_000L);
        assertThat(near.out()).contains("ended by as near the best as asked for");
        assertThat(all.out()).contains("ended by number of moves");
        assertThat(plan(folder.resolve("no"), "--gap", "100").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(plan(folder.resolve("no"), "--gap", "-1").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aPlanStaysNearThePublishedOne() {
        Path published = folder.resolve("published");
        plan(published, "--steps", "200", "--seed", "7");
        Path free = folder.resolve("free");
        plan(free, "--steps", "20000", "--seed", "2");
        Path near = folder.resolve("close");
        Run run = plan(near, "--steps", "20000", "--seed", "2", "--near", published.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("against the published plan: ");
        PlanDifference far = PlanDifference.between(read(published), read(free));
        PlanDifference close = PlanDifference.between(read(published), read(near));
        assertThat(close.targets().size() + close.moves().size())
                .isLessThan(far.targets().size() + far.moves().size());
        assertThat(read(free).quality().objective())
                .isLessThanOrEqualTo(read(near).quality().objective());
    }

    @Test
    void aConfidentialPriceStaysWithTheProgrammeOfficeAndItsOwner() {
        Path data = confidential();
        Path all = folder.resolve("all");
        Path own = folder.resolve("own");

        Run run = Run.of("plan", data.toString(), "--steps", "200", "--out", all.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains(folder.resolve("all-full").toString()).contains("confidential");
        assertThat(run.err()).doesNotContain("cost NOK");
        Path full = folder.resolve("all-full");
        Run evaluated =
                Run.of("evaluate", data.toString(), full.toString(), "--out", own.toString(), "--for", "nordvik");
        assertThat(evaluated.exitCode()).as(evaluated.err()).isZero();

        assertThat(hiddenPrices(read(all))).isPositive();
        assertThat(read(all).quality().objective().isWithheld()).isTrue();
        assertThat(hiddenPrices(read(full))).isZero();
        assertThat(hiddenPrices(read(own))).isZero();
        assertThat(read(own).tasks()).hasSameSizeAs(read(all).tasks());
        assertThat(Run.of(
                                "compare",
                                all.toString(),
                                full.toString(),
                                "--out",
                                folder.resolve("c").toString())
                        .out())
                .containsPattern("cost NOK.[0-9]+–[0-9]+ million");
        Run unknown = Run.of("plan", data.toString(), "--steps", "1", "--for", "Nowhere", "--out", own.toString());
        assertThat(unknown.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.err()).contains("There is no member Nowhere", "Nordvik");
    }

    /** The small data with every price of one member marked as confidential. */
    private Path confidential() {
        Inventory plain = new InventoryReader().read(Path.of(SMALL)).inventory();
        List<Member> members = new ArrayList<>();
        for (Member m : plain.members()) {
            members.add(new Member(
                    m.id(),
                    m.name(),
                    m.number(),
                    m.inhabitants(),
                    m.inhabitantsDate(),
                    m.fteCenti(),
                    m.ictStaff(),
                    m.ownershipBasisPoints(),
                    m.pilot(),
                    m.assets(),
                    m.contracts().stream()
                            .map(c -> new Contract(
                                    c.id(),
                                    c.member(),
                                    c.vendor(),
                                    c.covers(),
                                    c.start(),
                                    c.end(),
                                    c.irrevocableUntil(),
                                    c.noticeMonths(),
                                    c.noticeToEndOf(),
                                    c.optionMonths(),
                                    c.optionsUsed(),
                                    c.optionPriceBasisPoints(),
                                    c.renewal(),
                                    c.terminationFee(),
                                    c.annualPrice(),
                                    c.indexBasisPoints(),
                                    c.procurement(),
                                    c.optionHolderIn(),
                                    m.id().equals("nordvik"),
                                    c.where()))
                            .toList(),
                    m.dependencies(),
                    m.capacities(),
                    m.freezes(),
                    m.budgets(),
                    m.pins(),
                    m.where()));
        }
        Path data = folder.resolve("data");
        try {
            Files.createDirectories(data);
            InventoryExporter.write(data, plain.with(members), Locale.ENGLISH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return data;
    }

    private static long hiddenPrices(MigrationPlan plan) {
        return plan.contracts().stream()
                .filter(contract -> contract.annualPrice().isWithheld())
                .count();
    }

    @Test
    void theSameStepsAndSeedGiveTheSamePlan() {
        plan(folder.resolve("a"), "--steps", "3000", "--seed", "5");
        plan(folder.resolve("b"), "--steps", "3000", "--seed", "5");

        MigrationPlan first = read(folder.resolve("a"));
        MigrationPlan second = read(folder.resolve("b"));
        assertThat(first.run().steps()).isEqualTo(second.run().steps());
        assertThat(first.tasks()).isEqualTo(second.tasks());
        assertThat(first.economy()).isEqualTo(second.economy());
        assertThat(first.quality()).isEqualTo(second.quality());
        assertThat(first.run().seed()).isEqualTo(5);
    }

    @Test
    void aPlanIsAtLeastAsGoodAsTheOneItBeginsFrom() {
        plan(folder.resolve("a"), "--steps", "3000");
        Run run = plan(
                folder.resolve("b"),
                "--steps",
                "1000",
                "--from",
                folder.resolve("a").toString());

        assertThat(run.exitCode()).isZero();
        assertThat(read(folder.resolve("b")).quality().objective())
                .isLessThanOrEqualTo(read(folder.resolve("a")).quality().objective());
    }

    @Test
    void optionsThatExcludeEachOtherAreNamed() {
        Run run = plan(folder.resolve("a"), "--pareto", "--all-variants", "--lang", "nb");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).startsWith("Kan ikke brukes sammen: --pareto, --all-variants");
    }

    @Test
    void theDayOfThePlanCanBeAnother() {
        Run run = plan(folder.resolve("a"), "--steps", "500", "--as-of", "2026-03-15");

        assertThat(run.exitCode()).as(run.err()).isIn(ExitCode.OK, ExitCode.NO_PLAN);
        assertThat(read(folder.resolve("a")).header().planningDate()).isEqualTo("2026-03-15");
    }

    @Test
    void strictStopsAtErrorsAndWritesNothing() {
        Run run = Run.of(
                "plan", WITH_ERRORS, "--strict", "--out", folder.resolve("a").toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.DATA);
        assertThat(run.err()).contains("samtakt check " + WITH_ERRORS);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anUnknownVariantIsNamedTogetherWithThoseThereAre() {
        Run run = plan(folder.resolve("a"), "--variant", "77");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).startsWith("There is no variant 77. There are: ").hasLineCount(1);
    }

    @Test
    void aFolderThatIsNotAResultIsRefusedBeforeTheSearch() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "mine");

        Run run = plan(folder, "--steps", "3000");

        assertThat(run.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(run.err()).contains("--out").hasLineCount(1);
        assertThat(notes).hasContent("mine");
    }

    @Test
    void aMissingFolderIsOneLine() {
        Run run = Run.of("plan", folder.resolve("nowhere").toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(run.err()).startsWith("No such folder: ").hasLineCount(1);
    }

    @Test
    void anEmptyFolderHasNothingToPlan() {
        Run run = Run.of("plan", folder.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.DATA);
        assertThat(run.err()).contains("samtakt check").hasLineCount(1);
    }

    @Test
    void aPlanToBeginFromThatIsNoneIsExplained() throws IOException {
        Path broken = Files.writeString(folder.resolve("plan.json"), "{}");

        Run run = plan(folder.resolve("a"), "--from", broken.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(run.err()).contains("plan.json").doesNotContain("\tat ");
    }

    @Test
    void timeAndStepsExcludeEachOther() {
        Run run = plan(folder.resolve("a"), "--time", "1s", "--steps", "10");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aTimeThatIsNoneIsAUsageError() {
        Run run = plan(folder.resolve("a"), "--time", "soon");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--time", "soon");
    }

    @Test
    void stepsBelowZeroAreAUsageError() {
        Run run = plan(folder.resolve("a"), "--steps", "-3");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--steps", "-3");
    }

    @Test
    void allVariantsArePlannedAndCompared() {
        Path out = folder.resolve("all");

        Run run = plan(out, "--steps", "500", "--all-variants");

        assertThat(run.exitCode()).as(run.err()).isIn(ExitCode.OK, ExitCode.NO_PLAN);
        assertThat(out.resolve("variant-1/report.html")).isNotEmptyFile();
        assertThat(out.resolve("comparison.xlsx")).isNotEmptyFile();

        Run compared = Run.of(
                "compare",
                out.toString(),
                out.resolve("variant-1/plan.json").toString(),
                "--out",
                folder.resolve("side-by-side").toString());

        assertThat(compared.exitCode()).as(compared.err()).isZero();
        assertThat(folder.resolve("side-by-side/comparison.xlsx")).isNotEmptyFile();
        assertThat(folder.resolve("side-by-side/comparison.html")).isNotEmptyFile();
        assertThat(folder.resolve("side-by-side/comparison.json"))
                .content()
                .contains("\"apart\"", "\"netBenefit\"", "\"compensation\"");
    }

    @Test
    void theFrontHoldsOnlyPlansThatNoOtherBeatsInCostAndRisk() {
        Path out = folder.resolve("front");

        Run run = plan(out, "--steps", "1000", "--pareto");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(out.resolve("comparison.html")).isNotEmptyFile();
        List<MigrationPlan> plans = new ArrayList<>();
        for (int i = 1; Files.exists(out.resolve("variant-" + i)); i++) {
            plans.add(read(out.resolve("variant-" + i)));
        }
        assertThat(plans).isNotEmpty();
        for (int i = 1; i < plans.size(); i++) {
            assertThat(plans.get(i).quality().cost())
                    .isGreaterThan(plans.get(i - 1).quality().cost());
            assertThat(plans.get(i).quality().riskCentiPoints())
                    .isLessThan(plans.get(i - 1).quality().riskCentiPoints());
        }
        assertThat(Run.of("evaluate", SMALL, out.resolve("variant-1").toString())
                        .exitCode())
                .isZero();
    }

    @Test
    void theFrontIsOfOneVariant() {
        Run run = plan(folder.resolve("a"), "--pareto", "--all-variants");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void whenNoPlanKeepsEveryRuleTheReasonIsSaidWithNamesAndAmounts() {
        Path data = new Folder(folder)
                .put("nord", "pins", "subject", "S01", "target", "SAK-1", "month", YearMonth.of(2027, 2))
                .write();
        Path out = folder.resolve("out");

        Run run = Run.of("plan", data.toString(), "--steps", "2000", "--out", out.toString());

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.NO_PLAN);
        assertThat(run.out())
                .contains("together:", "System S01 is fixed to February\u00a02027 – ")
                .containsPattern("February\u00a02027 – \\d+ months earlier or later would do")
                .contains("Case handling only has this to choose from: New – a plan was found without it")
                .doesNotContain("TRANSITION:", "DECIDE:");
        List<MigrationPlan.Conflict> conflicts = read(out).conflicts();
        assertThat(conflicts).hasSize(1);
        assertThat(conflicts.get(0).smallest()).isTrue();
        assertThat(conflicts.get(0).rules())
                .extracting(MigrationPlan.ConflictingRule::kind)
                .containsExactlyInAnyOrder("PIN", "CHOICE");
        assertThat(out.resolve("report.html")).content().contains("System S01 is fixed to February");
    }

    @Test
    void whatNoSearchCanMendIsSaidWithItsName() {
        Path data = new Folder(folder)
                .set("nord", "systems", 0, "latest", YearMonth.of(2027, 1))
                .write();

        Run run = Run.of(
                "plan",
                data.toString(),
                "--steps",
                "500",
                "--out",
                folder.resolve("out").toString());

        assertThat(run.out()).contains("System S01 has no month to go live in when the solution is New");
        assertThat(run.exitCode()).as(run.out()).isEqualTo(ExitCode.NO_PLAN);
    }

    @Test
    void whatIsNoResultCannotBeCompared() {
        Run run = Run.of("compare", folder.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(run.err()).hasLineCount(1);
    }

    @Test
    void anUnchangedPlanIsScoredAsItWas() {
        plan(folder.resolve("a"), "--steps", "3000");
        MigrationPlan before = read(folder.resolve("a"));

        Run run = Run.of(
                "evaluate",
                SMALL,
                folder.resolve("a").toString(),
                "--out",
                folder.resolve("b").toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        MigrationPlan after = read(folder.resolve("b"));
        assertThat(after.quality().objective()).isEqualTo(before.quality().objective());
        assertThat(after.economy()).isEqualTo(before.economy());
        assertThat(run.out()).contains("No hard rule is broken.");
    }

    /** Where a process can only be killed (Windows), what must hold is that nothing half is left. */
    @Test
    void aSignalEndsTheSearchWithThePlanWritten() throws IOException, InterruptedException {
        Path out = folder.resolve("result");
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "plan",
                        SMALL,
                        "--time",
                        "1h",
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            while (process.isAlive() && !Files.readString(log).contains("no rule broken")) {
                Thread.sleep(50);
            }
            process.destroy();
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }

        if (!process.supportsNormalTermination()) {
            assertThat(out).doesNotExist();
            return;
        }
        assertThat(process.exitValue()).as(Files.readString(log)).isEqualTo(143);
        assertThat(Files.readString(log)).contains("Stopping").contains("report.html");
        assertThat(read(out).run().termination()).isEqualTo("CANCELLED");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("log", "result", ".result.lock");
        }
    }

    private static Run plan(Path out, String... options) {
        return Run.of(Stream.concat(Stream.of("plan", SMALL, "--out", out.toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    private static MigrationPlan read(Path result) {
        return ((PlanReading.Plan) PlanJson.read(result.resolve("plan.json"))).plan();
    }
}
