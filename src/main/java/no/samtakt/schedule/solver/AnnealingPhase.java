package no.samtakt.schedule.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;
import org.optaplanner.core.impl.score.director.incremental.IncrementalScoreDirector;

/**
 * A run of {@link Annealing} as a phase of OptaPlanner, in a number of equal steps. The annealing works on the state behind the score
 * director; after each step what it moved is told to the planning entities, so that the director's score, its best solution and its
 * assertions are those of the plan.
 */
final class AnnealingPhase {

    private static final int STEPS = 50;

    private final Search search;
    private final Cooling cooling;
    private final long seed;
    private final @Nullable Seat seat;
    private @Nullable Annealing annealing;

    /**
     * @param seat among the searches that anneal the same schedule; null for one alone
     */
    AnnealingPhase(Search search, Cooling cooling, long seed, @Nullable Seat seat) {
        this.search = search;
        this.cooling = cooling;
        this.seed = seed;
        this.seat = seat;
    }

    /** The steps; the last leaves the best schedule behind. */
    @SuppressWarnings("rawtypes") // as the configuration wants it
    List<CustomPhaseCommand> commands() {
        List<CustomPhaseCommand> commands = new ArrayList<>();
        for (int i = 1; i <= STEPS; i++) {
            int part = i;
            commands.add(command(director -> step(director, part)));
        }
        commands.add(command(this::best));
        return commands;
    }

    private static CustomPhaseCommand<Plan> command(CustomPhaseCommand<Plan> command) {
        return command;
    }

    private void step(ScoreDirector<Plan> director, int part) {
        State state = state(director);
        if (annealing == null) {
            annealing = new Annealing(search, state, new SplittableRandom(seed), seat);
        }
        annealing.run(cooling, part, STEPS);
        tellChoices(director, state);
        for (int i = 0; i < annealing.moved.count(); i++) {
            tell(director, state, annealing.moved.get(i));
        }
        annealing.moved.clear();
    }

    private void best(ScoreDirector<Plan> director) {
        State state = state(director);
        state.load(search.best.schedule());
        tellChoices(director, state);
        for (int a = 0; a < search.tables.activities; a++) {
            tell(director, state, a);
        }
    }

    private void tellChoices(ScoreDirector<Plan> director, State state) {
        List<ChoiceEntity> choices = director.getWorkingSolution().getChoices();
        for (int c = 0; c < choices.size(); c++) {
            ChoiceEntity choice = choices.get(c);
            if (choice.getAlternative() != state.alternative[c]) {
                director.beforeVariableChanged(choice, "alternative");
                choice.setAlternative(search.alternatives.get(c).get(state.alternative[c]));
                director.afterVariableChanged(choice, "alternative");
            }
        }
    }

    private void tell(ScoreDirector<Plan> director, State state, int a) {
        ActivityEntity activity = director.getWorkingSolution().getActivities().get(a);
        Placement placement = search.placement(state.option[a], state.finish[a]);
        if (placement != activity.getPlacement()) {
            director.beforeVariableChanged(activity, "placement");
            activity.setPlacement(placement);
            director.afterVariableChanged(activity, "placement");
        }
    }

    private static State state(ScoreDirector<Plan> director) {
        if (director instanceof IncrementalScoreDirector<Plan, ?> incremental
                && incremental.getIncrementalScoreCalculator() instanceof PlanScoreCalculator calculator) {
            return calculator.state();
        }
        throw new IllegalStateException("The annealing needs the incremental score, not " + director.getClass());
    }
}
