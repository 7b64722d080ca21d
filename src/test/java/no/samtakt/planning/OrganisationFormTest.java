package no.samtakt.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import no.samtakt.catalogue.KnownForm;
import no.samtakt.catalogue.KnownForms;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.OrganisationForm;
import no.samtakt.inventory.Procurement;
import no.samtakt.inventory.Target;
import no.samtakt.inventory.workbook.InventoryReader;
import no.samtakt.planning.MigrationPlan.Deadline;
import no.samtakt.planning.MigrationPlan.DeadlineKind;
import no.samtakt.planning.MigrationPlan.Task;
import no.samtakt.planning.audit.PlanAudit;
import org.junit.jupiter.api.Test;

/** What a form of organisation changes in the plan of the small sample: month 0 is January 2027, councils meet every month. */
class OrganisationFormTest {

    private static final Inventory MINIMAL =
            new InventoryReader().read(Path.of("data", "minimal")).inventory();

    private static OrganisationForm form(String scope, String code, boolean exists) {
        KnownForm known = KnownForms.get(code);
        return new OrganisationForm(
                scope,
                code,
                exists,
                "",
                known.founding(),
                known.governing(),
                known.setupMonths(),
                known.approvalMonths(),
                known.award(),
                known.overheadPercent() * 100,
                known.noticeMonths(),
                known.employer(),
                SourceCell.NOWHERE);
    }

    private static MigrationPlan plan(Inventory inventory) {
        var variant = inventory.cooperation().variants().get(0);
        MigrationPlan plan = Planner.plan(
                inventory,
                variant,
                new Planner.Reading(List.of(), List.of()),
                new Planner.Search(
                        1, Long.MAX_VALUE, 20_000, "", (cost, risk, penalty, steps, left) -> {}, () -> false, () -> 0),
                null);
        assertThat(PlanAudit.audit(inventory, variant, plan).differences()).isEmpty();
        assertThat(plan.quality().feasible()).isTrue();
        return plan;
    }

    private static Inventory with(OrganisationForm... forms) {
        return MINIMAL.with(MINIMAL.cooperation().withForms(List.of(forms)));
    }

    private static Task task(MigrationPlan plan, String id) {
        return plan.tasks().stream()
                .filter(task -> task.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Deadline deadline(MigrationPlan plan, String id) {
        return plan.deadlines().stream()
                .filter(deadline -> deadline.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withoutAFormTheCouncilsDecideTheMonthAfter() {
        MigrationPlan plan = plan(MINIMAL);

        assertThat(task(plan, "DECIDE:NET-1").finish()).isEqualTo(YearMonth.of(2027, 2));
        assertThat(deadline(plan, "DECIDE:NET-1").kind()).isEqualTo(DeadlineKind.COUNCIL_DECISION);
    }

    @Test
    void aJointTaskBodyTakesSixMonthsToFoundAndAHostFour() {
        MigrationPlan founded = plan(with(form("", "JOINT_TASK_BODY", false)));
        MigrationPlan hosted = plan(with(form("", "HOST_ADMINISTRATIVE", false)));

        // begun in month 0: July at the earliest, and May
        assertThat(task(founded, "DECIDE:NET-1").finish()).isEqualTo(YearMonth.of(2027, 7));
        assertThat(task(hosted, "DECIDE:NET-1").finish()).isEqualTo(YearMonth.of(2027, 5));
        assertThat(founded.economy().planPresentValue())
                .isGreaterThan(hosted.economy().planPresentValue());
    }

    @Test
    void onceInForceItsOwnBodyDecides() {
        MigrationPlan plan = plan(with(form("", "JOINT_TASK_BODY", true)));

        assertThat(task(plan, "DECIDE:NET-1").finish()).isEqualTo(YearMonth.of(2027, 2));
        assertThat(deadline(plan, "DECIDE:NET-1").kind()).isEqualTo(DeadlineKind.JOINT_DECISION);
        assertThat(deadline(plan, "DECIDE:NET-1").body()).isEqualTo("ASSEMBLY");
    }

    /** Principle, statutes, approval in four months, formal adoption: a year in all. */
    @Test
    void aSection60CommunityGoesThroughTheCouncilsThreeTimesAndTheAuthorityOnce() {
        Inventory inventory = with(form("INFRASTRUCTURE", "SECTION_60", false));
        MigrationPlan plan = plan(MINIMAL.with(inventory.cooperation()));

        // the last go-live month is December 2027 and the form is in force in January 2028 at the earliest: the net
        // stays
        assertThat(plan.decisions())
                .filteredOn(decision -> decision.area().equals("NET"))
                .extracting(MigrationPlan.AreaDecision::target)
                .containsOnlyNulls();
        assertThat(task(plan, "DECIDE:LON-1").finish()).isBefore(YearMonth.of(2027, 6));
    }

    @Test
    void formsDifferByAreaAndTheNarrowestHolds() {
        Inventory inventory = with(
                form("", "IKS", false), form("SUPPORT", "AGREEMENT", false), form("LON-1", "HOST_POLITICAL", true));

        assertThat(inventory.cooperation().targets())
                .extracting(target ->
                        inventory.cooperation().formOf(target).orElseThrow().code())
                .containsExactly("AGREEMENT", "HOST_POLITICAL", "IKS");
    }

    /** Six months are enough here: the statutes wait for the principle, and each body has its date in the calendar. */
    @Test
    void everyBodyHasItsLastResponsibleMonth() {
        OrganisationForm known = form("NET", "SECTION_60", false);
        OrganisationForm quick = new OrganisationForm(
                "NET",
                known.code(),
                false,
                "",
                known.founding(),
                known.governing(),
                6,
                2,
                known.award(),
                0,
                12,
                known.employer(),
                SourceCell.NOWHERE);
        MigrationPlan plan = plan(with(quick));

        // councils in February and March, approval in May, councils from June, in force from July; work on the net is
        // one month
        Task decide = task(plan, "DECIDE:NET-1");
        assertThat(decide.finish()).isEqualTo(YearMonth.of(2027, 7));
        assertThat(List.of(
                        deadline(plan, "DECIDE:NET-1:1").by(),
                        deadline(plan, "DECIDE:NET-1:2").by(),
                        deadline(plan, "DECIDE:NET-1:3").by(),
                        deadline(plan, "DECIDE:NET-1").by()))
                .containsExactly(
                        LocalDate.of(2027, 2, 28),
                        LocalDate.of(2027, 4, 30),
                        LocalDate.of(2027, 6, 30),
                        LocalDate.of(2027, 7, 31));
        assertThat(deadline(plan, "DECIDE:NET-1:3").body()).isEqualTo("APPROVAL");
    }

    @Test
    void whatIsLeftToAnOwnBodyIsNotTenderedAndWhatCannotBeIs() {
        Inventory inHouse = with(form("", "JOINT_TASK_BODY", true));
        Target net = inHouse.findTarget("NET-1").orElseThrow();

        assertThat(DecisionRoute.procured(inHouse.cooperation(), acquired(net, 4))
                        .leadMonths())
                .isZero();
        assertThat(DecisionRoute.procured(with(form("", "ASSOCIATION", true)).cooperation(), acquired(net, 4))
                        .leadMonths())
                .isEqualTo(8);
        assertThat(DecisionRoute.procured(MINIMAL.cooperation(), acquired(net, 4))
                        .leadMonths())
                .isEqualTo(4);
    }

    private static Target acquired(Target target, int leadMonths) {
        return new Target(
                target.id(),
                target.area(),
                target.product(),
                target.vendor(),
                target.hosting(),
                target.host(),
                false,
                Procurement.IN_HOUSE,
                leadMonths,
                target.establishMonths(),
                target.establishCost(),
                target.fixedPerYear(),
                target.perUserPerYear(),
                target.perInhabitantPerYear(),
                target.waveCost(),
                target.requires(),
                target.minimumMembers(),
                target.pilotRequired(),
                target.eligible(),
                target.tiers(),
                target.where());
    }
}
