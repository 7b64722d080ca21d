package no.samtakt.economy.sharing;

import static no.samtakt.economy.sharing.SharingCases.YEAR;
import static no.samtakt.economy.sharing.SharingCases.amount;
import static no.samtakt.economy.sharing.SharingCases.shares;
import static no.samtakt.economy.sharing.SharingCases.term;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.samtakt.common.Money;
import no.samtakt.common.Problem;
import no.samtakt.common.SourceCell;
import no.samtakt.economy.sharing.SharingCases.Element;
import no.samtakt.inventory.CostAccount;
import no.samtakt.inventory.CostElement;
import no.samtakt.inventory.CostKind;
import no.samtakt.inventory.PartYear;
import no.samtakt.inventory.PaymentTime;
import no.samtakt.inventory.ShareBasis;
import no.samtakt.inventory.SharingTerms;
import org.junit.jupiter.api.Test;

/** The ways of sharing that known co-operations use, with figures worked out by hand. Amounts are øre. */
class KnownCooperationsTest {

    /** Nine equal ninths, the host's own among them, with a small overhead to the host. */
    @Test
    void storkobenhavnSharesItsProgrammeManagerInNinths() {
        SharingCases nine = new SharingCases().key("lige", term(ShareBasis.EQUAL, 1));
        for (int i = 1; i <= 9; i++) {
            nine.member("m" + i, 20_000 + i);
        }
        // 900 000.00 / 9 = 100 000.00; 5 % overhead of 900 000 = 45 000, an eighth of it from each of the other eight:
        // 5 625.00
        SharedYear even = nine.shared(
                new Element("leder").amount(900_000).key("lige").host("m3", 500).build());
        assertThat(shares(even)).containsOnly(10_000_000L).hasSize(9);
        assertThat(even.parts().stream().mapToLong(SharedYear.Part::overhead))
                .containsExactly(
                        562_500L, 562_500L, -4_500_000L, 562_500L, 562_500L, 562_500L, 562_500L, 562_500L, 562_500L);
        // 100.00 = 9 × 11.11 + 0.01: the odd øre to the lowest id
        assertThat(shares(nine.shared(amount("x", 100, "lige"))))
                .containsExactly(1112, 1111, 1111, 1111, 1111, 1111, 1111, 1111, 1111);
    }

    /** Hours delivered against the share by inhabitants; only the difference is paid, once a year. */
    @Test
    void storkobenhavnSettlesNetHoursOnceAYear() {
        SharingCases three = new SharingCases()
                .key("indb", term(ShareBasis.INHABITANTS, 1))
                .member("a", 50_000)
                .member("b", 30_000)
                .member("c", 20_000)
                .hours("a", YEAR, 300)
                .hours("b", YEAR, 500)
                .hours("c", YEAR, 200);
        three.terms = new SharingTerms(Map.of(CostKind.PROJECT, "indb"), 0, Money.ofMajor(500), 1000, "", true);
        CostSharing.HoursYear year =
                Settlement.of(three.inventory(), YEAR, YEAR).hours().get(0);
        // Σ = 1000 h; shares 500, 300, 200; balances −200, +200, 0; 200 h × 500 kr = 100 000 kr
        assertThat(year.members())
                .containsExactly(
                        new CostSharing.Hours("a", 30_000, 50_000, 0, -20_000, Money.ofMajor(100_000), 0),
                        new CostSharing.Hours("b", 50_000, 30_000, 0, 20_000, Money.ofMajor(-100_000), 0),
                        new CostSharing.Hours("c", 20_000, 20_000, 0, 0, Money.ZERO, 0));
    }

    /** Tasks taken in turn, without payment: only the balance is shown, and carried on. */
    @Test
    void viborgAndSilkeborgEvenOutByWork() {
        SharingCases two = new SharingCases()
                .key("lige", term(ShareBasis.EQUAL, 1))
                .member("silkeborg", 90_000)
                .member("viborg", 96_000)
                .hours("silkeborg", YEAR, 120)
                .hours("viborg", YEAR, 80)
                .hours("silkeborg", YEAR + 1, 70)
                .hours("viborg", YEAR + 1, 100);
        two.terms = new SharingTerms(Map.of(), 0, Money.ofMajor(500), 0, "lige", false);
        List<CostSharing.HoursYear> years =
                Settlement.of(two.inventory(), YEAR, YEAR + 1).hours();
        // +20/−20 h carried; then 170 h, 85 each: 20 + 70 − 85 = 5 and −20 + 100 − 85 = −5
        assertThat(years.get(1).members())
                .containsExactly(
                        new CostSharing.Hours("silkeborg", 7_000, 8_500, 2_000, 500, Money.ZERO, 500),
                        new CostSharing.Hours("viborg", 10_000, 8_500, -2_000, -500, Money.ZERO, -500));
    }

    @Test
    void sbsysCostsNineKronerPerInhabitant() {
        SharingCases club =
                new SharingCases().member("a", 1_375_000).member("b", 600_000).member("c", 400_000);
        SharedYear fee = club.shared(
                new Element("sbsys").price(9, ShareBasis.INHABITANTS, 1).build());
        // 9 × 2 375 000 = 21 375 000 kr
        assertThat(fee.whole()).isEqualTo(2_137_500_000L);
        assertThat(shares(fee)).containsExactly(1_237_500_000L, 540_000_000L, 360_000_000L);
        // An extra development is paid by those who want it, by their inhabitants: 600 and 400 of 1000
        assertThat(shares(club.shared(
                        new Element("extra").amount(1000).group("b", "c").build())))
                .containsExactly(0, 60_000, 40_000);
    }

    @Test
    void os2CostsEightThousandEveryHalfYear() {
        SharingCases os2 = new SharingCases();
        for (int i = 10; i < 65; i++) {
            os2.member("m" + i, 50_000);
        }
        CostElement fee = new Element("kontingent")
                .price(8_000, ShareBasis.EQUAL, 2)
                .partYear(PartYear.HALF_YEARS)
                .build();
        // 55 × 2 × 8 000 = 880 000
        assertThat(os2.shared(fee).whole()).isEqualTo(88_000_000L);
        os2.joined("m10", LocalDate.of(YEAR, 7, 1))
                .joined("m11", LocalDate.of(YEAR, 7, 2))
                .joined("m12", LocalDate.of(YEAR + 1, 1, 1));
        SharedYear partly = os2.shared(fee);
        // 1 July: the whole fee; 2 July: half; next year: nothing
        assertThat(Arrays.copyOf(shares(partly), 4)).containsExactly(1_600_000, 800_000, 0, 1_600_000);
        assertThat(partly.whole()).isEqualTo(88_000_000L - 800_000 - 1_600_000);
    }

    @Test
    void sunnmoreSharesThirtyPercentEquallyAndSeventyByInhabitants() {
        SharingCases two = new SharingCases()
                .key("k", term(ShareBasis.EQUAL, 3000), term(ShareBasis.INHABITANTS, 7000))
                .member("a", 3_000)
                .member("b", 1_000);
        // 30/2 + 70·¾ = 67.5 and 30/2 + 70·¼ = 32.5
        assertThat(shares(two.shared(amount("drift", 1000, "k")))).containsExactly(67_500, 32_500);
    }

    @Test
    void nordhordlandSharesAThirdEquallyExactly() {
        SharingCases two = new SharingCases()
                .key("k", term(ShareBasis.EQUAL, 1), term(ShareBasis.INHABITANTS, 2))
                .member("a", 9_000)
                .member("b", 1_000);
        // a third of 3 000 000 is 1 000 000: 500 000 each; of 2 000 000 nine tenths and one tenth
        assertThat(shares(two.shared(amount("grunn", 3_000_000, "k")))).containsExactly(230_000_000, 70_000_000);
        // 33.33 % would give 230 003 333.33 of 300 000 000 øre
        assertThat(SharingChecks.of(two.inventory())).isEmpty();
    }

    @Test
    void hedmarksOwnershipAddsUpToMoreThanAHundredPercent() {
        String[] names = {"grue", "hamar", "kongsvinger", "loten", "nordodal", "sorodal", "stange"};
        int[] ownership = {510, 3250, 1900, 810, 540, 840, 2160};
        SharingCases seven = new SharingCases().key("eier", term(ShareBasis.OWNERSHIP, 10_000));
        for (int i = 0; i < names.length; i++) {
            seven.member(names[i], 10_000, 0, ownership[i]);
        }
        // Σ = 100.1 %: shares against 100.1, of 10 010 kr exactly 100 kr per per cent
        assertThat(shares(seven.shared(amount("drift", 10_010, "eier"))))
                .containsExactly(51_000, 325_000, 190_000, 81_000, 54_000, 84_000, 216_000);
        assertThat(SharingChecks.of(seven.inventory()))
                .extracting(Problem::code, Problem::found, Problem::expected)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("sharing.ownership-sum", "100.1 %", "100 %"));
    }

    /** Three years after its notice the largest member pays nothing, and what the others pay grows by 1/0.7. */
    @Test
    void aThirtyPercentMemberLeavesOnThreeYearsNotice() {
        SharingCases three = new SharingCases()
                .key("indb", term(ShareBasis.INHABITANTS, 1))
                .member("a", 30_000)
                .member("b", 45_000)
                .member("c", 25_000)
                .leaves("a", YearMonth.of(2026, 12), YearMonth.of(2027, 6));
        three.terms = new SharingTerms(Map.of(), 36, Money.ZERO, 0, "", true);
        CostElement cost = amount("drift", 7_000_000, "indb");
        assertThat(shares(ElementShares.of(three.inventory(), cost, 2029)))
                .containsExactly(210_000_000, 315_000_000, 175_000_000);
        // 3.15 / 0.7 = 4.5 and 1.75 / 0.7 = 2.5 million
        assertThat(shares(ElementShares.of(three.inventory(), cost, 2030)))
                .containsExactly(0, 450_000_000, 250_000_000);
        assertThat(SharingChecks.of(three.inventory()))
                .extracting(Problem::code, Problem::member, Problem::expected)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("sharing.notice", "a", "2029-12"));
    }

    /** Base by positions, workplaces by units, add-ons direct. */
    @Test
    void itForsyningenHasATariffInThreeParts() {
        SharingCases three = new SharingCases()
                .key("aarsvaerk", term(ShareBasis.FTE, 1))
                .member("ballerup", 48_000, 400_000, 0)
                .member("egedal", 43_000, 350_000, 0)
                .member("fureso", 38_000, 250_000, 0)
                .facts("ballerup", YEAR, "pc", ShareBasis.UNITS, 250_000)
                .facts("egedal", YEAR, "pc", ShareBasis.UNITS, 150_050)
                .facts("fureso", YEAR, "pc", ShareBasis.UNITS, 0)
                .facts("egedal", YEAR, "tillaeg", ShareBasis.FIXED, 12_345_67);
        // 10 000 positions: 40, 35 and 25 %
        assertThat(shares(three.shared(amount("basis", 20_000_000, "aarsvaerk"))))
                .containsExactly(800_000_000, 700_000_000, 500_000_000);
        // 2 500 and 1 500.5 workplaces at 3 000 kr
        assertThat(shares(three.shared(
                        new Element("pc").price(3_000, ShareBasis.UNITS, 1).build())))
                .containsExactly(750_000_000, 450_150_000, 0);
        assertThat(shares(three.shared(
                        new Element("tillaeg").kind(CostKind.ADD_ON).build())))
                .containsExactly(0, 1_234_567, 0);
    }

    /** One million each and five from the region; the state pays part before anything is shared. */
    @Test
    void differentAmountsByPartyAndExternalMoneyFirst() {
        SharingCases landevej = new SharingCases()
                .member("esbjerg", 115_000)
                .member("region", 1_205_000)
                .facts("esbjerg", YEAR, "ramme", ShareBasis.FIXED, 100_000_000)
                .facts("region", YEAR, "ramme", ShareBasis.FIXED, 500_000_000);
        assertThat(shares(landevej.shared(new Element("ramme").build()))).containsExactly(100_000_000, 500_000_000);
        SharedYear funded =
                landevej.shared(new Element("ramme").external(1_500_000).build());
        // 6 − 1.5 = 4.5 million, in the same proportions
        assertThat(shares(funded)).containsExactly(75_000_000, 375_000_000);
        assertThat(funded.external()).isEqualTo(150_000_000);
    }

    /** Sjælland pays a year in advance by the budget; the account corrects it. */
    @Test
    void membershipPaidAYearInAdvanceIsCorrectedByTheAccount() {
        SharingCases two = new SharingCases().member("a", 60_000).member("b", 40_000);
        CostElement fee = new Element("medlem")
                .amount(1_000)
                .paid(PaymentTime.ADVANCE)
                .kind(CostKind.SECRETARIAT)
                .build();
        two.element(fee);
        two.accounts.add(new CostAccount("medlem", YEAR, Money.ofMajor(1_100), null, SourceCell.NOWHERE));
        List<CostSharing.Line> lines =
                Settlement.of(two.inventory(), YEAR, YEAR).lines();
        assertThat(lines)
                .extracting(CostSharing.Line::cause)
                .containsExactly(CostSharing.Cause.YEAR, CostSharing.Cause.ADVANCE);
        // 660 less 600 paid = 60 now, and 600 for next year
        assertThat(lines.get(0).parts().get(0))
                .isEqualTo(new CostSharing.Part(
                        "a", 12, Money.ofMajor(660), Money.ZERO, Money.ofMajor(600), Money.ofMajor(60)));
        assertThat(lines.get(1).concerns()).isEqualTo(YEAR + 1);
        assertThat(lines.get(1).parts().get(0).due()).isEqualTo(Money.ofMajor(600));
    }
}
