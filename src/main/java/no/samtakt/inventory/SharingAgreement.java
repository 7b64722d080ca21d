package no.samtakt.inventory;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How the members share cost and work: keys, cost elements, figures by year, accounts, memberships. Every id referred to exists.
 */
public record SharingAgreement(
        SharingTerms terms,
        List<SharingKey> keys,
        List<CostElement> elements,
        List<MemberFacts> facts,
        List<CostAccount> accounts,
        List<Membership> memberships) {

    /** Nothing agreed beyond the part of common cost that is shared equally. */
    public static final SharingAgreement NONE =
            new SharingAgreement(SharingTerms.NONE, List.of(), List.of(), List.of(), List.of(), List.of());

    public SharingAgreement {
        keys = List.copyOf(keys);
        elements = List.copyOf(elements);
        facts = List.copyOf(facts);
        accounts = List.copyOf(accounts);
        memberships = List.copyOf(memberships);
    }

    /** Whether nothing is stated that is shared differently from what always holds. */
    public boolean isEmpty() {
        return keys.isEmpty()
                && elements.isEmpty()
                && facts.isEmpty()
                && terms.keys().isEmpty();
    }

    public Optional<SharingKey> findKey(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    public Optional<CostElement> findElement(String id) {
        return elements.stream().filter(element -> element.id().equals(id)).findFirst();
    }

    public Optional<CostAccount> findAccount(String element, int year) {
        return accounts.stream()
                .filter(account -> account.element().equals(element) && account.year() == year)
                .findFirst();
    }

    public Optional<Membership> findMembership(String member) {
        return memberships.stream()
                .filter(membership -> membership.member().equals(member))
                .findFirst();
    }

    /**
     * A member's figure for a year: the latest stated for the element up to that year, else the latest stated for all elements, else
     * the earliest stated later, else what the member's own workbook or the list of members says.
     *
     * @param element id of a cost element; empty for figures that hold for all
     * @return in the scale of the basis; empty when it is stated nowhere
     */
    public OptionalLong value(Member member, ShareBasis basis, String element, int year) {
        if (basis == ShareBasis.EQUAL) {
            return OptionalLong.of(1);
        }
        OptionalLong stated = element.isEmpty() ? OptionalLong.empty() : stated(member.id(), basis, element, year);
        if (stated.isEmpty()) {
            stated = stated(member.id(), basis, "", year);
        }
        if (stated.isPresent()) {
            return stated;
        }
        return switch (basis) {
            case INHABITANTS -> OptionalLong.of(member.inhabitants());
            case FTE -> OptionalLong.of(member.fteCenti());
            case OWNERSHIP -> OptionalLong.of(member.ownershipBasisPoints());
            default -> OptionalLong.empty();
        };
    }

    private OptionalLong stated(String member, ShareBasis basis, String element, int year) {
        MemberFacts best = null;
        for (MemberFacts row : facts) {
            if (row.member().equals(member)
                    && row.element().equals(element)
                    && row.values().containsKey(basis)
                    && (best == null || better(row.year(), best.year(), year))) {
                best = row;
            }
        }
        Long value = best == null ? null : best.values().get(basis);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static boolean better(int candidate, int best, int year) {
        return best > year ? candidate < best : candidate <= year && candidate > best;
    }
}
