package no.samtakt.economy;

import java.time.YearMonth;
import java.util.List;
import no.samtakt.common.Money;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.Contract;
import no.samtakt.inventory.NoticeEnd;
import no.samtakt.inventory.Procurement;
import no.samtakt.inventory.Renewal;

/** Builds contracts in tests: 1200.00 a year (100.00 a month), no renewal, no notice, bound to its end, unless told otherwise. */
final class ContractFixture {

    static final YearMonth START = YearMonth.of(2027, 1);

    private YearMonth end;
    private YearMonth start;
    private YearMonth irrevocable;
    private int notice;
    private NoticeEnd noticeEnd = NoticeEnd.MONTH;
    private List<Integer> options = List.of();
    private int used;
    private int optionPrice;
    private Renewal renewal = Renewal.NONE;
    private long fee;
    private long annual = 120_000;
    private int index;

    static ContractFixture running() {
        return new ContractFixture();
    }

    /** Ends after its n-th month from plan start, and cannot be terminated before. */
    static ContractFixture boundFor(int months) {
        return endingAfter(months).irrevocableFor(months);
    }

    /** Ends after its n-th month from plan start; negative when that has passed. */
    static ContractFixture endingAfter(int months) {
        ContractFixture contract = new ContractFixture();
        contract.end = START.plusMonths(months - 1);
        return contract;
    }

    ContractFixture irrevocableFor(int months) {
        irrevocable = START.plusMonths(months - 1);
        return this;
    }

    ContractFixture startingIn(int month) {
        start = START.plusMonths(month);
        return this;
    }

    ContractFixture notice(int months, NoticeEnd toEndOf) {
        notice = months;
        noticeEnd = toEndOf;
        return this;
    }

    ContractFixture notice(int months) {
        return notice(months, NoticeEnd.MONTH);
    }

    ContractFixture options(Integer... months) {
        options = List.of(months);
        return this;
    }

    ContractFixture used(int options) {
        used = options;
        return this;
    }

    /** Change of the price with each option exercised. */
    ContractFixture optionPrice(int basisPoints) {
        optionPrice = basisPoints;
        return this;
    }

    ContractFixture renewal(Renewal kind) {
        renewal = kind;
        return this;
    }

    ContractFixture fee(long minor) {
        fee = minor;
        return this;
    }

    ContractFixture annual(long minor) {
        annual = minor;
        return this;
    }

    ContractFixture index(int basisPoints) {
        index = basisPoints;
        return this;
    }

    Contract build() {
        return new Contract(
                "andoy/K1",
                "andoy",
                "Leverandør",
                List.of("andoy/S1"),
                start,
                end,
                irrevocable,
                notice,
                noticeEnd,
                options,
                used,
                optionPrice,
                renewal,
                new Money(fee),
                new Money(annual),
                index,
                Procurement.OPEN,
                List.of(),
                false,
                new SourceCell("test.xlsx", "Avtaler", "A2"));
    }
}
