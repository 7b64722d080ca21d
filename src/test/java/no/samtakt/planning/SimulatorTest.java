package no.samtakt.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import no.samtakt.common.Money;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.Deviation;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.ThreePoint;
import no.samtakt.inventory.Uncertainty;
import no.samtakt.inventory.UncertaintyKind;
import no.samtakt.planning.PlanUncertainty.Spread;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void withoutUncertaintyEveryRunIsThePlanToTheLastOre(long seed) {
        RandomPlans.Made made = RandomPlans.create(seed);
        MigrationPlan plan = simulate(made, Uncertainty.none(), 20);
        PlanUncertainty result = plan.uncertainty();
        for (int m = 0; m < made.plan().members().size(); m++) {
            var expected = made.plan().economy().members().get(m);
            Spread spread = result.members().get(m);
            assertThat(List.of(
                            spread.costP10(), spread.costP50(), spread.costP85(), spread.costP90(), spread.costMean()))
                    .containsOnly(expected.plan());
            assertThat(spread.cost()).isEqualTo(expected.plan());
            assertThat(spread.savingP50()).isEqualTo(expected.netBenefit());
            assertThat(spread.savingSure()).isEqualTo(expected.netBenefit());
            assertThat(spread.finishP10()).isEqualTo(spread.finish()).isEqualTo(spread.finishP85());
        }
        assertThat(result.whole().costP10())
                .isEqualTo(result.whole().costP90())
                .isEqualTo(made.plan().economy().planPresentValue());
        assertThat(result.whole().onTimeBasisPoints()).isEqualTo(10_000);
        assertThat(result.allDatesBasisPoints()).isEqualTo(10_000);
        assertThat(result.overloadedBasisPoints()).isZero();
        assertThat(result.drivers()).allMatch(driver -> driver.swing().isZero());
        assertThat(plan.economy()).isEqualTo(made.plan().economy());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theOneOffCostOfThePlanIsThatOfItsLedger(long seed) {
        RandomPlans.Made made = RandomPlans.create(seed);
        long expected = made.plan().economy().parts().stream()
                .filter(part -> !part.zero())
                .filter(part -> switch (part.category()) {
                    case INTERNAL_EFFORT, EXTERNAL_EFFORT, PROCUREMENT, ESTABLISHMENT, WAVES -> true;
                    default -> false;
                })
                .mapToLong(part -> part.presentValue().minor())
                .sum();
        assertThat(simulate(made, Uncertainty.usual(), 10).uncertainty().whole().oneOff())
                .isEqualTo(new Money(expected));
    }

    @Test
    void theSameSeedGivesTheSameFiguresAndMoreRunsBeginWithTheSameRuns() {
        RandomPlans.Made made = RandomPlans.create(3);
        assertThat(simulate(made, Uncertainty.usual(), 200)).isEqualTo(simulate(made, Uncertainty.usual(), 200));
        PlanSimulation one = simulation(made, Uncertainty.usual());
        PlanSimulation other = simulation(made, Uncertainty.usual());
        PlanSimulation.Run first = one.new Run();
        PlanSimulation.Run second = other.new Run();
        for (int run = 0; run < 5; run++) {
            first.draw(run);
        }
        second.draw(4);
        assertThat(second.cost).containsExactly(first.cost);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void dearerEffortAloneCostsItsOwnShareMore(long seed) {
        RandomPlans.Made made = RandomPlans.create(seed);
        Uncertainty half = only(UncertaintyKind.INTERNAL_EFFORT, 15_000);
        PlanUncertainty result = simulate(made, half, 3).uncertainty();
        long effort = made.plan().economy().parts().stream()
                .filter(part -> !part.zero())
                .filter(part -> part.category() == MigrationPlan.Category.INTERNAL_EFFORT
                        || part.category() == MigrationPlan.Category.PROCUREMENT)
                .mapToLong(part -> part.presentValue().minor())
                .sum();
        long more = result.whole().costP50().minor() - result.whole().cost().minor();
        assertThat(more).isBetween(effort / 2 - 100, effort / 2 + 100);
        assertThat(result.whole().finishP85()).isEqualTo(result.whole().finish());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void dearerContractsCostThePlanAndTheZeroAlternative(long seed) {
        RandomPlans.Made made = RandomPlans.create(seed);
        PlanUncertainty result =
                simulate(made, only(UncertaintyKind.CONTRACT_PRICE, 20_000), 3).uncertainty();
        long plan = result.whole().costP50().minor() - result.whole().cost().minor();
        long saving = result.whole().savingP50().minor()
                - (made.plan().economy().zeroPresentValue().minor()
                        - result.whole().cost().minor());
        assertThat(plan).isNotNegative();
        assertThat(plan + saving).isNotNegative();
        long contracts = made.plan().economy().parts().stream()
                .filter(part -> part.category() == MigrationPlan.Category.OLD_CONTRACTS)
                .filter(part -> !part.zero())
                .mapToLong(part -> part.presentValue().minor())
                .sum();
        assertThat(plan).isLessThanOrEqualTo(contracts);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void percentilesRiseAndSharesAreShares(long seed) {
        PlanUncertainty result =
                simulate(RandomPlans.create(seed), Uncertainty.usual(), 100).uncertainty();
        for (Spread spread : result.members()) {
            assertThat(List.of(spread.costP10(), spread.costP50(), spread.costP85(), spread.costP90()))
                    .isSorted();
            if (spread.finish() != null) {
                assertThat(List.of(spread.finish(), spread.finishP10(), spread.finishP50(), spread.finishP85()))
                        .isSorted();
            }
        }
        assertThat(result.dates())
                .isSortedAccordingTo(Comparator.comparingInt(PlanUncertainty.HardDate::holdsBasisPoints))
                .allMatch(date -> !date.planned().isAfter(date.date()));
        assertThat(result.dates().stream()
                        .mapToInt(PlanUncertainty.HardDate::holdsBasisPoints)
                        .min()
                        .orElse(10_000))
                .isGreaterThanOrEqualTo(result.allDatesBasisPoints());
        assertThat(result.costBars().stream()
                        .mapToInt(PlanUncertainty.CostBar::runs)
                        .sum())
                .isEqualTo(100);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void twiceTheMonthsMoveWhatTheyMustAndCostWhatTheEvaluatorSays(long seed) {
        RandomPlans.Made made = RandomPlans.create(seed);
        PlanSimulation simulation = simulation(made, only(UncertaintyKind.TRANSITION_MONTHS, 20_000));
        PlanSimulation.Run run = simulation.new Run();
        run.draw(0);
        ScheduleProblem problem = simulation.compiled().problem();
        assertThat(run.cost)
                .containsExactly(
                        ScheduleEvaluator.evaluate(problem, run.schedule()).partyCost());
        int[] half = finishes(made, 15_000);
        for (int j = 0; j < half.length; j++) {
            int planned = simulation.planned().finish()[j];
            int moved = run.schedule().finish()[j];
            assertThat(moved).isGreaterThanOrEqualTo(half[j]);
            assertThat(half[j]).isGreaterThanOrEqualTo(planned);
            if (planned >= 0 && simulation.compiled().activities().get(j).asset() != null) {
                // Work begins in S at the earliest, so d more months end in G + d at the earliest.
                int start = problem.activities()
                        .get(j)
                        .options()
                        .get(simulation.planned().options()[j])
                        .start()[planned];
                assertThat(moved)
                        .isGreaterThanOrEqualTo(Math.min(problem.horizon() - 1, planned + planned - start + 1));
            } else {
                assertThat(moved).isEqualTo(planned);
            }
        }
    }

    private static int[] finishes(RandomPlans.Made made, int factor) {
        PlanSimulation.Run run = simulation(made, only(UncertaintyKind.TRANSITION_MONTHS, factor)).new Run();
        run.draw(0);
        return run.schedule().finish();
    }

    private static Uncertainty only(UncertaintyKind kind, int factor) {
        List<Deviation> deviations = Uncertainty.none().deviations().stream()
                .map(deviation -> deviation.kind() != kind
                        ? deviation
                        : new Deviation(kind, "", "", new ThreePoint(factor, factor, factor), "", SourceCell.NOWHERE))
                .toList();
        return new Uncertainty(5_000, deviations);
    }

    private static MigrationPlan simulate(RandomPlans.Made made, Uncertainty uncertainty, int runs) {
        return Simulator.simulate(with(made.inventory(), uncertainty), made.variant(), made.plan(), runs, 7);
    }

    private static PlanSimulation simulation(RandomPlans.Made made, Uncertainty uncertainty) {
        return new PlanSimulation(with(made.inventory(), uncertainty), made.variant(), made.plan(), 7);
    }

    private static Inventory with(Inventory inventory, Uncertainty uncertainty) {
        return inventory.with(inventory.cooperation().withUncertainty(uncertainty));
    }
}
