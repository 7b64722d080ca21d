package no.samtakt.economy.sharing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samtakt.common.Money;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.Cooperation;
import no.samtakt.inventory.CostAccount;
import no.samtakt.inventory.CostElement;
import no.samtakt.inventory.CostKind;
import no.samtakt.inventory.Inventories;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.KeyTerm;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.MemberFacts;
import no.samtakt.inventory.Membership;
import no.samtakt.inventory.PartYear;
import no.samtakt.inventory.PaymentTime;
import no.samtakt.inventory.ShareBasis;
import no.samtakt.inventory.SharingAgreement;
import no.samtakt.inventory.SharingKey;
import no.samtakt.inventory.SharingTerms;
import no.samtakt.inventory.Uncertainty;
import org.jspecify.annotations.Nullable;

/** Co-operations with nothing but what sharing needs. The year is 2027. */
final class SharingCases {

    static final int YEAR = 2027;

    final List<Member> members = new ArrayList<>();
    final List<SharingKey> keys = new ArrayList<>();
    final List<CostElement> elements = new ArrayList<>();
    final List<MemberFacts> facts = new ArrayList<>();
    final List<CostAccount> accounts = new ArrayList<>();
    final List<Membership> memberships = new ArrayList<>();
    SharingTerms terms = SharingTerms.NONE;

    SharingCases member(String id, int inhabitants) {
        return member(id, inhabitants, 0, 0);
    }

    SharingCases member(String id, int inhabitants, long fteCenti, int ownershipBasisPoints) {
        members.add(new Member(
                id,
                id,
                "",
                inhabitants,
                LocalDate.of(YEAR, 1, 1),
                fteCenti,
                0,
                ownershipBasisPoints,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                SourceCell.NOWHERE));
        return this;
    }

    static KeyTerm term(ShareBasis basis, long weight) {
        return new KeyTerm(basis, "", weight, at("keys", 2));
    }

    SharingCases key(String id, KeyTerm... parts) {
        long sum = Arrays.stream(parts).mapToLong(KeyTerm::weight).sum();
        keys.add(new SharingKey(id, Arrays.asList(parts), Math.abs(sum - 10_000) < 1000 ? 10_000 : 0, at("keys", 2)));
        return this;
    }

    static SourceCell at(String sheet, int row) {
        return new SourceCell("samarbeid.xlsx", sheet, row + ":" + row);
    }

    SharingCases facts(String member, int year, String element, ShareBasis basis, long value) {
        facts.add(new MemberFacts(member, year, element, new TreeMap<>(Map.of(basis, value)), null, at("facts", 2)));
        return this;
    }

    SharingCases hours(String member, int year, long wholeHours) {
        facts.add(new MemberFacts(member, year, "", new TreeMap<>(), wholeHours * 100, at("facts", 2)));
        return this;
    }

    SharingCases joined(String member, LocalDate date) {
        memberships.add(new Membership(member, date, null, null, at("members", 2)));
        return this;
    }

    SharingCases leaves(String member, @Nullable YearMonth notice, @Nullable YearMonth last) {
        memberships.add(new Membership(member, null, notice, last, at("members", 2)));
        return this;
    }

    SharingCases element(CostElement element) {
        elements.add(element);
        return this;
    }

    Inventory inventory() {
        return Inventories.of(
                new Cooperation(
                        "Test",
                        "",
                        "DK",
                        "DKK",
                        LocalDate.of(YEAR, 1, 1),
                        YearMonth.of(YEAR, 1),
                        YearMonth.of(YEAR + 2, 12),
                        4,
                        400,
                        "",
                        "",
                        "",
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        0,
                        1,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Uncertainty.usual(),
                        List.of(),
                        SourceCell.NOWHERE),
                members.stream().sorted(Comparator.comparing(Member::id)).toList(),
                new SharingAgreement(terms, keys, elements, facts, accounts, memberships),
                List.of());
    }

    SharedYear shared(CostElement element) {
        return ElementShares.of(inventory(), element, YEAR);
    }

    static long[] shares(SharedYear shared) {
        return shared.parts().stream().mapToLong(SharedYear.Part::share).toArray();
    }

    /** An amount in whole kroner, shared by a key. */
    static CostElement amount(String id, long kroner, String key) {
        return new Element(id).amount(kroner).key(key).build();
    }

    /** A cost element being made. */
    static final class Element {
        private final String id;
        private CostKind kind = CostKind.OPERATION;
        private String key = "";
        private @Nullable Money amount;
        private @Nullable Money price;
        private ShareBasis basis = ShareBasis.EQUAL;
        private int payments = 1;
        private @Nullable YearMonth from;
        private @Nullable YearMonth until;
        private String host = "";
        private int overhead;
        private @Nullable Money floor;
        private @Nullable Money cap;
        private PaymentTime paid = PaymentTime.SAME_YEAR;
        private PartYear partYear = PartYear.MONTHS;
        private List<String> group = List.of();
        private Money external = Money.ZERO;

        Element(String id) {
            this.id = id;
        }

        Element kind(CostKind of) {
            kind = of;
            return this;
        }

        Element key(String of) {
            key = of;
            return this;
        }

        Element amount(long kroner) {
            amount = Money.ofMajor(kroner);
            return this;
        }

        Element price(long kroner, ShareBasis per, int paymentsPerYear) {
            price = Money.ofMajor(kroner);
            basis = per;
            payments = paymentsPerYear;
            return this;
        }

        Element months(@Nullable YearMonth first, @Nullable YearMonth last) {
            from = first;
            until = last;
            return this;
        }

        Element host(String member, int overheadBasisPoints) {
            host = member;
            overhead = overheadBasisPoints;
            return this;
        }

        Element limits(@Nullable Long least, @Nullable Long most) {
            floor = least == null ? null : Money.ofMajor(least);
            cap = most == null ? null : Money.ofMajor(most);
            return this;
        }

        Element paid(PaymentTime when) {
            paid = when;
            return this;
        }

        Element partYear(PartYear rule) {
            partYear = rule;
            return this;
        }

        Element group(String... ids) {
            group = Arrays.asList(ids);
            return this;
        }

        Element external(long kroner) {
            external = Money.ofMajor(kroner);
            return this;
        }

        CostElement build() {
            return new CostElement(
                    id,
                    id,
                    kind,
                    key,
                    amount,
                    price,
                    basis,
                    payments,
                    from,
                    until,
                    host,
                    overhead,
                    floor,
                    cap,
                    paid,
                    partYear,
                    group,
                    external,
                    "",
                    at("elements", 2));
        }
    }
}
