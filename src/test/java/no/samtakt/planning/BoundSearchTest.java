package no.samtakt.planning;

import static org.assertj.core.api.Assertions.assertThat;

import no.samtakt.common.Money;
import no.samtakt.planning.MigrationPlan.Quality;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.generator.GeneratorSettings;
import no.samtakt.schedule.generator.ProblemGenerator;
import no.samtakt.schedule.solver.ScheduleSolver;
import no.samtakt.schedule.solver.SolveResult;
import no.samtakt.schedule.solver.SolverSettings;
import no.samtakt.schedule.solver.Termination;
import org.junit.jupiter.api.Test;

class BoundSearchTest {

    @Test
    void aSearchByCountGivesTheBoundOneStepPerThousandMoves() {
        assertThat(BoundSearch.steps(0, 300)).isEqualTo(1);
        assertThat(BoundSearch.steps(150_000, 300)).isEqualTo(150);
        assertThat(BoundSearch.steps(10_000_000, 300)).isEqualTo(300);
    }

    @Test
    void theGapIsSaidInThreeForms() {
        Quality quality = quality(381, 415, 301, true, 361L);
        assertThat(quality.gap()).isEqualTo(Money.ofMajor(20));
        assertThat(quality.gapBasisPoints()).isEqualTo(2500);
        assertThat(quality.securedBasisPoints()).isEqualTo(6296);
        assertThat(quality.fixedGap()).isEqualTo(Money.ofMajor(20));
    }

    @Test
    void aPlanThatBreaksARuleHasNoGap() {
        Quality quality = quality(381, 415, 301, false, 361L);
        assertThat(quality.gap()).isNull();
        assertThat(quality.fixedGap()).isNull();
        assertThat(quality.gapBasisPoints()).isNegative();
        assertThat(quality.securedBasisPoints()).isNegative();
    }

    @Test
    void sharesThatMeanNothingAreNotSaid() {
        assertThat(quality(381, 380, 301, true, 361L).securedBasisPoints()).isNegative();
        assertThat(quality(381, 415, 381, true, 361L).gapBasisPoints()).isNegative();
        assertThat(quality(381, 415, 301, true, null).gap()).isNull();
    }

    @Test
    void noPlanWithTheSameTargetsIsBelowTheBoundOfAllPlans() {
        ScheduleProblem problem =
                ProblemGenerator.generate(GeneratorSettings.parse("open-60-1")).problem();
        SolveResult found =
                ScheduleSolver.solve(problem, SolverSettings.of(1, new Termination(Long.MAX_VALUE, 20_000), () -> 0));
        BoundSearch search = new BoundSearch(problem, () -> false);
        search.adviceFor(150_000);

        BoundSearch.Bounds bounds = search.bounds(found.best().alternatives(), found.evaluation(), 1, () -> false);

        assertThat(bounds.fixed()).isNotNull();
        assertThat(bounds.fixed()).isGreaterThanOrEqualTo(bounds.open());
    }

    private static Quality quality(long objective, long zero, long minima, boolean feasible, Long bound) {
        return new Quality(
                Money.ofMajor(objective),
                Money.ZERO,
                0,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ofMajor(minima),
                Money.ofMajor(zero),
                0,
                feasible,
                bound == null ? null : Money.ofMajor(bound),
                bound == null ? null : Money.ofMajor(bound),
                false);
    }
}
