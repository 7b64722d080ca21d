package no.samtakt.schedule.solver;

import java.util.Iterator;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import org.optaplanner.core.impl.score.director.incremental.IncrementalScoreDirector;

/** Hands the solver the moves of a {@link Neighbourhood} around its working solution. */
public final class PlanMoveFactory implements MoveIteratorFactory<Plan, PlanMove> {

    private @Nullable Neighbourhood neighbourhood;
    private @Nullable State state;

    @Override
    public long getSize(ScoreDirector<Plan> director) {
        return 1_000_000;
    }

    @Override
    public Iterator<PlanMove> createOriginalMoveIterator(ScoreDirector<Plan> director) {
        throw new UnsupportedOperationException("Moves are only drawn at random");
    }

    @Override
    public Iterator<PlanMove> createRandomMoveIterator(ScoreDirector<Plan> director, Random random) {
        State current = state(director);
        if (neighbourhood == null || state != current) {
            state = current;
            neighbourhood = new Neighbourhood(director.getWorkingSolution().search, current, random);
        }
        return neighbourhood.with(random);
    }

    private static State state(ScoreDirector<Plan> director) {
        if (director instanceof IncrementalScoreDirector<Plan, ?> incremental
                && incremental.getIncrementalScoreCalculator() instanceof PlanScoreCalculator calculator) {
            return calculator.state();
        }
        throw new IllegalStateException("The moves need the incremental score, not " + director.getClass());
    }
}
