package no.samtakt.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samtakt.common.Money;
import no.samtakt.inventory.Variant;

/**
 * One variant at several prices of risk, from none to many times its own: its best plans at these prices lie on the front between
 * the cheapest and the safest.
 *
 * <p>A plan that is best for cost + price × risk at some positive price cannot be beaten in both; so the front is drawn by
 * searching at each price. Plans between two prices that no price makes best are not found that way. Where the variant has a price
 * of unfairness, that is part of every search but no part of the comparison.
 */
public final class RiskPrices {

    /** In percent of the variant's own price; the last stands for "as safe as can be". */
    private static final int[] PERCENT = {0, 25, 50, 100, 200, 400, 800, 1_600, 3_200};

    private static final String MARK = " · ";
    private static final Pattern PRICED = Pattern.compile("(.+)" + MARK + "(\\d{1,4})[ \u00a0]%");

    private RiskPrices() {}

    /**
     * The variant at each price, dearest last; named "name · percent %".
     *
     * @param usual price to go out from where the variant has none
     */
    public static List<Variant> of(Variant variant, Money usual) {
        List<Variant> variants = new ArrayList<>();
        for (int percent : PERCENT) {
            variants.add(priced(variant, usual, percent));
        }
        return List.copyOf(variants);
    }

    /** The variant a name of this kind stands for; empty for any other name. */
    public static Optional<Variant> named(String name, List<Variant> variants, Money usual) {
        Matcher matcher = PRICED.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return variants.stream()
                .filter(variant -> variant.name().equalsIgnoreCase(matcher.group(1)))
                .findFirst()
                .map(variant -> priced(variant, usual, Integer.parseInt(matcher.group(2))));
    }

    private static Variant priced(Variant variant, Money usual, int percent) {
        long own = variant.riskPrice().minor() > 0 ? variant.riskPrice().minor() : usual.minor();
        return variant.priced(
                variant.name() + MARK + percent + "\u00a0%", new Money(Math.multiplyExact(own, percent) / 100));
    }

    /**
     * The plans on the front, by price of risk: those that break no rule and that no other beats in cost or in risk without being
     * worse in the other. Of equal ones the first stays; where every plan breaks a rule, all stay. O(n²).
     */
    public static List<MigrationPlan> front(List<MigrationPlan> plans) {
        List<MigrationPlan> feasible =
                plans.stream().filter(plan -> plan.quality().feasible()).toList();
        if (feasible.isEmpty()) {
            return List.copyOf(plans);
        }
        List<MigrationPlan> front = new ArrayList<>();
        for (int i = 0; i < feasible.size(); i++) {
            boolean beaten = false;
            for (int k = 0; k < feasible.size() && !beaten; k++) {
                beaten = k != i && beats(feasible.get(k), feasible.get(i), k < i);
            }
            if (!beaten) {
                front.add(feasible.get(i));
            }
        }
        front.sort(Comparator.comparingLong(plan -> plan.header().riskPrice().minor()));
        return List.copyOf(front);
    }

    /** The plan best at a price of risk, rules broken by none before those broken by some; empty when there is none. */
    public static Optional<MigrationPlan> best(List<MigrationPlan> plans, Money riskPrice) {
        return plans.stream()
                .min(Comparator.comparing(
                                (MigrationPlan plan) -> !plan.quality().feasible())
                        .thenComparingLong(plan -> objective(plan, riskPrice)));
    }

    /** The best plan at each price of risk that one of the plans was made for, each plan once. */
    public static List<MigrationPlan> bestAtEach(List<MigrationPlan> plans) {
        return plans.stream()
                .map(plan -> plan.header().riskPrice())
                .distinct()
                .flatMap(price -> best(plans, price).stream())
                .distinct()
                .toList();
    }

    /** J of a plan at another price of risk, up to the rounding of half an øre per point. */
    private static long objective(MigrationPlan plan, Money riskPrice) {
        long dearer = riskPrice.minor() - plan.header().riskPrice().minor();
        return plan.quality().objective().minor()
                + Math.multiplyExact(dearer, plan.quality().riskCentiPoints()) / 100;
    }

    private static boolean beats(MigrationPlan one, MigrationPlan other, boolean earlier) {
        int cost = Long.compare(
                one.quality().cost().minor(), other.quality().cost().minor());
        int risk = Long.compare(one.quality().riskCentiPoints(), other.quality().riskCentiPoints());
        return cost <= 0 && risk <= 0 && (cost < 0 || risk < 0 || earlier);
    }
}
