package no.samtakt.schedule.compact;

import org.optaplanner.core.api.score.buildin.simplelong.SimpleLongScore;
import org.optaplanner.core.api.score.calculator.EasyScoreCalculator;

/** Reads the score from the plan, which knows its makespan. */
public final class MakespanCalculator implements EasyScoreCalculator<CompactSolution, SimpleLongScore> {
    @Override
    public SimpleLongScore calculateScore(CompactSolution solution) {
        return SimpleLongScore.of(-solution.getEntity().plan().makespan);
    }
}
