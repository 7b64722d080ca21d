package no.samtakt.schedule.solver.twin;

import static org.optaplanner.core.api.score.stream.ConstraintCollectors.sumLong;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.toList;
import static org.optaplanner.core.api.score.stream.Joiners.equal;

import no.samtakt.common.Rounding;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.Party;
import no.samtakt.schedule.Resource;
import no.samtakt.schedule.Rule;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.solver.twin.TwinSource.Dependency;
import no.samtakt.schedule.solver.twin.TwinSource.Effect;
import no.samtakt.schedule.solver.twin.TwinSource.Kind;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;
import org.optaplanner.core.api.score.stream.uni.UniConstraintStream;

/** The score of a schedule as constraint streams: what every source causes, summed by what it falls on. */
public final class TwinStreams implements ConstraintProvider {

    /** What a sum costs. */
    public record Prices(ScheduleProblem problem) {
        long over(Long place, long sum) {
            Resource resource = problem.resources().get((int) (place >> 32));
            long over = sum - resource.capacity()[place.intValue()];
            return over <= 0 ? 0 : Evaluation.penalty(resource.rule(), over);
        }

        long tooMany(Long place, long count) {
            int limit = problem.countLimits().get((int) (place >> 32)).limit();
            return Rule.CRITICAL_LOAD.weight() * Math.max(0, count - limit);
        }

        long pileUp(Long place, long exposure) {
            return problem.riskPrice()
                    * problem.loadGroups().get((int) (place >> 32)).points(exposure);
        }

        long unfair(Long party, long cost, long early) {
            Party who = problem.parties().get(party.intValue());
            return Math.max(0, cost - who.baseline()) + Math.max(0, early - who.earlyBaseline());
        }

        long losing(Long party, long cost, long early) {
            Party who = problem.parties().get(party.intValue());
            return who.mayNotLose()
                    ? Evaluation.penalty(Rule.WIN_WIN, Math.max(0, cost - who.baseline()))
                            + Evaluation.penalty(Rule.WIN_WIN, Math.max(0, early - who.earlyBaseline()))
                    : 0;
        }

        long fairness(long unfairness) {
            return Rounding.mulDivHalfEven(unfairness, problem.unfairnessPercent(), 100);
        }
    }

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            of(factory, Kind.BROKEN)
                    .penalizeLong(HardSoftLongScore.ONE_HARD, Effect::amount)
                    .asConstraint("rules of few"),
            of(factory, Kind.USE)
                    .groupBy(Effect::place, sumLong(Effect::amount))
                    .join(Prices.class)
                    .penalizeLong(HardSoftLongScore.ONE_HARD, (place, sum, prices) -> prices.over(place, sum))
                    .asConstraint("capacity"),
            of(factory, Kind.COUNT)
                    .groupBy(Effect::place, sumLong(Effect::amount))
                    .join(Prices.class)
                    .penalizeLong(HardSoftLongScore.ONE_HARD, (place, sum, prices) -> prices.tooMany(place, sum))
                    .asConstraint("critical load"),
            of(factory, Kind.LOAD)
                    .groupBy(Effect::place, sumLong(Effect::amount))
                    .join(Prices.class)
                    .penalizeLong(HardSoftLongScore.ONE_SOFT, (place, sum, prices) -> prices.pileUp(place, sum))
                    .asConstraint("pile-up"),
            of(factory, Kind.COST)
                    .penalizeLong(HardSoftLongScore.ONE_SOFT, Effect::amount)
                    .asConstraint("cost"),
            of(factory, Kind.PRICE)
                    .penalizeLong(HardSoftLongScore.ONE_SOFT, Effect::amount)
                    .asConstraint("risk of milestones and distance"),
            of(factory, Kind.COST)
                    .groupBy(Effect::place, sumLong(Effect::amount), sumLong(Effect::early))
                    .join(Prices.class)
                    .map((party, cost, early, prices) -> prices.unfair(party, cost, early))
                    .groupBy(sumLong(Long::longValue))
                    .join(Prices.class)
                    .penalizeLong(HardSoftLongScore.ONE_SOFT, (sum, prices) -> prices.fairness(sum))
                    .asConstraint("unfairness"),
            of(factory, Kind.COST)
                    .groupBy(Effect::place, sumLong(Effect::amount), sumLong(Effect::early))
                    .join(Prices.class)
                    .penalizeLong(
                            HardSoftLongScore.ONE_HARD,
                            (party, cost, early, prices) -> prices.losing(party, cost, early))
                    .asConstraint("win-win")
        };
    }

    private static UniConstraintStream<Effect> of(ConstraintFactory factory, Kind kind) {
        return factory.forEach(Dependency.class)
                .join(TwinVariable.class, equal(Dependency::variable, TwinVariable::getId))
                .groupBy(
                        (dependency, variable) -> dependency.source(),
                        toList((dependency, variable) -> new TwinSource.Value(variable.getId(), variable.getValue())))
                .map(TwinSource::effects)
                .<Effect>flattenLast(effects -> effects)
                .filter(effect -> effect.kind() == kind);
    }
}
