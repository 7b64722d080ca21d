package no.samtakt.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import no.samtakt.common.Money;
import no.samtakt.planning.Appraisal.Check;
import no.samtakt.planning.Appraisal.Evidence;
import no.samtakt.planning.Appraisal.HeatPoint;
import no.samtakt.planning.Appraisal.Outcome;
import no.samtakt.planning.Appraisal.RiskCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each listed risk and pitfall in data that show it, in data that do not, and in data that do not tell. */
class RiskRegisterTest {

    @TempDir
    Path temp;

    private RiskCheck check(Check check, UnaryOperator<TwoTowns> change) {
        MigrationPlan plan = change.apply(new TwoTowns(temp)).plan();
        assertThat(plan.appraisal().checks()).extracting(RiskCheck::check).containsExactly(Check.values());
        return plan.appraisal().checks().get(check.ordinal());
    }

    private static Evidence evidence(RiskCheck check, String code) {
        return check.evidence().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " is not in " + check));
    }

    private static UnaryOperator<TwoTowns> says(String topic, boolean yes) {
        return towns -> towns.put("coop", "answers", "topic", topic, "answer", yes, "note", "Case 1/26");
    }

    /** Without an answer nobody knows; with one, it is what they say. */
    private void answers(Check check, String topic) {
        assertThat(check(check, towns -> towns).outcome()).isEqualTo(Outcome.CANNOT_BE_TOLD);
        assertThat(check(check, says(topic, true)).outcome()).isEqualTo(Outcome.DOES_NOT_HOLD);
        RiskCheck no = check(check, says(topic, false));
        assertThat(no.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(evidence(no, "stated-no").subjects()).containsExactly("Case 1/26");
    }

    @Test
    void whatOnlyPeopleKnowIsWhatTheySay() {
        answers(Check.CULTURE, "CULTURE");
        answers(Check.LEGAL_AND_LABOUR, "LEGAL");
        answers(Check.NO_SANCTIONS, "SANCTIONS");
        answers(Check.RESISTANCE, "RESISTANCE");
        answers(Check.WEAK_ANCHORING, "ANCHORING");
        answers(Check.VAGUE_GOALS, "GOALS");
    }

    @Test
    void aPoolWithoutRoomTakesTooMany() {
        RiskCheck full = check(Check.TRANSITION_EFFORT, towns -> towns.set("alfa", "staffing", "daysPerMonth", 11));
        assertThat(full.outcome()).isEqualTo(Outcome.HOLDS);
        Evidence pool = evidence(full, "pool-full");
        assertThat(pool.subjects()).containsExactly("alfa/IT");
        assertThat(pool.month()).isEqualTo(YearMonth.of(2027, 12));
        assertThat(pool.number()).as("10 of 11 days").isEqualTo(90);
        assertThat(check(Check.TRANSITION_EFFORT, towns -> towns).outcome()).isEqualTo(Outcome.DOES_NOT_HOLD);
        RiskCheck untold = check(Check.TRANSITION_EFFORT, towns -> towns.set("alfa", "staffing", "role", "Buyer"));
        assertThat(untold.outcome()).isEqualTo(Outcome.CANNOT_BE_TOLD);
        assertThat(evidence(untold, "pool-unlimited").subjects()).containsExactly("alfa/IT");
    }

    @Test
    void aDearerYearIsSaidWithMemberYearAndAmount() {
        RiskCheck holds = check(Check.START_UP_COST, towns -> towns);
        assertThat(holds.outcome()).isEqualTo(Outcome.HOLDS);
        Evidence beta = holds.evidence().get(0);
        assertThat(beta.subjects()).containsExactly("beta");
        assertThat(beta.amount()).isEqualTo(Money.ofMajor(113_500));
        Evidence alfa = holds.evidence().stream()
                .filter(one -> one.subjects().contains("alfa"))
                .findFirst()
                .orElseThrow();
        assertThat(alfa.month().getYear()).isEqualTo(2027);
        assertThat(alfa.amount()).isEqualTo(Money.ofMajor(40_500));
        assertThat(alfa.number()).as("40 500 of 72 000").isEqualTo(56);
        assertThat(check(Check.START_UP_COST, this::free).outcome()).isEqualTo(Outcome.DOES_NOT_HOLD);
        assertThat(check(Check.START_UP_COST, this::unpriced).outcome()).isEqualTo(Outcome.CANNOT_BE_TOLD);
    }

    private TwoTowns free(TwoTowns towns) {
        return towns.set("coop", "targets", "establishCost", 0)
                .set("coop", "targets", "fixedPerYear", 0)
                .set("coop", "effort", "effort", "IT 0");
    }

    private TwoTowns unpriced(TwoTowns towns) {
        return towns.set("alfa", "systems", "annualCost", 0).set("alfa", "contracts", "annualPrice", 0);
    }

    @Test
    void latePaybackIsSaidWithItsMonth() {
        RiskCheck never = check(Check.SAVINGS_LATE, towns -> towns);
        assertThat(never.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(evidence(never, "never-pays").amount()).isEqualTo(Money.ofMajor(95_500 - 100_000 - 13_500 - 54_000));
        assertThat(evidence(never, "member-never").subjects()).containsExactly("beta");
        RiskCheck soon = check(Check.SAVINGS_LATE, this::free);
        assertThat(soon.outcome()).isEqualTo(Outcome.DOES_NOT_HOLD);
        assertThat(evidence(soon, "pays-back").month()).isEqualTo(YearMonth.of(2027, 1));
        assertThat(check(Check.SAVINGS_LATE, this::unpriced).outcome()).isEqualTo(Outcome.CANNOT_BE_TOLD);
    }

    @Test
    void withoutAFormNobodyGoverns() {
        assertThat(check(Check.GOVERNING_MODEL, towns -> towns).outcome()).isEqualTo(Outcome.HOLDS);
        RiskCheck stated =
                check(Check.GOVERNING_MODEL, towns -> towns.set("coop", "cooperation", "form", "Host municipality"));
        assertThat(stated.outcome()).isEqualTo(Outcome.DOES_NOT_HOLD);
    }

    @Test
    void aKeyPersonBehindACriticalSystemMayResist() {
        RiskCheck holds = check(Check.RESISTANCE, towns -> towns.set("beta", "systems", "criticality", "3")
                .set("beta", "systems", "skilledPersons", 1));
        assertThat(holds.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(evidence(holds, "key-person").subjects()).containsExactly("beta/S01");
    }

    @Test
    void whoStaysOutOrIsLockedToStayMayResist() {
        RiskCheck locked = check(Check.RESISTANCE, towns -> towns.set("beta", "pins", "month", null)
                .set("beta", "pins", "target", "KEEP"));
        assertThat(locked.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(evidence(locked, "stays-by-lock").subjects()).containsExactly("beta/S01");
        RiskCheck out = check(Check.RESISTANCE, towns -> towns.set("beta", "pins", "subject", "SAK")
                .set("beta", "pins", "month", null)
                .set("beta", "pins", "target", "SAK-1")
                .set("coop", "areas", "participation", "VOLUNTARY")
                .set("coop", "variants", "participation", "VOLUNTARY"));
        assertThat(out.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(evidence(out, "stays-out").subjects()).containsExactly("beta", "SAK");
    }

    @Test
    void whoLosesMayDisagree() {
        RiskCheck holds = check(Check.POLITICAL_DISAGREEMENT, towns -> towns);
        assertThat(holds.outcome()).isEqualTo(Outcome.HOLDS);
        Evidence loses = evidence(holds, "loses");
        assertThat(loses.subjects()).containsExactly("beta");
        assertThat(loses.amount()).isEqualTo(Money.ofMajor(167_500));
        RiskCheck calm = check(Check.POLITICAL_DISAGREEMENT, this::free);
        assertThat(calm.evidence()).extracting(Evidence::code).doesNotContain("loses");
    }

    @Test
    void aSystemWithoutAnOwnerIsNotAnchored() {
        RiskCheck holds = check(Check.WEAK_ANCHORING, towns -> towns.set("alfa", "systems", "owner", null));
        assertThat(holds.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(evidence(holds, "no-owner").subjects()).containsExactly("alfa/S01");
    }

    @Test
    void aBenefitNobodyOwnsIsAVagueGoal() {
        UnaryOperator<TwoTowns> benefit = towns -> towns.put(
                "coop",
                "benefits",
                "id",
                "G",
                "name",
                "Gain",
                "kind",
                "CASH",
                "perYear",
                1,
                "goal",
                "Less",
                "measure",
                "5 to 1");
        RiskCheck holds = check(Check.VAGUE_GOALS, benefit);
        assertThat(holds.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(evidence(holds, "benefit-lacks").subjects()).containsExactly("Gain");
        RiskCheck owned =
                check(Check.VAGUE_GOALS, towns -> benefit.apply(towns).set("coop", "benefits", "owner", "Head"));
        assertThat(owned.outcome()).isEqualTo(Outcome.DOES_NOT_HOLD);
    }

    @Test
    void whoHasSetAsideNoTimeHasNotBeenAsked() {
        RiskCheck holds = check(Check.STAKEHOLDERS_LATE, towns -> towns.set("beta", "staffing", "role", "Other"));
        assertThat(holds.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(evidence(holds, "no-time-set-aside").subjects()).containsExactly("beta/IT");
        assertThat(evidence(holds, "no-time-set-aside").number()).isEqualTo(10);
        assertThat(check(Check.STAKEHOLDERS_LATE, towns -> towns).outcome()).isEqualTo(Outcome.DOES_NOT_HOLD);
        assertThat(check(Check.STAKEHOLDERS_LATE, says("STAKEHOLDERS", false)).outcome())
                .isEqualTo(Outcome.HOLDS);
    }

    @Test
    void aTenderNeedsBuyers() {
        assertThat(check(Check.PURCHASING_COMPETENCE, towns -> towns).outcome()).isEqualTo(Outcome.DOES_NOT_HOLD);
        UnaryOperator<TwoTowns> tender = towns -> towns.set("coop", "targets", "procurement", "OPEN")
                .set("coop", "targets", "leadMonths", 1)
                .put("alfa", "staffing", "role", "Buyer", "from", YearMonth.of(2027, 1), "daysPerMonth", 10);
        RiskCheck holds = check(Check.PURCHASING_COMPETENCE, tender);
        assertThat(holds.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(holds.evidence()).hasSize(1);
        assertThat(evidence(holds, "no-buyer").subjects()).containsExactly("beta");
    }

    @Test
    void whatHasNoPriceMakesCostTooLow() {
        assertThat(check(Check.COST_UNDERESTIMATED, towns -> towns).outcome()).isEqualTo(Outcome.DOES_NOT_HOLD);
        RiskCheck free = check(Check.COST_UNDERESTIMATED, towns -> towns.set("coop", "targets", "fixedPerYear", 0));
        assertThat(free.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(evidence(free, "no-running-price").subjects()).containsExactly("SAK-1");
        RiskCheck contract =
                check(Check.COST_UNDERESTIMATED, towns -> towns.set("alfa", "contracts", "annualPrice", null));
        assertThat(evidence(contract, "contracts-unpriced").number()).isEqualTo(1);
    }

    @Test
    void withoutAKeyTheDistributionIsUnclear() {
        RiskCheck holds = check(Check.UNCLEAR_DISTRIBUTION, towns -> towns);
        assertThat(holds.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(check(
                                Check.UNCLEAR_DISTRIBUTION,
                                towns -> towns.put("coop", "keys", "key", "K", "basis", "EQUAL", "weight", "100 %"))
                        .outcome())
                .isEqualTo(Outcome.DOES_NOT_HOLD);
    }

    @Test
    void withoutCostElementsNobodyKnowsWhatIsPaid() {
        assertThat(check(Check.PAYMENT_MODEL, towns -> towns).outcome()).isEqualTo(Outcome.HOLDS);
        RiskCheck agreed = check(
                Check.PAYMENT_MODEL,
                towns -> towns.put(
                        "coop", "costElements", "id", "E", "name", "Fee", "kind", "OPERATION", "amount", 1000));
        assertThat(agreed.outcome()).isEqualTo(Outcome.DOES_NOT_HOLD);
        assertThat(evidence(agreed, "elements-agreed").subjects()).containsExactly("Fee");
    }

    @Test
    void onePersonIsTooFewUntilTheSystemIsOff() {
        RiskCheck holds = check(Check.SINGLE_PERSON, towns -> towns.set("alfa", "systems", "skilledPersons", 1));
        assertThat(holds.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(evidence(holds, "one-person").subjects()).containsExactly("alfa/S01");
        assertThat(evidence(holds, "one-person").month()).isEqualTo(YearMonth.of(2028, 3));
        assertThat(check(Check.SINGLE_PERSON, towns -> towns).outcome()).isEqualTo(Outcome.DOES_NOT_HOLD);
        RiskCheck untold = check(Check.SINGLE_PERSON, towns -> towns.set("alfa", "systems", "skilledPersons", null));
        assertThat(untold.outcome()).isEqualTo(Outcome.CANNOT_BE_TOLD);
        assertThat(evidence(untold, "persons-unknown").number()).isEqualTo(1);
    }

    @Test
    void aCriticalGoLiveNeedsAWayBack() {
        UnaryOperator<TwoTowns> critical = towns -> towns.set("alfa", "systems", "criticality", "3");
        assertThat(check(Check.ROLLBACK_MISSING, towns -> towns).outcome()).isEqualTo(Outcome.DOES_NOT_HOLD);
        RiskCheck untold = check(Check.ROLLBACK_MISSING, critical);
        assertThat(untold.outcome()).isEqualTo(Outcome.CANNOT_BE_TOLD);
        assertThat(evidence(untold, "old-stands-by").number()).isEqualTo(2);
        RiskCheck none = check(Check.ROLLBACK_MISSING, towns -> critical.apply(towns)
                .set("coop", "effort", "mode", "BIG_BANG")
                .set("coop", "effort", "parallelMonths", 0));
        assertThat(none.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(evidence(none, "no-way-back").subjects()).containsExactly("alfa/S01");
        assertThat(evidence(none, "no-way-back").month()).isEqualTo(YearMonth.of(2027, 12));
        assertThat(check(Check.ROLLBACK_MISSING, towns -> critical.apply(towns)
                                .put("coop", "answers", "topic", "ROLLBACK_PLAN", "area", "SAK", "answer", true))
                        .outcome())
                .isEqualTo(Outcome.DOES_NOT_HOLD);
        assertThat(check(Check.ROLLBACK_MISSING, towns -> critical.apply(towns)
                                .put(
                                        "coop",
                                        "answers",
                                        "topic",
                                        "ROLLBACK_PLAN",
                                        "municipality",
                                        "Beta",
                                        "answer",
                                        true))
                        .outcome())
                .as("what Beta has does not help Alfa")
                .isEqualTo(Outcome.CANNOT_BE_TOLD);
    }

    @Test
    void personalDataInTwoSystemsAreSaidTheMostSensitiveFirst() {
        assertThat(check(Check.PERSONAL_DATA_PARALLEL, towns -> towns).outcome())
                .isEqualTo(Outcome.DOES_NOT_HOLD);
        RiskCheck holds =
                check(Check.PERSONAL_DATA_PARALLEL, towns -> towns.set("beta", "systems", "personalData", "ORDINARY")
                        .set("alfa", "systems", "personalData", "SPECIAL"));
        assertThat(holds.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(holds.evidence()).extracting(Evidence::code).containsExactly("special-twice", "personal-twice");
        assertThat(holds.evidence().get(0).number()).isEqualTo(2);
    }

    @Test
    void theHeatMapIsProbabilityTimesImpact() {
        MigrationPlan plan = new TwoTowns(temp)
                .set("alfa", "systems", "criticality", "4")
                .set("alfa", "systems", "personalData", "SPECIAL")
                .plan();
        HeatPoint alfa = plan.appraisal().heat().stream()
                .filter(point -> point.member().equals("alfa"))
                .findFirst()
                .orElseThrow();
        // 10 % and 5 % for special categories; 4² × 4 (600 users) × 1.5 = 96 points.
        assertThat(alfa.probabilityBasisPoints()).isEqualTo(1_500);
        assertThat(alfa.impactTenths()).isEqualTo(960);
        assertThat(alfa.exposureCentiPoints()).isEqualTo(1_440);
        for (long seed = 0; seed < 60; seed++) {
            for (HeatPoint point : RandomPlans.create(seed).plan().appraisal().heat()) {
                assertThat((long) point.probabilityBasisPoints() * point.impactTenths() / 1000)
                        .isEqualTo(point.exposureCentiPoints());
            }
        }
    }

    @Test
    void everyFindingHasWords() {
        var words = ResourceBundle.getBundle("no.samtakt.report.messages", Locale.ROOT);
        Arrays.stream(Check.values()).forEach(check -> {
            assertThat(words.containsKey("Check." + check)).as(check.name()).isTrue();
            assertThat(words.containsKey("check." + check + ".do"))
                    .as(check.name())
                    .isTrue();
        });
        List<String> codes = LongStream.range(0, 60)
                .boxed()
                .flatMap(seed -> RandomPlans.create(seed).plan().appraisal().checks().stream())
                .flatMap(check -> check.evidence().stream())
                .map(Evidence::code)
                .distinct()
                .toList();
        assertThat(codes).allMatch(code -> words.containsKey("evidence." + code));
    }
}
