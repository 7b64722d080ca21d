package no.samtakt.economy.sharing;

import static no.samtakt.economy.sharing.SharingCases.YEAR;
import static no.samtakt.economy.sharing.SharingCases.amount;
import static no.samtakt.economy.sharing.SharingCases.shares;
import static no.samtakt.economy.sharing.SharingCases.term;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import no.samtakt.common.Money;
import no.samtakt.economy.sharing.SharingCases.Element;
import no.samtakt.inventory.CostKind;
import no.samtakt.inventory.Membership;
import no.samtakt.inventory.PartYear;
import no.samtakt.inventory.PaymentTime;
import no.samtakt.inventory.ShareBasis;
import no.samtakt.inventory.SharingTerms;
import org.junit.jupiter.api.Test;

/** Small figures at the edges of limits, part years, advances and hours. */
class SharingDetailsTest {

    private static final long NONE = Long.MAX_VALUE;

    private static SharingCases two() {
        return new SharingCases().member("a", 100).member("b", 300).key("lige", term(ShareBasis.EQUAL, 10_000));
    }

    @Test
    void partsAtTheirLimitsStay() {
        assertThat(Limits.apply(new long[] {20, 40, 40}, new long[] {20, 0, 0}, new long[] {NONE, 40, NONE}))
                .containsExactly(20, 40, 40);
    }

    @Test
    void whatAFloorTakesTheOthersSaveInProportion() {
        assertThat(Limits.apply(new long[] {10, 60, 30}, new long[] {40, 0, 0}, new long[] {NONE, NONE, NONE}))
                .containsExactly(40, 40, 20);
        assertThat(Limits.apply(new long[] {10, 60, 30}, new long[3], new long[] {NONE, 20, NONE}))
                .containsExactly(20, 20, 60);
    }

    @Test
    void aFloorAndACapThatEvenOutAreBothHeld() {
        assertThat(Limits.apply(new long[] {10, 50, 40}, new long[] {20, 0, 0}, new long[] {NONE, 40, NONE}))
                .containsExactly(20, 40, 40);
    }

    @Test
    void aFloorIsHeldBeforeASmallerCapAndTheOtherWayAround() {
        // 30 lack below, 10 are too much above: the floor first; then 70 shared 5 : 4 gives 38 and 31, within the cap.
        assertThat(Limits.apply(new long[] {10, 50, 40}, new long[] {40, 0, 0}, new long[] {NONE, 40, NONE}))
                .containsExactly(40, 33, 27);
        // 10 lack below, 30 are too much above: the cap first; then 80 shared 1 : 4 gives 16 and 64, and the floor is
        // next.
        assertThat(Limits.apply(new long[] {10, 50, 40}, new long[] {20, 0, 0}, new long[] {NONE, 20, NONE}))
                .containsExactly(20, 20, 60);
    }

    @Test
    void limitsThatCannotAllHoldGiveNothing() {
        assertThat(Limits.apply(new long[] {10, 10}, new long[] {15, 15}, new long[] {NONE, NONE}))
                .isNull();
        assertThat(Limits.apply(new long[] {10, 10}, new long[2], new long[] {5, 5}))
                .isNull();
        assertThat(Limits.apply(new long[] {20, 0}, new long[2], new long[] {5, NONE}))
                .as("nobody is left to share the rest by")
                .isNull();
        assertThat(Limits.apply(new long[] {0, 0}, new long[2], new long[] {5, 5}))
                .containsExactly(0, 0);
    }

    @Test
    void floorAndCapCountByTheMonthsOfAMember() {
        SharingCases three = two().member("c", 100).joined("c", LocalDate.of(YEAR, 7, 1));
        // 200 a month: halves for half a year, then thirds.
        assertThat(shares(three.shared(amount("x", 2_400, "lige")))).containsExactly(100_000, 100_000, 40_000);
        SharedYear least = three.shared(
                new Element("x").amount(2_400).key("lige").limits(900L, null).build());
        assertThat(shares(least)).as("450 for half a year").containsExactly(97_500, 97_500, 45_000);
        SharedYear most = three.shared(
                new Element("x").amount(2_400).key("lige").limits(null, 980L).build());
        assertThat(shares(most)).containsExactly(98_000, 98_000, 44_000);
        SharedYear tooMuch = three.shared(
                new Element("x").amount(2_400).key("lige").limits(1_000L, null).build());
        assertThat(shares(tooMuch)).as("cannot hold for all").containsExactly(100_000, 100_000, 40_000);
    }

    @Test
    void anAdvanceWithOverheadIsTakenOffWhatFallsDue() {
        SharingCases two = two().element(new Element("x")
                .amount(1_000)
                .key("lige")
                .host("a", 1_000)
                .paid(PaymentTime.ADVANCE)
                .build());
        CostSharing sharing = Settlement.of(two.inventory(), YEAR, YEAR);
        CostSharing.Line year = sharing.lines().get(0);
        assertThat(year.cause()).isEqualTo(CostSharing.Cause.YEAR);
        assertThat(year.parts())
                .containsExactly(
                        new CostSharing.Part(
                                "a", 12, Money.ofMajor(500), Money.ofMajor(-100), Money.ofMajor(400), Money.ZERO),
                        new CostSharing.Part(
                                "b", 12, Money.ofMajor(500), Money.ofMajor(100), Money.ofMajor(600), Money.ZERO));
        CostSharing.Line next = sharing.lines().get(1);
        assertThat(next.cause()).isEqualTo(CostSharing.Cause.ADVANCE);
        assertThat(next.concerns()).isEqualTo(YEAR + 1);
        assertThat(next.parts())
                .extracting(CostSharing.Part::due)
                .containsExactly(Money.ofMajor(400), Money.ofMajor(600));
    }

    @Test
    void arrearsShowTheYearAndAskForTheOneBefore() {
        SharingCases two = two().element(new Element("x")
                .amount(1_000)
                .key("lige")
                .months(YearMonth.of(YEAR - 1, 7), null)
                .paid(PaymentTime.ARREARS)
                .build());
        CostSharing sharing = Settlement.of(two.inventory(), YEAR, YEAR);
        assertThat(sharing.lines())
                .extracting(CostSharing.Line::cause, CostSharing.Line::concerns, line -> line.parts()
                        .get(0)
                        .due())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(CostSharing.Cause.ARREARS, YEAR - 1, Money.ofMajor(250)),
                        org.assertj.core.groups.Tuple.tuple(CostSharing.Cause.YEAR, YEAR, Money.ZERO));
    }

    @Test
    void keysAndKindsAreToldWithTheUsualKeyLast() {
        SharingCases two = two();
        two.terms = new SharingTerms(Map.of(CostKind.PROJECT, "lige"), 0, Money.ZERO, 0, "", true);
        CostSharing sharing = Settlement.of(two.inventory(), YEAR, YEAR);
        assertThat(sharing.keys()).extracting(CostSharing.Key::id).containsExactly("lige", Keys.USUAL);
        assertThat(sharing.keys().get(1).terms())
                .containsExactly(new CostSharing.Term(ShareBasis.INHABITANTS, "", 10_000));
        assertThat(sharing.kinds())
                .contains(
                        new CostSharing.KindKey(CostKind.PROJECT, "lige"),
                        new CostSharing.KindKey(CostKind.OPERATION, Keys.USUAL))
                .hasSize(CostKind.values().length);
    }

    @Test
    void whoeverJoinsInTheYearIsToDeliverByItsMonths() {
        SharingCases two = two().joined("b", LocalDate.of(YEAR, 10, 1))
                .hours("a", YEAR, 75)
                .hours("b", YEAR, 75);
        two.terms = new SharingTerms(Map.of(), 0, Money.ZERO, 0, "lige", false);
        assertThat(Settlement.of(two.inventory(), YEAR, YEAR).hours().get(0).members())
                .as("12 parts to 3")
                .extracting(CostSharing.Hours::expected)
                .containsExactly(12_000L, 3_000L);
    }

    @Test
    void whoeverHasNotJoinedIsToDeliverNothing() {
        SharingCases two = two().joined("b", LocalDate.of(YEAR + 1, 1, 1)).hours("a", YEAR, 80);
        two.terms = new SharingTerms(Map.of(), 0, Money.ZERO, 0, "lige", false);
        assertThat(Settlement.of(two.inventory(), YEAR, YEAR).hours().get(0).members())
                .extracting(CostSharing.Hours::expected)
                .containsExactly(8_000L, 0L);
    }

    @Test
    void aBalanceAtTheToleranceIsCarriedAndOneAboveItPaid() {
        long[] none = {0, 0};
        NetHours at = NetHours.settle(new long[] {110, 90}, new long[] {100, 100}, none, 50_000, 10);
        assertThat(at.payment()).containsExactly(0, 0);
        assertThat(at.carried()).containsExactly(10, -10);
        NetHours above = NetHours.settle(new long[] {111, 89}, new long[] {100, 100}, none, 50_000, 10);
        assertThat(above.payment()).containsExactly(5_500, -5_500);
        assertThat(above.carried()).containsExactly(0, 0);
        NetHours byWork = NetHours.settle(new long[] {200, 0}, new long[] {100, 100}, none, 0, 10);
        assertThat(byWork.payment()).containsExactly(0, 0);
        assertThat(byWork.carried()).containsExactly(100, -100);
    }

    private static YearMonth left(YearMonth given, YearMonth wanted) {
        return Presence.lastMonth(new Membership("a", null, given, wanted, SharingCases.at("members", 2)), 6);
    }

    @Test
    void nobodyLeavesBeforeItsNoticeHasRunOut() {
        YearMonth given = YearMonth.of(YEAR, 1);
        YearMonth earliest = YearMonth.of(YEAR, 7);
        assertThat(left(null, YearMonth.of(YEAR, 3))).isEqualTo(YearMonth.of(YEAR, 3));
        assertThat(left(null, null)).isNull();
        assertThat(left(given, null)).isEqualTo(earliest);
        assertThat(left(given, YearMonth.of(YEAR, 6))).isEqualTo(earliest);
        assertThat(left(given, earliest)).isEqualTo(earliest);
        assertThat(left(given, YearMonth.of(YEAR, 8))).isEqualTo(YearMonth.of(YEAR, 8));
    }

    @Test
    void halfYearsBeginOnTheFirstOfJulyAndEndInJune() {
        Membership july = new Membership("a", LocalDate.of(YEAR, 7, 1), null, null, SharingCases.at("members", 2));
        Membership later = new Membership("a", LocalDate.of(YEAR, 7, 2), null, null, SharingCases.at("members", 2));
        assertThat(Presence.of(july, 0, PartYear.HALF_YEARS, YEAR).months()).isEqualTo(12);
        assertThat(Presence.of(later, 0, PartYear.HALF_YEARS, YEAR).months()).isEqualTo(6);
        Membership gone = new Membership("a", null, null, YearMonth.of(YEAR, 6), SharingCases.at("members", 2));
        assertThat(Presence.of(gone, 0, PartYear.HALF_YEARS, YEAR).months()).isEqualTo(6);
        assertThat(Presence.of(gone, 0, PartYear.MONTHS, YEAR + 1).months()).isZero();
        assertThat(Presence.of(gone, 0, PartYear.WHOLE_YEAR, YEAR).months()).isEqualTo(12);
    }
}
