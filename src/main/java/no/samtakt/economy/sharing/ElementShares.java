package no.samtakt.economy.sharing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import no.samtakt.common.Money;
import no.samtakt.common.Rounding;
import no.samtakt.common.ShareKey;
import no.samtakt.inventory.CostAccount;
import no.samtakt.inventory.CostElement;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.KeyTerm;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.Membership;
import no.samtakt.inventory.ShareBasis;
import no.samtakt.inventory.SharingKey;
import org.jspecify.annotations.Nullable;

/**
 * Shares one cost element of one year. In order: the whole (the account, else what is agreed); less external contributions; split
 * by the key in each run of months with the same members (or by prices, or by amounts stated member by member); floor and cap;
 * overhead to the host.
 */
public final class ElementShares {

    private static final int MONTHS = 12;

    private final Inventory inventory;
    private final CostElement element;
    private final int year;
    private final boolean agreed;
    private final List<Member> members;
    private final Presence active;
    private final Presence[] present;
    private final SharingKey key;

    private ElementShares(Inventory inventory, CostElement element, int year, boolean agreed) {
        this.inventory = inventory;
        this.element = element;
        this.year = year;
        this.agreed = agreed;
        this.members = inventory.members();
        this.active = active(element, year);
        this.present = members.stream().map(this::presence).toArray(Presence[]::new);
        this.key = element.key().isEmpty() ? Keys.of(inventory, element.kind()) : Keys.named(inventory, element.key());
    }

    /** As it came to, or is expected to come to where there is no account yet. */
    public static SharedYear of(Inventory inventory, CostElement element, int year) {
        return new ElementShares(inventory, element, year, false).share();
    }

    /** As it is asked for the year before: what is agreed, from those that are members by then. */
    public static SharedYear advance(Inventory inventory, CostElement element, int year) {
        return new ElementShares(inventory, element, year, true).share();
    }

    private static Presence active(CostElement element, int year) {
        YearMonth from = element.from();
        YearMonth until = element.until();
        if ((from != null && from.getYear() > year) || (until != null && until.getYear() < year)) {
            return Presence.NONE;
        }
        return new Presence(
                from == null || from.getYear() < year ? 1 : from.getMonthValue(),
                until == null || until.getYear() > year ? MONTHS : until.getMonthValue());
    }

    private Presence presence(Member member) {
        if (!element.group().isEmpty() && !element.group().contains(member.id())) {
            return Presence.NONE;
        }
        Membership membership = inventory.sharing().findMembership(member.id()).orElse(null);
        LocalDate joined = membership == null ? null : membership.joined();
        return agreed && joined != null && joined.getYear() >= year
                ? Presence.NONE
                : Presence.of(membership, inventory.sharing().terms().noticeMonths(), element.partYear(), year)
                        .and(active);
    }

    private SharedYear share() {
        CostAccount account = agreed
                ? null
                : inventory.sharing().findAccount(element.id(), year).orElse(null);
        Money actual = account == null ? null : account.actual();
        long[] own = element.amount() == null ? own() : new long[members.size()];
        Money amount = element.amount();
        long whole = actual != null
                ? actual.minor()
                : amount != null
                        ? part(amount.minor(), active.months())
                        : Arrays.stream(own).sum();
        Money paid = account == null ? null : account.external();
        long external = Math.min(
                whole, paid != null ? paid.minor() : part(element.external().minor(), active.months()));
        long net = whole - external;
        boolean stated = amount == null && Arrays.stream(own).sum() > 0;
        long[] shares = stated ? Rounding.split(net, own) : byKey(net);
        long[] within = limited(shares);
        long[] overhead = overhead(within == null ? shares : within);
        List<SharedYear.Part> parts = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            parts.add(new SharedYear.Part(present[i].months(), within == null ? shares[i] : within[i], overhead[i]));
        }
        return new SharedYear(
                key.id(), !stated, whole, external, net - Arrays.stream(shares).sum(), within != null, parts);
    }

    private static long part(long perYear, int months) {
        return Rounding.mulDivHalfEven(perYear, months, MONTHS);
    }

    /** What each pays by price, or by the amount stated for it. */
    private long[] own() {
        Money price = element.price();
        ShareBasis basis = price != null ? element.priceBasis() : amountBasis(key);
        long[] own = new long[members.size()];
        for (int i = 0; i < own.length; i++) {
            int months = present[i].months();
            OptionalLong value = inventory.sharing().value(members.get(i), basis, element.id(), year);
            if (months == 0 || value.isEmpty()) {
                continue;
            }
            if (price != null) {
                long perYear = Rounding.mulDivHalfEven(
                        Math.multiplyExact(price.minor(), (long) element.paymentsPerYear()),
                        value.getAsLong(),
                        basis.scale());
                own[i] = part(perYear, months);
            } else {
                own[i] = basis == ShareBasis.OWN_COST ? value.getAsLong() : part(value.getAsLong(), months);
            }
        }
        return own;
    }

    /** Which amounts stand for an element without amount and price. */
    static ShareBasis amountBasis(SharingKey key) {
        return key.terms().stream()
                .map(KeyTerm::basis)
                .filter(ShareBasis::money)
                .findFirst()
                .orElse(ShareBasis.FIXED);
    }

    /** Split by the key, once for each run of months with the same members. */
    private long[] byKey(long net) {
        long[] shares = new long[members.size()];
        ShareKey shareKey = Keys.of(key, members, inventory.sharing(), year);
        int month = active.first();
        while (month <= active.last()) {
            int[] sharing = presentIn(month);
            int end = month + 1;
            while (end <= active.last() && Arrays.equals(presentIn(end), sharing)) {
                end++;
            }
            long run = upTo(net, end - active.first()) - upTo(net, month - active.first());
            if (sharing.length > 0) {
                long[] parts = shareKey.split(run, sharing);
                for (int k = 0; k < sharing.length; k++) {
                    shares[sharing[k]] += parts[k];
                }
            }
            month = end;
        }
        return shares;
    }

    private long upTo(long net, int months) {
        return Rounding.mulDivHalfEven(net, months, active.months());
    }

    private int[] presentIn(int month) {
        return IntStream.range(0, present.length)
                .filter(i -> present[i].in(month))
                .toArray();
    }

    private long @Nullable [] limited(long[] shares) {
        Money least = element.floor();
        Money most = element.cap();
        if (least == null && most == null) {
            return shares;
        }
        long[] floor = new long[shares.length];
        long[] cap = new long[shares.length];
        for (int i = 0; i < shares.length; i++) {
            floor[i] = least == null ? 0 : part(least.minor(), present[i].months());
            cap[i] = most == null || present[i].months() == 0
                    ? Long.MAX_VALUE
                    : Math.max(floor[i], part(most.minor(), present[i].months()));
        }
        return Limits.apply(shares, floor, cap);
    }

    /** A share of what is shared, paid by the others in the proportions of their shares. */
    private long[] overhead(long[] shares) {
        long[] overhead = new long[shares.length];
        int host = IntStream.range(0, shares.length)
                .filter(i -> members.get(i).id().equals(element.host()))
                .findFirst()
                .orElse(-1);
        long[] weights = shares.clone();
        if (host >= 0) {
            weights[host] = 0;
        }
        if (host < 0 || Arrays.stream(weights).sum() == 0) {
            return overhead;
        }
        long amount =
                Rounding.mulDivHalfEven(Arrays.stream(shares).sum(), element.overheadBasisPoints(), ShareKey.WHOLE);
        long[] paid = Rounding.split(amount, weights);
        for (int i = 0; i < paid.length; i++) {
            overhead[i] = i == host ? -amount : paid[i];
        }
        return overhead;
    }
}
