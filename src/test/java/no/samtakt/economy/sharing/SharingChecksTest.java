package no.samtakt.economy.sharing;

import static no.samtakt.economy.sharing.SharingCases.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import no.samtakt.common.Problem;
import no.samtakt.common.Severity;
import no.samtakt.economy.sharing.SharingCases.Element;
import no.samtakt.inventory.PaymentTime;
import no.samtakt.inventory.ShareBasis;
import org.junit.jupiter.api.Test;

/** What agreements do not add up to is said, where it stands; and each part of an agreement counts in its own years only. */
class SharingChecksTest {

    private static SharingCases two() {
        return new SharingCases()
                .key("equal", SharingCases.term(ShareBasis.EQUAL, 10_000))
                .member("a", 3_000)
                .member("b", 1_000);
    }

    private static List<Problem> found(SharingCases cases) {
        return SharingChecks.of(cases.inventory());
    }

    @Test
    void anAgreementWithoutFaultHasNone() {
        assertThat(found(two().element(SharingCases.amount("x", 100, "equal")))).isEmpty();
        assertThat(found(new SharingCases())).isEmpty();
    }

    @Test
    void anElementPricedByWhatNobodyHasIsEmpty() {
        assertThat(found(two().element(new Element("pc")
                        .price(300, ShareBasis.UNITS, 1)
                        .build())))
                .extracting(Problem::code, Problem::severity, Problem::found)
                .containsExactly(tuple("sharing.element-empty", Severity.WARNING, "pc"));
        assertThat(found(two().facts("a", YEAR, "pc", ShareBasis.UNITS, 10)
                        .facts("b", YEAR, "pc", ShareBasis.UNITS, 0)
                        .element(new Element("pc")
                                .price(300, ShareBasis.UNITS, 1)
                                .build())))
                .isEmpty();
    }

    @Test
    void onlyThoseOfTheGroupNeedAFigure() {
        SharingCases cases = two().facts("a", YEAR, "pc", ShareBasis.UNITS, 10);
        assertThat(found(cases.element(new Element("pc")
                        .price(300, ShareBasis.UNITS, 1)
                        .group("a")
                        .build())))
                .isEmpty();
        assertThat(found(two().facts("a", YEAR, "pc", ShareBasis.UNITS, 10)
                        .element(new Element("pc")
                                .price(300, ShareBasis.UNITS, 1)
                                .build())))
                .extracting(Problem::code, Problem::member)
                .containsExactly(tuple("sharing.value-missing", "b"));
    }

    @Test
    void limitsThatCannotHoldAreSaidOnceWithTheFirstYear() {
        assertThat(found(two().element(new Element("x")
                        .amount(100)
                        .key("equal")
                        .limits(80L, null)
                        .build())))
                .extracting(Problem::code, Problem::found, Problem::args)
                .containsExactly(tuple("sharing.limits", "x", List.of(String.valueOf(YEAR))));
    }

    @Test
    void anElementNobodyIsThereForIsSaid() {
        SharingCases cases = two().leaves("a", YearMonth.of(YEAR - 2, 1), YearMonth.of(YEAR - 1, 12))
                .leaves("b", YearMonth.of(YEAR - 2, 1), YearMonth.of(YEAR - 1, 12))
                .element(SharingCases.amount("x", 100, "equal"));
        assertThat(found(cases))
                .extracting(Problem::code, Problem::severity)
                .contains(tuple("sharing.nobody", Severity.ERROR));
        assertThat(found(cases))
                .filteredOn(one -> one.code().equals("sharing.nobody"))
                .hasSize(1);
    }

    @Test
    void moneyFromOutsideThatPaysAllIsSaid() {
        assertThat(found(two().element(new Element("x")
                        .amount(100)
                        .key("equal")
                        .external(100)
                        .build())))
                .extracting(Problem::code)
                .containsExactly("sharing.external-too-large");
        assertThat(found(two().element(new Element("x")
                        .amount(100)
                        .key("equal")
                        .external(99)
                        .build())))
                .isEmpty();
    }

    @Test
    void anElementCountsInItsOwnMonthsOnly() {
        SharingCases cases = two();
        for (var each : List.of(
                tuple(YearMonth.of(YEAR + 1, 1), null, 0L),
                tuple(null, YearMonth.of(YEAR - 1, 12), 0L),
                tuple(YearMonth.of(YEAR, 1), null, 12_000L),
                tuple(YearMonth.of(YEAR - 1, 6), null, 12_000L),
                tuple(YearMonth.of(YEAR, 7), null, 6_000L),
                tuple(null, YearMonth.of(YEAR, 3), 3_000L),
                tuple(YearMonth.of(YEAR, 4), YearMonth.of(YEAR + 1, 2), 9_000L))) {
            SharedYear shared = cases.shared(new Element("x")
                    .amount(12_000)
                    .key("equal")
                    .months((YearMonth) each.toArray()[0], (YearMonth) each.toArray()[1])
                    .build());
            assertThat(shared.whole()).as(each.toString()).isEqualTo(100 * (long) each.toArray()[2]);
        }
    }

    @Test
    void floorsAndCapsMoveOnlyWhatIsOutside() {
        long[] none = {0, 0, 0};
        long[] all = {1_000, 1_000, 1_000};
        assertThat(Limits.apply(new long[] {60, 30, 10}, none, all)).containsExactly(60, 30, 10);
        assertThat(Limits.apply(new long[] {60, 30, 10}, new long[] {0, 0, 10}, new long[] {60, 30, 10}))
                .containsExactly(60, 30, 10);
        // The third is lifted to 20, the others pay the 80 left in the proportion 60 to 30.
        assertThat(Limits.apply(new long[] {60, 30, 10}, new long[] {20, 20, 20}, all))
                .containsExactly(53, 27, 20);
        // The first is held at 50, the others pay 50 in the proportion 30 to 10.
        assertThat(Limits.apply(new long[] {60, 30, 10}, none, new long[] {50, 50, 50}))
                .containsExactly(50, 38, 12);
        assertThat(Limits.apply(new long[] {60, 30, 10}, new long[] {50, 50, 50}, all))
                .isNull();
        assertThat(Limits.apply(new long[] {60, 30, 10}, none, new long[] {20, 20, 20}))
                .isNull();
        assertThat(Limits.apply(new long[] {100, 0}, new long[] {0, 0}, new long[] {50, 50}))
                .isNull();
        assertThat(Limits.apply(new long[] {50, 50}, new long[] {50, 50}, new long[] {50, 50}))
                .containsExactly(50, 50);
    }

    @Test
    void inAdvanceAndInArrearsConcernTheYearAfterAndBefore() {
        SharingCases cases = two().element(new Element("early")
                        .amount(400)
                        .key("equal")
                        .paid(PaymentTime.ADVANCE)
                        .months(YearMonth.of(YEAR, 1), YearMonth.of(YEAR + 1, 12))
                        .build())
                .element(new Element("late")
                        .amount(600)
                        .key("equal")
                        .paid(PaymentTime.ARREARS)
                        .months(YearMonth.of(YEAR, 1), YearMonth.of(YEAR, 12))
                        .build());
        CostSharing sharing = Settlement.of(cases.inventory(), YEAR, YEAR + 2);
        assertThat(sharing.lines())
                .extracting(
                        line -> line.element(),
                        line -> line.cause().name(),
                        line -> line.settled(),
                        line -> line.concerns(),
                        line -> line.whole().minor())
                .containsExactlyInAnyOrder(
                        tuple("early", "YEAR", YEAR, YEAR, 40_000L),
                        tuple("early", "ADVANCE", YEAR, YEAR + 1, 40_000L),
                        tuple("early", "YEAR", YEAR + 1, YEAR + 1, 40_000L),
                        tuple("late", "YEAR", YEAR, YEAR, 60_000L),
                        tuple("late", "ARREARS", YEAR + 1, YEAR, 60_000L));
    }

    @Test
    void aMemberThatJoinsLaterIsNotAskedInAdvance() {
        SharingCases cases = two().joined("b", LocalDate.of(YEAR, 7, 1));
        SharedYear asked = ElementShares.advance(cases.inventory(), SharingCases.amount("x", 100, "equal"), YEAR);
        assertThat(SharingCases.shares(asked)).containsExactly(10_000, 0);
    }
}
