package no.samtakt.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import no.samtakt.common.Money;
import no.samtakt.common.Problem;
import no.samtakt.common.Severity;
import no.samtakt.economy.sharing.SharingChecks;
import no.samtakt.inventory.Contract;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.workbook.Folder;
import no.samtakt.inventory.workbook.ImportResult;
import no.samtakt.inventory.workbook.InventoryReader;
import no.samtakt.planning.audit.PlanAudit;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Money that cannot be right: each is said at its cell, the rest is used, and a plan can be made that adds up. */
class BadMoneyTest {

    @TempDir
    Path temp;

    private ImportResult read(Folder folder) {
        return new InventoryReader().read(folder.write());
    }

    private static Member nord(ImportResult result) {
        return result.inventory().findMember("nord").orElseThrow();
    }

    private static Contract contract(ImportResult result) {
        return nord(result).contracts().get(0);
    }

    private static void located(ImportResult result, String code, String cell) {
        List<Problem> problems = new ArrayList<>(result.problems());
        problems.addAll(SharingChecks.of(result.inventory()));
        assertThat(problems)
                .as(code)
                .anyMatch(problem ->
                        problem.code().equals(code) && problem.where().inSheet().equals(cell));
    }

    /** Whatever is left can be planned, and every figure of the plan is what the audit finds too. */
    private static void usable(ImportResult result) {
        Inventory inventory = result.inventory();
        CompiledPlan compiled = ProblemCompiler.compile(
                inventory, inventory.cooperation().variants().get(0));
        for (long seed : new long[] {1, 2}) {
            Schedule schedule = RandomSchedules.create(compiled.problem(), seed);
            MigrationPlan plan = PlanAssembler.assemble(
                    compiled,
                    schedule,
                    ScheduleEvaluator.evaluate(compiled.problem(), schedule),
                    (choice, alternative) -> null,
                    PlanAssembler.Context.EMPTY);
            assertThat(PlanAudit.audit(inventory, compiled.variant(), plan).differences())
                    .isEmpty();
        }
    }

    @Test
    void aNegativePriceIsNotAPrice() {
        ImportResult result =
                read(new Folder(temp).set("nord", "contracts", 0, "annualPrice", new BigDecimal("-100000")));
        located(result, "value.negative", "Contracts!N4");
        assertThat(contract(result).annualPrice()).isEqualTo(Money.ZERO);
        assertThat(result.inventory().defaults())
                .as("the zero is listed as assumed")
                .anyMatch(use -> use.code().equals("contract.annual-price")
                        && use.member().equals("nord"));
        usable(result);
    }

    @Test
    void aNegativePricePerUserIsNotAPrice() {
        ImportResult result = read(new Folder(temp).set("coop", "targets", 0, "perUser", new BigDecimal("-10")));
        located(result, "value.negative", "Targets!M4");
        assertThat(result.inventory().cooperation().targets().get(0).perUserPerYear())
                .isEqualTo(Money.ZERO);
        assertThat(result.inventory().defaults()).anyMatch(use -> use.code().equals("target.per-user"));
        usable(result);
    }

    @Test
    void anEndBeforeTheStartKeepsTheEnd() {
        ImportResult result = read(new Folder(temp).set("nord", "contracts", 0, "start", YearMonth.of(2029, 1)));
        located(result, "contract.end-before-start", "Contracts!E4");
        assertThat(contract(result).end()).isEqualTo(YearMonth.of(2027, 12));
        assertThat(contract(result).start()).isNull();
        usable(result);
    }

    @Test
    void optionsWithoutALengthAreNoOptions() {
        for (String written : List.of("to opsjoner", "1+", "0+0")) {
            ImportResult result = read(new Folder(temp).set("nord", "contracts", 0, "options", written));
            assertThat(result.problems())
                    .as(written)
                    .anyMatch(problem -> problem.severity() == Severity.ERROR
                            && problem.where().inSheet().equals("Contracts!I4"));
            assertThat(contract(result).annualPrice()).isEqualTo(Money.ofMajor(100_000));
            usable(result);
        }
    }

    @Test
    void aKeyOfNothingLeavesTheRestToDecide() {
        ImportResult result = read(new Folder(temp)
                .put("coop", "keys", "key", "K", "basis", "USERS", "weight", "100 %")
                .put("coop", "costElements", "id", "E1", "name", "Fee", "kind", "PROJECT", "key", "K", "amount", 900));
        located(result, "sharing.key-zero", "Sharing keys!4:4");
        usable(result);
    }

    @Test
    void weightsOfNothingAreSaid() {
        ImportResult result = read(new Folder(temp)
                .put("coop", "sharing", "projectKey", "K", "operationKey", "K")
                .put("coop", "keys", "key", "K", "basis", "EQUAL", "weight", "0 %")
                .put("coop", "keys", "key", "K", "basis", "INHABITANTS", "weight", "0 %"));
        List<Problem> problems = new ArrayList<>(result.problems());
        problems.addAll(SharingChecks.of(result.inventory()));
        assertThat(problems).anyMatch(problem -> problem.code().startsWith("sharing.key"));
        usable(result);
    }

    @Test
    void aMemberWithoutInhabitantsKeepsTheRest() {
        ImportResult none = read(new Folder(temp).set("nord", "municipality", 0, "inhabitants", 0));
        located(none, "member.no-inhabitants", "Municipality!C4");
        usable(none);
        ImportResult missing = read(new Folder(temp).set("nord", "municipality", 0, "inhabitants", null));
        located(missing, "value.missing", "Municipality!C4");
        assertThat(nord(missing).name()).isEqualTo("Nord kommune");
        assertThat(nord(missing).fteCenti()).isEqualTo(40_000);
        assertThat(nord(missing).assets()).hasSize(2);
        usable(missing);
    }

    @Test
    void otherMoneyIsNotAddedUp() {
        ImportResult result = read(new Folder(temp)
                .set("coop", "cooperation", 0, "currency", "NOK")
                .set("nord", "contracts", 0, "annualPrice", "100 000 DKK")
                .set("midt", "contracts", 0, "annualPrice", "100 000 NOK")
                .set("sor", "systems", 0, "annualCost", "EUR 500"));
        located(result, "value.other-currency", "Contracts!N4");
        located(result, "value.other-currency", "Systems!O4");
        assertThat(result.problems().stream().filter(problem -> problem.code().equals("value.other-currency")))
                .hasSize(2)
                .extracting(Problem::member)
                .containsExactlyInAnyOrder("nord", "sor");
        assertThat(contract(result).annualPrice()).isEqualTo(Money.ZERO);
        assertThat(result.inventory()
                        .findMember("midt")
                        .orElseThrow()
                        .contracts()
                        .get(0)
                        .annualPrice())
                .isEqualTo(Money.ofMajor(100_000));
        usable(result);
    }
}
