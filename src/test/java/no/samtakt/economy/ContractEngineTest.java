package no.samtakt.economy;

import static no.samtakt.economy.ContractFixture.boundFor;
import static no.samtakt.economy.ContractFixture.endingAfter;
import static no.samtakt.economy.ContractFixture.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.LongStream;
import no.samtakt.economy.ContractAction.Kind;
import no.samtakt.inventory.Contract;
import no.samtakt.inventory.NoticeEnd;
import no.samtakt.inventory.Renewal;
import org.junit.jupiter.api.Test;

/** Worked by hand: 100.00 a month from January 2027, no discounting, sixty months of analysis. */
class ContractEngineTest {

    private static final long MONTH = 10_000;
    private static final int A = 60;

    private static ContractTable table(ContractFixture contract) {
        return table(contract, null, false);
    }

    private static ContractTable table(ContractFixture contract, RetenderTerms retender, boolean bridge) {
        return table(contract.build(), ContractTerms.defaults(retender, bridge));
    }

    private static ContractTable table(Contract contract, ContractTerms terms) {
        return new ContractEngine(ContractFixture.START, A, DiscountTable.of(0), terms).table(contract);
    }

    private static ContractAction action(ContractCourse course, Kind kind) {
        return course.actions().stream()
                .filter(action -> action.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aBoundContractIsPaidToItsEnd() {
        ContractCourse course = table(boundFor(24)).course(10);
        assertThat(course.exitMonth()).isEqualTo(24);
        assertThat(course.npvMinor()).isEqualTo(24 * MONTH);
        assertThat(course.nominalByMonth()).hasSize(24).containsOnly(MONTH);
        assertThat(course.actions())
                .extracting(ContractAction::kind, ContractAction::month, ContractAction::effectiveMonth)
                .containsExactly(tuple(Kind.ENDS, 23, 24));
        assertThat(course.feasible()).isTrue();
        assertThat(course.procurementRisk()).isFalse();
    }

    @Test
    void anEndBeyondTheAnalysisPeriodCountsInFull() {
        assertThat(table(boundFor(80)).cost(10)).isEqualTo(80 * MONTH);
        assertThat(table(boundFor(80)).cost(A)).isEqualTo(80 * MONTH);
        assertThat(table(boundFor(80)).never().npvMinor()).isEqualTo(60 * MONTH);
    }

    @Test
    void runningContractEndsByNoticeInTimeForTheMonthItIsNotNeeded() {
        ContractCourse course = table(running().notice(3)).course(10);
        assertThat(course.exitMonth()).isEqualTo(10);
        assertThat(course.actions())
                .extracting(ContractAction::kind, ContractAction::month, ContractAction::effectiveMonth)
                .containsExactly(tuple(Kind.GIVE_NOTICE_BY, 6, 10), tuple(Kind.ENDS, 9, 10));
    }

    @Test
    void noticeIsNotGivenBeforeMonthZero() {
        assertThat(table(running().notice(3)).course(0).exitMonth()).isEqualTo(4);
        assertThat(table(running().notice(0)).course(0).exitMonth()).isEqualTo(1);
    }

    @Test
    void noticeRunsToTheEndOfQuarterHalfYearOrYear() {
        assertThat(table(running().notice(2, NoticeEnd.QUARTER)).course(10).exitMonth())
                .isEqualTo(12);
        assertThat(table(running().notice(2, NoticeEnd.QUARTER)).course(9).exitMonth())
                .isEqualTo(9);
        assertThat(table(running().notice(2, NoticeEnd.QUARTER)).course(0).exitMonth())
                .isEqualTo(3);
        assertThat(table(running().notice(3, NoticeEnd.QUARTER)).course(0).exitMonth())
                .isEqualTo(6);
        assertThat(table(running().notice(3, NoticeEnd.HALF_YEAR)).course(7).exitMonth())
                .isEqualTo(12);
        assertThat(table(running().notice(3, NoticeEnd.YEAR)).course(13).exitMonth())
                .isEqualTo(24);
        assertThat(action(table(running().notice(3, NoticeEnd.YEAR)).course(13), Kind.GIVE_NOTICE_BY)
                        .month())
                .as("by the end of September")
                .isEqualTo(20);
    }

    @Test
    void calendarPeriodsFollowTheCalendarNotThePlan() {
        Contract contract = running().notice(1, NoticeEnd.QUARTER).build();
        ContractTable table = new ContractEngine(
                        ContractFixture.START.plusMonths(1),
                        A,
                        DiscountTable.of(0),
                        ContractTerms.defaults(null, false))
                .table(contract);
        assertThat(table.course(3).exitMonth()).as("1 July").isEqualTo(5);
    }

    @Test
    void terminationBeforeTheEndCostsTheFeeInTheLastMonthPaid() {
        ContractCourse course =
                table(endingAfter(36).notice(3).irrevocableFor(12).fee(50_000)).course(6);
        assertThat(course.exitMonth()).isEqualTo(12);
        assertThat(course.npvMinor()).isEqualTo(12 * MONTH + 50_000);
        assertThat(course.nominal(11)).isEqualTo(MONTH + 50_000);
        assertThat(action(course, Kind.GIVE_NOTICE_BY))
                .isEqualTo(new ContractAction(Kind.GIVE_NOTICE_BY, 8, 12, 50_000));
    }

    @Test
    void waitingForTheEndWinsWhenTheFeeIsHigher() {
        ContractCourse course = table(endingAfter(36).notice(3).fee(50_000)).course(32);
        assertThat(course.exitMonth()).isEqualTo(36);
        assertThat(course.actions()).extracting(ContractAction::kind).containsExactly(Kind.ENDS);
    }

    @Test
    void equalCostIsDecidedByFewestSteps() {
        ContractCourse course = table(endingAfter(36).notice(3).fee(4 * MONTH)).course(32);
        assertThat(course.exitMonth()).isEqualTo(36);
    }

    @Test
    void optionsAreExercisedInOrderAndInTime() {
        ContractCourse course = table(boundFor(24).options(12, 6)).course(40);
        assertThat(course.exitMonth()).isEqualTo(42);
        assertThat(course.actions())
                .containsExactly(
                        new ContractAction(Kind.EXERCISE_OPTION_BY, 20, 24, 12 * MONTH),
                        new ContractAction(Kind.EXERCISE_OPTION_BY, 32, 36, 6 * MONTH),
                        new ContractAction(Kind.ENDS, 41, 42, 0));
    }

    /** 10 % more with each option: 12 months at 110 %, 6 at 121 %; a tender after it is at 121 % of the first price too. */
    @Test
    void eachOptionChangesThePrice() {
        ContractCourse course =
                table(boundFor(24).options(12, 6).optionPrice(1000)).course(40);
        assertThat(course.actions())
                .containsExactly(
                        new ContractAction(Kind.EXERCISE_OPTION_BY, 20, 24, 12 * MONTH * 110 / 100),
                        new ContractAction(Kind.EXERCISE_OPTION_BY, 32, 36, 6 * MONTH * 121 / 100),
                        new ContractAction(Kind.ENDS, 41, 42, 0));
        assertThat(course.nominal(23)).isEqualTo(MONTH);
        assertThat(course.nominal(24)).isEqualTo(MONTH * 110 / 100);
        assertThat(course.nominal(41)).isEqualTo(MONTH * 121 / 100);
        assertThat(table(boundFor(24).options(12, 6).used(1).optionPrice(1000))
                        .course(28)
                        .nominal(24))
                .as("options used are in the price stated")
                .isEqualTo(MONTH * 110 / 100);
    }

    @Test
    void usedOptionsAreGone() {
        ContractCourse course = table(boundFor(24).options(12, 6).used(1)).course(40);
        assertThat(course.feasible()).isFalse();
        assertThat(course.exitMonth()).isEqualTo(30);
        assertThat(course.monthsShort()).isEqualTo(10);
    }

    @Test
    void anOptionWhoseDateHasPassedIsLost() {
        assertThat(table(boundFor(4).options(12)).course(6).feasible()).isTrue();
        assertThat(table(boundFor(3).options(12)).course(6).feasible()).isFalse();
    }

    @Test
    void anOptionPeriodCanBeLeftByNotice() {
        ContractCourse course =
                table(endingAfter(24).irrevocableFor(20).options(24).notice(3)).course(30);
        assertThat(course.exitMonth()).isEqualTo(30);
        assertThat(course.actions())
                .extracting(ContractAction::kind, ContractAction::month)
                .containsExactly(
                        tuple(Kind.EXERCISE_OPTION_BY, 20), tuple(Kind.GIVE_NOTICE_BY, 26), tuple(Kind.ENDS, 29));
    }

    @Test
    void aContractIrrevocableToItsEndBindsToTheEndOfItsOptionsToo() {
        assertThat(table(boundFor(24).options(24).notice(3)).course(30).exitMonth())
                .isEqualTo(48);
    }

    @Test
    void tacitRenewalGoesOnInYearsUntilNoticeIsGiven() {
        ContractTable table = table(boundFor(24).renewal(Renewal.TACIT).notice(6));
        assertThat(table.course(24).exitMonth()).isEqualTo(24);
        assertThat(action(table.course(24), Kind.GIVE_NOTICE_BY).month()).isEqualTo(17);
        assertThat(table.course(25).exitMonth()).isEqualTo(36);
        assertThat(table.course(25).actions()).hasSize(2);
        assertThat(table.course(60).exitMonth()).isEqualTo(60);
        assertThat(table.never().npvMinor()).isEqualTo(60 * MONTH);
        assertThat(table.never().actions()).isEmpty();
    }

    @Test
    void tacitRenewalCannotBeStoppedWhenItsNoticeDateHasPassed() {
        assertThat(table(boundFor(6).renewal(Renewal.TACIT).notice(6)).course(0).exitMonth())
                .isEqualTo(18);
        assertThat(table(boundFor(7).renewal(Renewal.TACIT).notice(6)).course(0).exitMonth())
                .isEqualTo(7);
    }

    @Test
    void expressRenewalIsAgreedOnceTheOptionsAreUsedUp() {
        ContractCourse course =
                table(boundFor(12).options(12).renewal(Renewal.EXPRESS)).course(30);
        assertThat(course.exitMonth()).isEqualTo(36);
        assertThat(course.actions())
                .extracting(ContractAction::kind, ContractAction::month, ContractAction::effectiveMonth)
                .containsExactly(
                        tuple(Kind.EXERCISE_OPTION_BY, 8, 12), tuple(Kind.RENEW_BY, 20, 24), tuple(Kind.ENDS, 35, 36));
    }

    @Test
    void aNewTenderHasItsCostLeadPriceAndNotice() {
        RetenderTerms retender = new RetenderTerms(80_000, 9, 48, 12, 6, 1000);
        ContractCourse course = table(boundFor(12), retender, false).course(30);
        assertThat(course.exitMonth()).isEqualTo(30);
        assertThat(course.actions())
                .containsExactly(
                        new ContractAction(Kind.RETENDER_BY, 2, 12, 80_000),
                        new ContractAction(Kind.GIVE_NOTICE_BY, 23, 30, 0),
                        new ContractAction(Kind.ENDS, 29, 30, 0));
        assertThat(course.nominal(2)).isEqualTo(MONTH + 80_000);
        assertThat(course.nominal(12)).isEqualTo(11_000);
        assertThat(course.npvMinor()).isEqualTo(12 * MONTH + 80_000 + 18 * 11_000);
        assertThat(table(boundFor(12), retender, false).course(13).exitMonth())
                .as("bound for a year")
                .isEqualTo(24);
    }

    @Test
    void aNewAgreementIsTenderedAgainAtItsEnd() {
        RetenderTerms retender = new RetenderTerms(80_000, 9, 24, 24, 0, 1000);
        ContractCourse course = table(boundFor(12), retender, false).course(40);
        assertThat(course.exitMonth()).isEqualTo(60);
        assertThat(course.nominal(36)).isEqualTo(12_100);
        assertThat(course.actions()).extracting(ContractAction::month).containsExactly(2, 26, 59);
    }

    @Test
    void leavingATacitContractForANewTenderNeedsNoticeToo() {
        RetenderTerms cheaper = new RetenderTerms(0, 9, 48, 48, 0, -9000);
        ContractCourse course = table(boundFor(12).renewal(Renewal.TACIT).notice(3), cheaper, false)
                .course(60);
        assertThat(course.exitMonth()).isEqualTo(60);
        assertThat(course.actions())
                .extracting(ContractAction::kind, ContractAction::month)
                .containsExactly(tuple(Kind.RETENDER_BY, 2), tuple(Kind.GIVE_NOTICE_BY, 8), tuple(Kind.ENDS, 59));
    }

    @Test
    void withoutAnAgreementOnlyWhereNothingLawfulIsLeft() {
        RetenderTerms retender = new RetenderTerms(80_000, 9, 24, 12, 0, 0);
        ContractTable table = table(boundFor(6), retender, true);
        ContractCourse shortly = table.course(8);
        assertThat(shortly.procurementRisk()).isTrue();
        assertThat(shortly.npvMinor()).isEqualTo(6 * MONTH + 2 * 12_500);
        assertThat(shortly.actions())
                .containsExactly(
                        new ContractAction(Kind.PROCUREMENT_RISK_FROM, 6, 6, 5_000),
                        new ContractAction(Kind.ENDS, 7, 8, 0));
        ContractCourse longer = table.course(20);
        assertThat(longer.exitMonth()).isEqualTo(22);
        assertThat(longer.npvMinor()).isEqualTo(6 * MONTH + 4 * 12_500 + 80_000 + 12 * MONTH);
        assertThat(longer.actions())
                .extracting(ContractAction::kind, ContractAction::month)
                .containsExactly(
                        tuple(Kind.RETENDER_BY, 0),
                        tuple(Kind.PROCUREMENT_RISK_FROM, 6),
                        tuple(Kind.GIVE_NOTICE_BY, 21),
                        tuple(Kind.ENDS, 21));
        assertThat(table(boundFor(6), retender, false).course(8).monthsShort()).isEqualTo(2);
    }

    @Test
    void aLawfulCourseIsTakenEvenWhenGoingOnWithoutIsCheaper() {
        ContractCourse course = table(boundFor(12).options(24), null, true).course(13);
        assertThat(course.procurementRisk()).isFalse();
        assertThat(course.npvMinor()).isEqualTo(36 * MONTH);
    }

    @Test
    void expiredContractRunsTacitlyInStepsOrIsWithoutAgreement() {
        assertThat(table(endingAfter(-5).renewal(Renewal.TACIT).notice(3))
                        .course(0)
                        .exitMonth())
                .isEqualTo(7);
        assertThat(table(endingAfter(0).renewal(Renewal.TACIT).notice(3))
                        .course(0)
                        .exitMonth())
                .as("ended the month before, renewed for a year")
                .isEqualTo(12);
        ContractTable expired = table(endingAfter(-5), null, true);
        assertThat(expired.cost(0)).isZero();
        assertThat(expired.course(3).npvMinor()).isEqualTo(3 * 12_500);
        assertThat(table(endingAfter(-5)).course(3).monthsShort()).isEqualTo(3);
    }

    @Test
    void nothingIsPaidBeforeTheContractStarts() {
        ContractCourse course = table(boundFor(24).startingIn(6)).course(0);
        assertThat(course.npvMinor()).isEqualTo(18 * MONTH);
    }

    @Test
    void indexationIsCompoundedYearly() {
        ContractCourse course = table(boundFor(36).annual(1_000_000).index(250)).course(0);
        long[] nominal = course.nominalByMonth();
        assertThat(LongStream.of(nominal).limit(12).sum()).isEqualTo(1_000_000);
        assertThat(LongStream.of(nominal).skip(12).limit(12).sum()).isEqualTo(1_025_000);
        assertThat(LongStream.of(nominal).skip(24).sum()).isEqualTo(1_050_625);
    }

    @Test
    void missingTheNoticeCostsAnotherYear() {
        ContractTable table = table(boundFor(24).renewal(Renewal.TACIT).notice(6));
        ContractTable.Missed missed = table.costOfMissing(24, action(table.course(24), Kind.GIVE_NOTICE_BY));
        assertThat(missed.extraMinor()).isEqualTo(12 * MONTH);
        assertThat(missed.instead().exitMonth()).isEqualTo(36);
    }

    @Test
    void missingAnOptionLeavesATenderOrNothing() {
        ContractTable without = table(boundFor(24).options(12));
        ContractTable.Missed nothing = without.costOfMissing(30, action(without.course(30), Kind.EXERCISE_OPTION_BY));
        assertThat(nothing.instead().feasible()).isFalse();
        assertThat(nothing.instead().monthsShort()).isEqualTo(6);

        RetenderTerms quick = new RetenderTerms(80_000, 2, 24, 12, 0, 0);
        ContractTable with = table(boundFor(24).options(12), quick, false);
        ContractTable.Missed tender = with.costOfMissing(36, action(with.course(36), Kind.EXERCISE_OPTION_BY));
        assertThat(tender.extraMinor()).isEqualTo(80_000);
        assertThat(tender.instead().actions()).extracting(ContractAction::kind).contains(Kind.RETENDER_BY);
    }

    @Test
    void missingTheSecondOptionKeepsTheFirst() {
        ContractTable table = table(boundFor(24).options(12, 12), null, true);
        ContractAction second = table.course(48).actions().get(1);
        ContractTable.Missed missed = table.costOfMissing(48, second);
        assertThat(missed.instead().actions().get(0))
                .isEqualTo(table.course(48).actions().get(0));
        assertThat(missed.instead().procurementRisk()).isTrue();
        assertThat(missed.extraMinor()).isEqualTo(12 * 2_500);
    }

    @Test
    void onlyStepsSomebodyTakesCanBeMissed() {
        ContractTable table = table(boundFor(24));
        ContractAction ends = action(table.course(24), Kind.ENDS);
        assertThatThrownBy(() -> table.costOfMissing(24, ends)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void datesFarAwayAreCutOff() {
        assertThat(table(boundFor(5000)).course(0).exitMonth()).isEqualTo(DiscountTable.LAST_MONTH);
        assertThat(table(endingAfter(-5000).renewal(Renewal.TACIT)).course(0).feasible())
                .isTrue();
    }

    @Test
    void monthsBeyondTheAnalysisPeriodCountAsItsEnd() {
        assertThat(table(running()).course(500).closeMonth()).isEqualTo(A);
    }
}
