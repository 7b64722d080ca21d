package no.samtakt.schedule.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import no.samtakt.schedule.Choice;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleProblem;
import org.jspecify.annotations.Nullable;

/**
 * The problem taken apart: with prices on what ties it together, the rest is one minimum cut for what is settled and one for each alternative
 * of each open choice. The sum of their minima and of the prices' own parts never exceeds the objective of a plan that keeps every
 * rule, whatever the prices are. What is left out could only raise it: rules without a price and parts of unfairness.
 */
final class Relaxation {

    private final ScheduleProblem problem;
    final Tables tables;
    final Duals duals = new Duals();
    final Pools pools;
    private final Fairness fairness;
    private final Hubs hubs;
    private final HubPrices hubPrices;
    private final List<Coupling> direct;
    private final List<Coupling> viaSlots;
    private final Block settled;
    private final List<List<Block>> open;
    private final List<Integer> openChoices;
    /** By choice and alternative: prices on the alternative itself. */
    private final long[][] byAlternative;
    /** By choice and alternative: what the alternative costs at the present prices; no value for one ruled out. */
    private final long[][] value;

    private Relaxed answer;

    private Relaxation(
            ScheduleProblem problem,
            Tables tables,
            Hubs hubs,
            Block settled,
            List<Integer> openChoices,
            List<List<Block>> open) {
        this.problem = problem;
        this.tables = tables;
        this.hubs = hubs;
        this.settled = settled;
        this.openChoices = openChoices;
        this.open = open;
        int choices = problem.choices().size();
        byAlternative = new long[choices][];
        value = new long[choices][];
        for (int c = 0; c < choices; c++) {
            byAlternative[c] = new long[problem.choices().get(c).alternatives()];
            value[c] = new long[byAlternative[c].length];
        }
        pools = new Pools(tables, duals);
        hubPrices = new HubPrices(tables, duals, hubs);
        fairness = new Fairness(tables, duals, hubs);
        direct = List.of(pools, new Loads(tables, duals));
        viaSlots = List.of(
                fairness,
                new Waves(tables, duals, pools, fairness, byAlternative),
                new Orders(tables, duals),
                new Ties(tables, duals, byAlternative),
                hubPrices);
        answer = new Relaxed(new int[0], new int[0], new int[0], new int[0]);
    }

    /**
     * Takes a problem apart.
     *
     * @param alternatives one for each choice when they are settled; null when open
     * @return null when it is certain that no plan keeps every rule
     */
    static @Nullable Relaxation of(ScheduleProblem problem, int @Nullable [] alternatives) {
        BitSet[] allowed = new BitSet[problem.choices().size()];
        for (int c = 0; c < allowed.length; c++) {
            allowed[c] = (BitSet) problem.choices().get(c).allowed().clone();
            allowed[c].clear(problem.choices().get(c).alternatives(), Integer.MAX_VALUE);
            if (alternatives != null) {
                BitSet only = new BitSet();
                only.set(alternatives[c]);
                allowed[c].and(only);
            }
        }
        return split(problem, allowed);
    }

    private static @Nullable Relaxation split(ScheduleProblem problem, BitSet[] alternatives) {
        BitSet[] allowed = copy(alternatives);
        while (imply(problem, allowed)) {
            Tables tables = new Tables(problem, allowed);
            Volumes.add(tables);
            Hubs hubs = new Hubs(tables);
            Block settled = new Block(tables, hubs, -1, Choice.NONE);
            if (settled.impossible() || hubs.impossible()) {
                return null;
            }
            BitSet[] left = copy(allowed);
            List<Integer> choices = new ArrayList<>();
            List<List<Block>> open = new ArrayList<>();
            for (int c = 0; c < allowed.length; c++) {
                if (allowed[c].cardinality() > 1) {
                    choices.add(c);
                    open.add(blocks(tables, hubs, c, left[c]));
                }
            }
            if (Arrays.equals(left, allowed)) {
                return new Relaxation(problem, tables, hubs, settled, choices, open);
            }
            allowed = left;
        }
        return null;
    }

    /** The blocks of a choice; alternatives that no plan can take are dropped from those left. */
    private static List<Block> blocks(Tables tables, Hubs hubs, int choice, BitSet left) {
        List<Block> blocks = new ArrayList<>();
        BitSet allowed = tables.allowed[choice];
        for (int k = allowed.nextSetBit(0); k >= 0; k = allowed.nextSetBit(k + 1)) {
            Block block = new Block(tables, hubs, choice, k);
            if (block.impossible()) {
                left.clear(k);
            }
            blocks.add(block);
        }
        return blocks;
    }

    private static BitSet[] copy(BitSet[] sets) {
        return Arrays.stream(sets).map(set -> (BitSet) set.clone()).toArray(BitSet[]::new);
    }

    /** Drops alternatives that force one that is not left. Answers whether every choice has one left. */
    private static boolean imply(ScheduleProblem problem, BitSet[] allowed) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int c = 0; c < allowed.length; c++) {
                for (Choice.Implication implication : problem.choices().get(c).implications()) {
                    if (allowed[c].get(implication.alternative())
                            && !allowed[implication.otherChoice()].get(implication.otherAlternative())) {
                        allowed[c].clear(implication.alternative());
                        changed = true;
                    }
                    if (allowed[c].cardinality() == 1
                            && allowed[c].get(implication.alternative())
                            && allowed[implication.otherChoice()].cardinality() > 1) {
                        BitSet only = new BitSet();
                        only.set(implication.otherAlternative());
                        allowed[implication.otherChoice()].and(only);
                        changed = true;
                    }
                }
            }
        }
        return Arrays.stream(allowed).noneMatch(BitSet::isEmpty);
    }

    /** Whether it is certain that no plan keeps every rule. */
    boolean impossible() {
        return hubPrices.impossible();
    }

    /** The bound at the present prices. */
    long bound() {
        for (int c = 0; c < byAlternative.length; c++) {
            for (int k = 0; k < byAlternative[c].length; k++) {
                byAlternative[c][k] = problem.nearness().ofChoice(c, k);
            }
        }
        viaSlots.forEach(Coupling::price);
        tables.price();
        direct.forEach(Coupling::price);
        fairness.priceActivities();
        int[] none = new int[tables.open.length];
        Arrays.fill(none, -1);
        int[] month = new int[problem.milestones().size()];
        Arrays.fill(month, -1);
        answer = new Relaxed(new int[byAlternative.length], none, none.clone(), month);

        long sum = Math.addExact(hubs.constant(), settled.solve(fairness));
        settled.write(answer);
        for (Coupling coupling : direct) {
            sum = Math.addExact(sum, coupling.constant());
        }
        for (Coupling coupling : viaSlots) {
            sum = Math.addExact(sum, coupling.constant());
        }
        for (int c = 0; c < byAlternative.length; c++) {
            if (tables.allowed[c].cardinality() == 1) {
                int k = tables.alternative(c);
                answer.alternatives()[c] = k;
                sum = Math.addExact(sum, byAlternative[c][k]);
            }
        }
        for (int i = 0; i < open.size(); i++) {
            sum = Math.addExact(sum, least(openChoices.get(i), open.get(i)));
        }
        return sum;
    }

    private long least(int choice, List<Block> blocks) {
        long least = Long.MAX_VALUE;
        Block best = blocks.get(0);
        for (Block block : blocks) {
            int k = block.alternative();
            value[choice][k] = Math.addExact(byAlternative[choice][k], block.solve(fairness));
            if (value[choice][k] < least) {
                least = value[choice][k];
                best = block;
            }
        }
        best.write(answer);
        return least;
    }

    /** How much the answer of the last {@link #bound} breaks what is priced, by price. */
    long[] gradient() {
        long[] gradient = new long[duals.size()];
        // Hubs first: they fill in months that others read.
        hubPrices.gradient(answer, gradient);
        direct.forEach(coupling -> coupling.gradient(answer, gradient));
        for (Coupling coupling : viaSlots) {
            if (coupling != hubPrices) {
                coupling.gradient(answer, gradient);
            }
        }
        return gradient;
    }

    /** A fresh copy, with none of the flow of this one. */
    Relaxation again() {
        return Objects.requireNonNull(split(problem, tables.allowed));
    }

    /** Hints from the last {@link #bound}. */
    Guide guide() {
        long[][] above = new long[value.length][0];
        for (int i = 0; i < open.size(); i++) {
            int c = openChoices.get(i);
            above[c] = new long[value[c].length];
            Arrays.fill(above[c], Long.MAX_VALUE);
            long least = Long.MAX_VALUE;
            for (Block block : open.get(i)) {
                least = Math.min(least, value[c][block.alternative()]);
            }
            for (Block block : open.get(i)) {
                above[c][block.alternative()] = value[c][block.alternative()] - least;
            }
        }
        Schedule suggestion = new Schedule(
                answer.alternatives().clone(),
                answer.options().clone(),
                answer.finish().clone());
        return new Guide(pools.prices(), suggestion, above);
    }
}
