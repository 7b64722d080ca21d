package no.samtakt.schedule.compact;

import java.util.Iterator;
import java.util.Random;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;

/** Hands the solver the plans that a {@link CompactSearch} breeds around its working solution. */
public final class CompactMoveFactory implements MoveIteratorFactory<CompactSolution, CompactMove> {

    @Override
    public long getSize(ScoreDirector<CompactSolution> director) {
        return 1_000_000;
    }

    @Override
    public Iterator<CompactMove> createOriginalMoveIterator(ScoreDirector<CompactSolution> director) {
        throw new UnsupportedOperationException("Moves are only drawn at random");
    }

    @Override
    public Iterator<CompactMove> createRandomMoveIterator(ScoreDirector<CompactSolution> director, Random random) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public CompactMove next() {
                CompactSolution solution = director.getWorkingSolution();
                return new CompactMove(solution.search.next(solution.getEntity().plan()));
            }
        };
    }
}
