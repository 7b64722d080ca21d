package no.samtakt.planning.audit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.samtakt.inventory.CostKind;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.KeyTerm;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.ShareBasis;

/**
 * A sharing key worked out from its definition, with fractions of integers of any size: the share of a member among those sharing is
 * the sum, over the parts somebody has a figure for, of the part's weight times its figure's share of all figures.
 */
final class AuditKey {

    private record Part(BigInteger weight, BigInteger[] values) {}

    private final List<Part> parts = new ArrayList<>();

    AuditKey(Inventory inventory, CostKind kind) {
        int year = inventory.cooperation().planStart().getYear();
        String id = inventory.sharing().terms().keys().get(kind);
        List<KeyTerm> terms = inventory.sharing().keys().stream()
                .filter(key -> key.id().equals(id))
                .flatMap(key -> key.terms().stream())
                .toList();
        for (KeyTerm term : terms) {
            add(inventory, term.weight(), term.basis(), term.element(), year);
        }
        if (terms.isEmpty()) {
            int equal = inventory.cooperation().equalShareBasisPoints();
            add(inventory, equal, ShareBasis.EQUAL, "", year);
            add(inventory, 10_000 - equal, ShareBasis.INHABITANTS, "", year);
        }
    }

    private void add(Inventory inventory, long weight, ShareBasis basis, String element, int year) {
        List<Member> members = inventory.members();
        BigInteger[] values = new BigInteger[members.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = BigInteger.valueOf(inventory
                    .sharing()
                    .value(members.get(i), basis, element, year)
                    .orElse(0));
        }
        parts.add(new Part(BigInteger.valueOf(weight), values));
    }

    /** Whole units first, then one each to the largest remainders, the earlier member first. */
    long[] split(long total, int[] members) {
        BigInteger[] numerator = new BigInteger[members.length];
        BigInteger denominator = BigInteger.ZERO;
        BigInteger common = BigInteger.ONE;
        for (Part part : parts) {
            common = common.multiply(sum(part, members).max(BigInteger.ONE));
        }
        for (int k = 0; k < members.length; k++) {
            numerator[k] = BigInteger.ZERO;
            for (Part part : parts) {
                BigInteger sum = sum(part, members);
                if (sum.signum() > 0) {
                    numerator[k] = numerator[k].add(
                            part.weight.multiply(part.values[members[k]]).multiply(common.divide(sum)));
                }
            }
            denominator = denominator.add(numerator[k]);
        }
        if (denominator.signum() == 0) {
            Arrays.fill(numerator, BigInteger.ONE);
            denominator = BigInteger.valueOf(members.length);
        }
        return share(BigInteger.valueOf(Math.abs(total)), Long.signum(total), numerator, denominator);
    }

    private static long[] share(BigInteger amount, int sign, BigInteger[] numerator, BigInteger denominator) {
        long[] result = new long[numerator.length];
        List<Integer> order = new ArrayList<>();
        BigInteger[] rest = new BigInteger[numerator.length];
        BigInteger left = amount;
        for (int k = 0; k < result.length; k++) {
            BigInteger[] parts = amount.multiply(numerator[k]).divideAndRemainder(denominator);
            result[k] = parts[0].longValueExact();
            rest[k] = parts[1];
            left = left.subtract(parts[0]);
            order.add(k);
        }
        order.sort((a, b) -> rest[b].compareTo(rest[a]));
        for (int i = 0; i < left.intValueExact(); i++) {
            result[order.get(i)]++;
        }
        for (int k = 0; k < result.length; k++) {
            result[k] *= sign;
        }
        return result;
    }

    private static BigInteger sum(Part part, int[] members) {
        BigInteger sum = BigInteger.ZERO;
        for (int member : members) {
            sum = sum.add(part.values[member]);
        }
        return part.weight.signum() == 0 ? BigInteger.ZERO : sum;
    }
}
