package no.samtakt.economy.sharing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import no.samtakt.common.Money;
import no.samtakt.common.Rounding;
import no.samtakt.inventory.CostElement;
import no.samtakt.inventory.CostKind;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.MemberFacts;
import no.samtakt.inventory.PartYear;
import no.samtakt.inventory.SharingAgreement;
import no.samtakt.inventory.SharingKey;
import org.jspecify.annotations.Nullable;

/** Works out an agreement on sharing for a number of years. */
public final class Settlement {

    private final Inventory inventory;
    private final SharingAgreement agreement;
    private final List<Member> members;

    private Settlement(Inventory inventory) {
        this.inventory = inventory;
        this.agreement = inventory.sharing();
        this.members = inventory.members();
    }

    /**
     * What is to be settled in each year of a period.
     *
     * @param first first year
     * @param last last year
     */
    public static CostSharing of(Inventory inventory, int first, int last) {
        return new Settlement(inventory).settle(first, last);
    }

    private CostSharing settle(int first, int last) {
        List<CostSharing.Line> lines = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            for (CostElement element : agreement.elements()) {
                add(lines, element, year);
            }
        }
        List<CostSharing.HoursYear> hours = hours().stream()
                .filter(row -> row.year() >= first && row.year() <= last)
                .toList();
        return new CostSharing(keys(), kinds(), lines, hours);
    }

    private void add(List<CostSharing.Line> lines, CostElement element, int year) {
        SharedYear now = ElementShares.of(inventory, element, year);
        switch (element.paid()) {
            case SAME_YEAR -> add(lines, line(element, CostSharing.Cause.YEAR, year, year, now, null, true));
            case ADVANCE -> {
                SharedYear before = ElementShares.advance(inventory, element, year);
                add(lines, line(element, CostSharing.Cause.YEAR, year, year, now, before, true));
                SharedYear next = ElementShares.advance(inventory, element, year + 1);
                add(lines, line(element, CostSharing.Cause.ADVANCE, year, year + 1, next, null, true));
            }
            case ARREARS -> {
                SharedYear past = ElementShares.of(inventory, element, year - 1);
                add(lines, line(element, CostSharing.Cause.ARREARS, year, year - 1, past, null, true));
                add(lines, line(element, CostSharing.Cause.YEAR, year, year, now, null, false));
            }
        }
    }

    private static void add(List<CostSharing.Line> lines, CostSharing.Line line) {
        boolean nothing = line.whole().isZero()
                && line.parts().stream()
                        .allMatch(part -> part.share().isZero() && part.due().isZero());
        if (!nothing) {
            lines.add(line);
        }
    }

    private CostSharing.Line line(
            CostElement element,
            CostSharing.Cause cause,
            int settled,
            int concerns,
            SharedYear shared,
            @Nullable SharedYear advance,
            boolean due) {
        List<CostSharing.Part> parts = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            SharedYear.Part part = shared.parts().get(i);
            long paid = advance == null
                    ? 0
                    : advance.parts().get(i).share() + advance.parts().get(i).overhead();
            long open = due ? part.share() + part.overhead() - paid : 0;
            parts.add(new CostSharing.Part(
                    members.get(i).id(),
                    part.months(),
                    new Money(part.share()),
                    new Money(part.overhead()),
                    new Money(paid),
                    new Money(open)));
        }
        return new CostSharing.Line(
                settled,
                cause,
                concerns,
                element.id(),
                element.name(),
                element.kind(),
                shared.key(),
                shared.byKey(),
                new Money(shared.whole()),
                new Money(shared.external()),
                new Money(shared.notShared()),
                parts);
    }

    /** Every key something goes by, the usual one last. */
    private List<CostSharing.Key> keys() {
        Map<String, SharingKey> used = new LinkedHashMap<>();
        agreement.keys().forEach(key -> used.put(key.id(), key));
        used.put(Keys.USUAL, Keys.named(inventory, Keys.USUAL));
        return used.values().stream()
                .map(key -> new CostSharing.Key(
                        key.id(),
                        key.terms().stream()
                                .map(term -> new CostSharing.Term(term.basis(), term.element(), term.weight()))
                                .toList()))
                .toList();
    }

    private List<CostSharing.KindKey> kinds() {
        Map<CostKind, String> keys = agreement.terms().keys();
        return Arrays.stream(CostKind.values())
                .map(kind -> new CostSharing.KindKey(kind, keys.getOrDefault(kind, Keys.USUAL)))
                .toList();
    }

    /** Every year in which somebody has delivered hours, balances carried from one to the next. */
    private List<CostSharing.HoursYear> hours() {
        TreeSet<Integer> years = new TreeSet<>();
        for (MemberFacts row : agreement.facts()) {
            if (row.hoursCenti() != null) {
                years.add(row.year());
            }
        }
        String id = agreement.terms().hoursKey();
        SharingKey key = id.isEmpty() ? Keys.of(inventory, CostKind.PROJECT) : Keys.named(inventory, id);
        long rate = agreement.terms().hoursPaid() ? agreement.terms().hourRate().minor() : 0;
        long[] brought = new long[members.size()];
        List<CostSharing.HoursYear> result = new ArrayList<>();
        for (int year : years) {
            long[] delivered = delivered(year);
            long[] expected = expected(key, year, Arrays.stream(delivered).sum());
            NetHours net = NetHours.settle(
                    delivered, expected, brought, rate, agreement.terms().toleranceCentiHours());
            List<CostSharing.Hours> rows = new ArrayList<>();
            for (int i = 0; i < delivered.length; i++) {
                rows.add(new CostSharing.Hours(
                        members.get(i).id(),
                        delivered[i],
                        expected[i],
                        brought[i],
                        net.balance()[i],
                        new Money(-net.payment()[i]),
                        net.carried()[i]));
            }
            result.add(new CostSharing.HoursYear(year, key.id(), rows));
            brought = net.carried();
        }
        return result;
    }

    private long[] delivered(int year) {
        return members.stream()
                .mapToLong(member -> agreement.facts().stream()
                        .filter(row -> row.member().equals(member.id()) && row.year() == year)
                        .map(MemberFacts::hoursCenti)
                        .mapToLong(hours -> hours == null ? 0 : hours)
                        .sum())
                .toArray();
    }

    /** By the key among the members of the year, a part year counting by its months. */
    private long[] expected(SharingKey key, int year, long total) {
        int[] months = members.stream()
                .mapToInt(member -> Presence.of(
                                agreement.findMembership(member.id()).orElse(null),
                                agreement.terms().noticeMonths(),
                                PartYear.MONTHS,
                                year)
                        .months())
                .toArray();
        int[] sharing =
                IntStream.range(0, months.length).filter(i -> months[i] > 0).toArray();
        long[] expected = new long[months.length];
        if (sharing.length == 0) {
            return delivered(year);
        }
        long[] full = Keys.of(key, members, agreement, year).split(total, sharing);
        long[] weights = new long[sharing.length];
        for (int k = 0; k < sharing.length; k++) {
            weights[k] = Math.multiplyExact(full[k], (long) months[sharing[k]]);
        }
        long[] parts = Arrays.stream(months).allMatch(count -> count == 12 || count == 0)
                ? full
                : Rounding.split(total, weights);
        for (int k = 0; k < sharing.length; k++) {
            expected[sharing[k]] = parts[k];
        }
        return expected;
    }
}
