package no.samtakt.economy.sharing;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import no.samtakt.common.Problem;
import no.samtakt.common.Rounding;
import no.samtakt.common.Severity;
import no.samtakt.common.ShareKey;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.CostElement;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.KeyTerm;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.Membership;
import no.samtakt.inventory.ShareBasis;
import no.samtakt.inventory.SharingAgreement;
import no.samtakt.inventory.SharingKey;

/**
 * Looks at an agreement on sharing for what is missing or does not add up. What can be shared is shared all the same: weights and
 * percentages are taken against their sum, a part nobody has figures for is left out, a missing figure counts zero.
 */
public final class SharingChecks {

    /** Every code reported here, with its severity. */
    public static final Map<String, Severity> CODES = Map.of(
            "sharing.key-sum", Severity.WARNING,
            "sharing.ownership-sum", Severity.WARNING,
            "sharing.key-zero", Severity.ERROR,
            "sharing.value-missing", Severity.WARNING,
            "sharing.element-empty", Severity.WARNING,
            "sharing.external-too-large", Severity.WARNING,
            "sharing.limits", Severity.WARNING,
            "sharing.nobody", Severity.ERROR,
            "sharing.notice", Severity.WARNING);

    private final Inventory inventory;
    private final SharingAgreement agreement;
    private final int first;
    private final int last;
    private final Set<Problem> problems = new LinkedHashSet<>();

    private SharingChecks(Inventory inventory) {
        this.inventory = inventory;
        this.agreement = inventory.sharing();
        this.first = inventory.cooperation().planStart().getYear();
        this.last = first + inventory.cooperation().analysisYears() - 1;
    }

    /** What is found, in the order of the sheets. */
    public static List<Problem> of(Inventory inventory) {
        if (inventory.sharing().isEmpty() && inventory.sharing().memberships().isEmpty()) {
            return List.of();
        }
        SharingChecks checks = new SharingChecks(inventory);
        inventory.sharing().keys().forEach(checks::key);
        inventory.sharing().elements().forEach(checks::element);
        inventory.sharing().memberships().forEach(checks::membership);
        return new ArrayList<>(checks.problems);
    }

    private void add(String code, String member, SourceCell where, String found, String expected, String... args) {
        Severity severity = Objects.requireNonNull(CODES.get(code));
        problems.add(new Problem(code, severity, member, where, found, expected, List.of(args)));
    }

    private static String percent(long basisPoints) {
        return new BigDecimal(basisPoints).movePointLeft(2).stripTrailingZeros().toPlainString() + " %";
    }

    private void key(SharingKey key) {
        if (key.whole() > 0 && key.weight() != key.whole()) {
            long sum = Rounding.mulDivHalfEven(key.weight(), ShareKey.WHOLE, key.whole());
            add("sharing.key-sum", "", key.where(), percent(sum), "100 %", key.id());
        }
        for (KeyTerm term : key.terms()) {
            long sum = values(term.basis(), term.element(), term.where(), key.id(), inventory.members());
            if (term.basis() == ShareBasis.OWNERSHIP && sum > 0 && sum != ShareKey.WHOLE) {
                add("sharing.ownership-sum", "", term.where(), percent(sum), "100 %", key.id());
            }
            if (sum == 0) {
                add("sharing.key-zero", "", term.where(), key.id(), "value:shareBasis." + term.basis());
            }
        }
    }

    /** Reports members without a figure; the sum of those there are. */
    private long values(ShareBasis basis, String element, SourceCell where, String what, List<Member> members) {
        Map<String, OptionalLong> values = new TreeMap<>();
        long sum = 0;
        for (Member member : members) {
            OptionalLong value = agreement.value(member, basis, element, first);
            values.put(member.id(), value);
            sum += value.orElse(0);
        }
        boolean someHave = sum > 0;
        values.forEach((member, value) -> {
            boolean never = basis == ShareBasis.INHABITANTS || basis == ShareBasis.FTE;
            if (someHave && (value.isEmpty() || (never && value.getAsLong() == 0))) {
                add("sharing.value-missing", member, where, member, "value:shareBasis." + basis, what);
            }
        });
        return sum;
    }

    private void element(CostElement element) {
        List<Member> group = inventory.members().stream()
                .filter(member -> element.group().isEmpty() || element.group().contains(member.id()))
                .toList();
        SharingKey key =
                element.key().isEmpty() ? Keys.of(inventory, element.kind()) : Keys.named(inventory, element.key());
        if (element.amount() == null) {
            ShareBasis basis = element.price() != null ? element.priceBasis() : ElementShares.amountBasis(key);
            long sum = values(basis, element.id(), element.where(), element.id(), group);
            if (sum == 0
                    && agreement.accounts().stream()
                            .noneMatch(row -> row.element().equals(element.id()))) {
                add("sharing.element-empty", "", element.where(), element.id(), "value:shareBasis." + basis);
            }
        }
        boolean limits = true;
        boolean all = true;
        boolean outside = true;
        for (int year = first; year <= last; year++) {
            SharedYear shared = ElementShares.of(inventory, element, year);
            if (!shared.limitsKept() && limits) {
                limits = false;
                add("sharing.limits", "", element.where(), element.id(), "", String.valueOf(year));
            }
            if (shared.notShared() != 0 && all) {
                all = false;
                add("sharing.nobody", "", element.where(), element.id(), "", String.valueOf(year));
            }
            if (outside && shared.whole() > 0 && shared.external() == shared.whole()) {
                outside = false;
                add("sharing.external-too-large", "", element.where(), element.id(), "", String.valueOf(year));
            }
        }
    }

    private void membership(Membership membership) {
        YearMonth wanted = membership.lastMonth();
        YearMonth lawful = Presence.lastMonth(membership, agreement.terms().noticeMonths());
        if (wanted != null && lawful != null && lawful.isAfter(wanted)) {
            add(
                    "sharing.notice",
                    membership.member(),
                    membership.where(),
                    wanted.toString(),
                    lawful.toString(),
                    String.valueOf(agreement.terms().noticeMonths()));
        }
    }
}
