package no.samtakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import no.samtakt.common.Money;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.CostElement;
import no.samtakt.inventory.CostKind;
import no.samtakt.inventory.Inventories;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.KeyTerm;
import no.samtakt.inventory.MemberFacts;
import no.samtakt.inventory.PartYear;
import no.samtakt.inventory.PaymentTime;
import no.samtakt.inventory.ShareBasis;
import no.samtakt.inventory.SharingAgreement;
import no.samtakt.inventory.SharingKey;
import no.samtakt.inventory.SharingTerms;
import no.samtakt.inventory.workbook.InventoryExporter;
import no.samtakt.inventory.workbook.InventoryReader;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.MigrationPlan.Category;
import no.samtakt.planning.MigrationPlan.YearLine;
import no.samtakt.report.YearStatement;
import no.samtakt.report.json.PlanJson;
import no.samtakt.report.json.PlanReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettleCommandTest {

    private static final String SAMPLE = "reports/vesteralen";

    @TempDir
    Path folder;

    private static SharingKey key(String id, KeyTerm... terms) {
        return new SharingKey(
                id,
                Arrays.asList(terms),
                Arrays.stream(terms).mapToLong(KeyTerm::weight).sum(),
                SourceCell.NOWHERE);
    }

    private static KeyTerm term(ShareBasis basis, long weight) {
        return new KeyTerm(basis, "", weight, SourceCell.NOWHERE);
    }

    private static MemberFacts facts(String member, long users, long inhabitants) {
        return new MemberFacts(
                member,
                2026,
                "",
                new TreeMap<>(Map.of(ShareBasis.USERS, users, ShareBasis.INHABITANTS, inhabitants)),
                null,
                SourceCell.NOWHERE);
    }

    /** The small sample, with projects shared a third equally and operations by users. */
    private Path agreed() throws Exception {
        Inventory plain = new InventoryReader().read(Path.of("data/minimal")).inventory();
        CostElement leader = new CostElement(
                "PL",
                "Programme manager",
                CostKind.SECRETARIAT,
                "LIKT",
                Money.ofMajor(900_000),
                null,
                ShareBasis.EQUAL,
                1,
                null,
                null,
                "nordvik",
                500,
                null,
                null,
                PaymentTime.SAME_YEAR,
                PartYear.MONTHS,
                List.of(),
                Money.ofMajor(100_000),
                "State",
                SourceCell.NOWHERE);
        int year = plain.cooperation().planStart().getYear();
        SharingAgreement sharing = new SharingAgreement(
                new SharingTerms(
                        Map.of(CostKind.PROJECT, "TREDEL", CostKind.OPERATION, "BRUKERE"),
                        12,
                        Money.ofMajor(650),
                        0,
                        "LIKT",
                        true),
                List.of(
                        key("TREDEL", term(ShareBasis.EQUAL, 1), term(ShareBasis.INHABITANTS, 2)),
                        key("BRUKERE", term(ShareBasis.USERS, 10_000)),
                        key("LIKT", term(ShareBasis.EQUAL, 10_000))),
                List.of(leader),
                List.of(
                        facts("nordvik", 300, 8_000),
                        facts("sorvik", 100, 4_000),
                        hours("nordvik", year, 120),
                        hours("sorvik", year, 80)),
                List.of(),
                List.of());
        Path data = Files.createDirectory(folder.resolve("data"));
        InventoryExporter.write(
                data,
                Inventories.of(plain.cooperation(), plain.members(), sharing, plain.defaults()),
                Locale.forLanguageTag("nb"));
        return data;
    }

    private static MemberFacts hours(String member, int year, long hours) {
        return new MemberFacts(member, year, "", new TreeMap<>(), hours * 100, SourceCell.NOWHERE);
    }

    private static MigrationPlan read(Path file) {
        PlanReading reading = PlanJson.read(file);
        assertThat(reading).as("%s", reading).isInstanceOf(PlanReading.Plan.class);
        return ((PlanReading.Plan) reading).plan();
    }

    @Test
    void aYearIsSettledByTheAgreedKeysWithThePlansOwnFigures() throws Exception {
        Path result = folder.resolve("result");
        Run made = Run.of(
                "plan",
                agreed().toString(),
                "--out",
                result.toString(),
                "--variant",
                "Samlet",
                "--steps",
                "2000",
                "--lang",
                "nb");
        assertThat(made.exitCode()).as(made.err()).isZero();
        MigrationPlan plan = read(result.resolve("plan.json"));
        int year = plan.header().planStart().getYear();

        Path out = folder.resolve("settled");
        Run run = Run.of("settle", result.toString(), "--year", "" + year, "--out", out.toString(), "--lang", "en");

        assertThat(run.exitCode()).as(run.err()).isZero();
        // 900 000 less 100 000 from the state, half each: 400 000; 5 % of 800 000 = 40 000 from the other to the host;
        // 200 hours, 100 each: 20 hours of 650 kr = 13 000
        assertThat(run.out())
                .contains("Programme manager (Secretariat, " + year + "): 400,000.00 of 900,000.00, by equal")
                .contains("overhead to the host: 40,000.00", "overhead to the host: \u221240,000.00")
                .contains("Hours: 80 delivered, 100 to be delivered", "to pay now: 13,000.00")
                .contains("1/3 equal + 2/3 inhabitants", "by users");
        assertThat(Files.readString(result.resolve("report.html")))
                .contains("Prosjekt: 1/3 likt + 2/3 innbyggere; Drift: brukere");
        assertThat(out.resolve("settlement.xlsx")).isNotEmptyFile();
        assertThat(Files.readString(out.resolve("settlement.json")))
                .contains("\"year\": " + year, "\"due\": 1300000", "\"due\": -1300000");

        YearStatement statement = YearStatement.of(plan, year, null);
        for (Category category : YearStatement.COMMON) {
            long shown = statement.rows().stream()
                    .filter(row -> row.category() == category)
                    .flatMap(row -> row.parts().stream())
                    .mapToLong(part -> part.due().minor())
                    .sum();
            assertThat(shown).as(category.name()).isEqualTo(of(plan, category, year, ""));
        }
        // 40 000 kr for the one wave: a third in halves, two thirds by 8 000 and 4 000 inhabitants: 11/18 and 7/18
        assertThat(of(plan, Category.WAVES, year, "")).isEqualTo(4_000_000);
        assertThat(of(plan, Category.WAVES, year, "nordvik")).isEqualTo(2_444_444);
        assertThat(of(plan, Category.NEW_FIXED, year + 1, "nordvik"))
                .isEqualTo(3 * of(plan, Category.NEW_FIXED, year + 1, "sorvik"))
                .isPositive();
        assertThat(statement.totals().stream()
                        .mapToLong(total -> total.due().minor())
                        .sum())
                .isEqualTo(80_000_000
                        + YearStatement.COMMON.stream()
                                .mapToLong(c -> of(plan, c, year, ""))
                                .sum());
    }

    private static long of(MigrationPlan plan, Category category, int year, String member) {
        return plan.economy().lines().stream()
                .filter(line -> !line.zero() && line.category() == category && line.year() == year)
                .filter(line -> member.isEmpty() || line.member().equals(member))
                .map(YearLine::amount)
                .mapToLong(Money::minor)
                .sum();
    }

    @Test
    void aPlanMadeBeforeThereWereAgreementsIsSettledByTheUsualKey() {
        Run run = Run.of(
                "settle", SAMPLE, "--for", "Bø", "--out", folder.resolve("x").toString(), "--lang", "nb");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("bare felleskostnadene i planen gjøres opp", "Bø betaler", "30 % likt + 70 % innbyggere")
                .doesNotContain("Andøy");
    }

    @Test
    void whatThePlanDoesNotHaveIsSaid() {
        Run year = Run.of("settle", SAMPLE, "--year", "1990");
        assertThat(year.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(year.err()).contains("There is nothing to settle in 1990");
        Run member = Run.of("settle", SAMPLE, "--for", "Oslo");
        assertThat(member.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(member.err()).contains("There is no member Oslo", "Hadsel");
        assertThat(Run.of("settle", folder.resolve("none").toString()).exitCode())
                .isEqualTo(ExitCode.ENVIRONMENT);
    }
}
