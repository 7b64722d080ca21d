package no.samtakt.schedule.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import no.samtakt.schedule.Activity;
import no.samtakt.schedule.Membership;
import no.samtakt.schedule.MoveTogether;
import no.samtakt.schedule.Option;
import no.samtakt.schedule.Precedence;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.ScheduleProblems;
import no.samtakt.schedule.ScheduleProblems.Size;
import org.junit.jupiter.api.Test;

/**
 * What holds at any prices, not only at those a search for good ones comes by: the bound is sound, and what its answer breaks says how
 * the bound changes when a price does. Since the bound is the least of many straight lines, it lies below the line of its answer on
 * either side.
 */
class PricesTest {

    @Test
    void atAnyPricesTheBoundIsSound() {
        int compared = 0;
        for (int seed = 0; seed < 120; seed++) {
            ScheduleProblem problem = tied(
                    ScheduleProblems.random(seed, new Size(2 - seed % 2, 1 + seed % 2, 2, 4, 10, 2)),
                    new SplittableRandom(seed));
            long least = Everything.least(problem, 1_000);
            Relaxation relaxation = Relaxation.of(problem, null);
            if (least == Everything.TOO_MANY || least == Everything.NONE) {
                continue;
            }
            assertThat(relaxation).as("seed %d", seed).isNotNull();
            SplittableRandom random = new SplittableRandom(seed);
            for (int i = 0; i < 8; i++) {
                draw(relaxation.duals, random, 20_000 << 2 * i);
                assertThat(relaxation.bound()).as("seed %d", seed).isLessThanOrEqualTo(least);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(300);
    }

    @Test
    void whatTheAnswerBreaksSaysHowTheBoundChanges() {
        int tight = 0;
        for (int seed = 0; seed < 10; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            tight += compare(tied(ScheduleProblems.random(seed, Size.SMALL), random), random, false);
        }
        assertThat(tight).isGreaterThan(300);
    }

    @Test
    void whatTiesAreasTogetherSaysHowTheBoundChanges() {
        int tight = 0;
        for (int seed = 0; seed < 12; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            ScheduleProblem problem = tied(ScheduleProblems.random(seed, Size.SMALL), random);
            tight += compare(withTiesAlone(problem, random), random, false);
        }
        assertThat(tight).isGreaterThan(200);
    }

    @Test
    void whatUnfairnessWeighsSaysHowTheBoundChanges() {
        int tight = 0;
        for (int seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            tight += compare(withoutShares(ScheduleProblems.random(seed, Size.SMALL)), random, true);
        }
        assertThat(tight).isGreaterThan(50);
    }

    /** Moves prices one at a time, up and down; answers how often the bound followed the line exactly. */
    private static int compare(ScheduleProblem problem, SplittableRandom random, boolean weights) {
        Relaxation relaxation = Relaxation.of(problem, null);
        if (relaxation == null) {
            return 0;
        }
        Duals duals = relaxation.duals;
        int tight = 0;
        draw(duals, random, 50_000);
        int[] chosen = IntStream.range(0, duals.size())
                .filter(i -> weights == isWeight(duals, i))
                .toArray();
        long[] prices = duals.prices();
        long before = relaxation.bound();
        long[] gradient = relaxation.gradient();
        for (int n = 0; n < Math.min(70, chosen.length); n++) {
            int i = chosen[weights ? n : random.nextInt(chosen.length)];
            for (int side = -1; side <= 1; side += 2) {
                long unit = 1L << duals.shift(i);
                duals.set(i, prices[i] + side * (weights ? unit / 512 : 5 * unit));
                long step = duals.price(i) - prices[i];
                double line = (double) gradient[i] * step / unit;
                long after = relaxation.bound();
                // each amount priced is rounded by itself
                int rounding = duals.shift(i) == 0 ? 0 : 400;
                assertThat(after - before).as("price %d", i).isLessThanOrEqualTo(Math.round(line) + rounding);
                tight += step != 0 && gradient[i] != 0 && Math.abs(after - before - line) <= rounding ? 1 : 0;
                duals.set(i, prices[i]);
            }
        }
        return tight;
    }

    /** Whether it is a weight on unfairness: those have many digits behind the point, and an end. */
    private static boolean isWeight(Duals duals, int i) {
        return duals.shift(i) == 24 && duals.high(i) < Duals.FREE;
    }

    /** Prices of so many minor units for a typical amount, some of them zero. */
    private static void draw(Duals duals, SplittableRandom random, long most) {
        for (int i = 0; i < duals.size(); i++) {
            long price = random.nextInt(3) == 0 ? 0 : random.nextLong(-most / 4, most);
            long unit = 1L << duals.shift(i);
            duals.set(i, isWeight(duals, i) ? random.nextLong(unit / 2) : price * unit / duals.scale(i));
        }
    }

    /** Two pairs of areas have members that move together. */
    private static ScheduleProblem tied(ScheduleProblem problem, SplittableRandom random) {
        int[] moves = IntStream.range(0, problem.activities().size())
                .filter(a -> problem.activities().get(a).id().startsWith("move"))
                .toArray();
        List<MoveTogether> groups = new ArrayList<>(problem.groups());
        for (int i = 0; i < 2; i++) {
            int first = moves[random.nextInt(moves.length)];
            int second = moves[random.nextInt(moves.length)];
            if (problem.activities().get(first).choice()
                    != problem.activities().get(second).choice()) {
                groups.add(new MoveTogether("tied " + i, List.of(first, second)));
            }
        }
        return new ScheduleProblem(
                problem.horizon(),
                problem.months(),
                problem.analysis(),
                problem.choices(),
                problem.activities(),
                problem.precedences(),
                groups,
                problem.resources(),
                problem.milestones(),
                problem.bridges(),
                problem.waves(),
                problem.fees(),
                problem.loadGroups(),
                problem.countLimits(),
                problem.parties(),
                problem.riskPrice(),
                problem.unfairnessPercent(),
                problem.membership(),
                problem.pilots(),
                problem.apart(),
                problem.volumeFees(),
                problem.nearness());
    }

    /** Without anything limited or paid by wave, but with more orders between areas. */
    private static ScheduleProblem withTiesAlone(ScheduleProblem problem, SplittableRandom random) {
        int count = problem.activities().size();
        List<Precedence> orders = new ArrayList<>(problem.precedences());
        for (int i = 0; i < 8; i++) {
            int first = random.nextInt(count);
            int second = random.nextInt(count);
            BitSet under = new BitSet();
            under.set(random.nextInt(2), 4);
            if (problem.activities().get(first).choice()
                    != problem.activities().get(second).choice()) {
                Precedence.Type type = Precedence.Type.values()[i % 2];
                orders.add(new Precedence(first, second, type, random.nextInt(3), under, ""));
            }
        }
        List<Activity> activities = problem.activities().stream()
                .map(activity -> new Activity(
                        activity.id(),
                        activity.choice(),
                        activity.participation(),
                        activity.options().stream().map(PricesTest::unlimited).toList(),
                        activity.settled(),
                        activity.absentViolation()))
                .toList();
        Membership old = problem.membership();
        return new ScheduleProblem(
                problem.horizon(),
                problem.months(),
                problem.analysis(),
                problem.choices(),
                activities,
                orders,
                problem.groups(),
                List.of(),
                problem.milestones(),
                problem.bridges(),
                List.of(),
                problem.fees(),
                List.of(),
                List.of(),
                problem.parties(),
                problem.riskPrice(),
                0,
                new Membership(old.participations(), old.quorums(), old.sitOutLimits(), List.of(), old.companions()),
                problem.pilots(),
                problem.apart(),
                problem.volumeFees(),
                problem.nearness());
    }

    private static Option unlimited(Option option) {
        return new Option(
                option.alternative(),
                option.mode(),
                option.start(),
                option.earliest(),
                option.latest(),
                option.pinned(),
                option.frozen(),
                option.costs(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Without what is shared among parties: which of them pays it is not known beforehand. */
    private static ScheduleProblem withoutShares(ScheduleProblem problem) {
        Membership old = problem.membership();
        return new ScheduleProblem(
                problem.horizon(),
                problem.months(),
                problem.analysis(),
                problem.choices(),
                problem.activities(),
                problem.precedences(),
                problem.groups(),
                problem.resources(),
                problem.milestones(),
                problem.bridges(),
                List.of(),
                List.of(),
                problem.loadGroups(),
                problem.countLimits(),
                problem.parties(),
                problem.riskPrice(),
                50,
                new Membership(old.participations(), old.quorums(), old.sitOutLimits(), List.of(), old.companions()),
                problem.pilots(),
                problem.apart(),
                List.of(),
                problem.nearness());
    }
}
