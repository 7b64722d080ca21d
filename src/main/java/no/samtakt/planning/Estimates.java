package no.samtakt.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import no.samtakt.inventory.ThreePoint;
import no.samtakt.inventory.Uncertainty;
import no.samtakt.inventory.UncertaintyKind;
import no.samtakt.planning.simulation.Draws;
import org.jspecify.annotations.Nullable;

/**
 * The estimates a plan rests on and the factor each takes in a run. What belongs together (one transition, one target, one contract) has
 * one own part of the deviation, so that a transition that takes longer also takes more work; the common part is one per kind.
 */
final class Estimates {

    private static final UncertaintyKind[] KINDS = UncertaintyKind.values();
    private static final long ROUNDING = Draws.key("ROUNDING");

    /**
     * @param table factor by cell of chance
     * @param own number of what it belongs to
     */
    private record Estimate(UncertaintyKind kind, String area, ThreePoint range, int[] table, int own) {}

    private final Uncertainty uncertainty;
    private final Draws draws;
    private final List<Estimate> estimates = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Long> owns = new ArrayList<>();
    private final Map<String, Integer> ownNumbers = new HashMap<>();
    private final long[] common = new long[KINDS.length];

    Estimates(Uncertainty uncertainty, long seed) {
        this.uncertainty = uncertainty;
        this.draws = new Draws(seed, uncertainty.commonShareBasisPoints());
        for (UncertaintyKind kind : KINDS) {
            common[kind.ordinal()] = Draws.key("COMMON/" + kind);
        }
    }

    /**
     * The number of an estimate; added when asked for the first time.
     *
     * @param owner what it belongs to, by name
     */
    int number(UncertaintyKind kind, String area, String target, String owner) {
        return numbers.computeIfAbsent(kind + "|" + owner, name -> {
            int own = ownNumbers.computeIfAbsent(owner, key -> {
                owns.add(Draws.key(key));
                return owns.size() - 1;
            });
            ThreePoint range = uncertainty.range(kind, area, target);
            estimates.add(new Estimate(kind, area, range, draws.table(range), own));
            return estimates.size() - 1;
        });
    }

    int size() {
        return estimates.size();
    }

    /** Kinds and areas there are estimates of, kinds first, then by kind and area; an area is empty for all of a kind. */
    List<Driver> drivers() {
        List<Driver> drivers = new ArrayList<>();
        for (UncertaintyKind kind : KINDS) {
            if (estimates.stream().anyMatch(estimate -> estimate.kind() == kind)) {
                drivers.add(new Driver(kind, ""));
            }
        }
        for (UncertaintyKind kind : KINDS) {
            estimates.stream()
                    .filter(estimate ->
                            estimate.kind() == kind && !estimate.area().isEmpty())
                    .map(Estimate::area)
                    .distinct()
                    .sorted()
                    .forEach(area -> drivers.add(new Driver(kind, area)));
        }
        return drivers;
    }

    /** Some of the estimates. */
    record Driver(UncertaintyKind kind, String area) {}

    /**
     * Draws the factors of a run in basis points.
     *
     * @param factors where to put them
     * @param rounding where to put what is added to a duration of each owner before it is cut to whole months, in basis points
     */
    void draw(int run, int[] factors, int[] rounding) {
        int[] commons = new int[KINDS.length];
        for (int k = 0; k < KINDS.length; k++) {
            commons[k] = draws.cell(run, common[k]);
        }
        int[] own = new int[owns.size()];
        for (int i = 0; i < own.length; i++) {
            own[i] = draws.cell(run, owns.get(i));
        }
        for (int e = 0; e < factors.length; e++) {
            Estimate estimate = estimates.get(e);
            int cell = draws.mixed(commons[estimate.kind().ordinal()], own[estimate.own()]);
            factors[e] = estimate.table()[cell];
            rounding[e] = estimate.kind().months()
                    ? draws.below(run, owns.get(estimate.own()) + ROUNDING, ThreePoint.PLANNED)
                    : 0;
        }
    }

    /**
     * Gives the estimates of a driver the factor at a chance, all others their most likely one; durations are cut at the half month.
     *
     * @param driver null for none
     */
    void set(@Nullable Driver driver, int chanceBasisPoints, int[] factors, int[] rounding) {
        Predicate<Estimate> moved = estimate -> driver != null
                && estimate.kind() == driver.kind()
                && (driver.area().isEmpty() || driver.area().equals(estimate.area()));
        for (int e = 0; e < factors.length; e++) {
            Estimate estimate = estimates.get(e);
            factors[e] = moved.test(estimate)
                    ? Draws.quantile(estimate.range(), chanceBasisPoints)
                    : estimate.range().likely();
        }
        Arrays.fill(rounding, ThreePoint.PLANNED / 2);
    }

    /** Sum of the factors of a kind. */
    long sum(UncertaintyKind kind, int[] factors) {
        long sum = 0;
        for (int e = 0; e < factors.length; e++) {
            if (estimates.get(e).kind() == kind) {
                sum += factors[e];
            }
        }
        return sum;
    }

    /** Months with a factor: whole months, so that the mean over runs is that of the fractions; at least 1. */
    static int months(int planned, int factor, int rounding) {
        return Math.max(1, Math.toIntExact(((long) planned * factor + rounding) / ThreePoint.PLANNED));
    }
}
