package no.samtakt.planning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.samtakt.common.Rounding;
import no.samtakt.economy.ContractTable;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Contract;
import no.samtakt.inventory.Target;
import no.samtakt.inventory.ThreePoint;
import no.samtakt.inventory.UncertaintyKind;
import no.samtakt.planning.CompiledPlan.ActivityInfo;
import no.samtakt.planning.MigrationPlan.TaskKind;
import no.samtakt.schedule.CostLine;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;

/**
 * What a run costs whom: every line as the evaluator prices it for the moved schedule, plus what its estimates deviate by. A line whose
 * factors are all 100 % is the evaluator's own.
 */
final class RunCosts {

    private static final long NOT_YET = Long.MIN_VALUE;

    /** Present values of a transition by go-live month: parts that add up to the activity's own table. */
    private record Parts(
            long[] internal, long[] external, long[] running, int ofInternal, int ofExternal, int ofRunning) {}

    /**
     * A line with one estimate for all of it.
     *
     * @param oneOff whether it counts as one-off
     */
    private record Single(int estimate, boolean oneOff) {}

    private final CompiledPlan compiled;
    private final ScheduleProblem problem;
    private final Estimates estimates;
    private final Map<String, Parts> transitions = new HashMap<>();
    private final Map<String, Single> singles = new HashMap<>();
    private final Map<String, OpenContract> contracts = new HashMap<>();

    RunCosts(CompiledPlan compiled, Schedule schedule, Estimates estimates) {
        this.compiled = compiled;
        this.problem = compiled.problem();
        this.estimates = estimates;
        for (int j = 0; j < schedule.finish().length; j++) {
            if (schedule.options()[j] >= 0) {
                addActivity(j, schedule.options()[j]);
            }
        }
        problem.waves().forEach(wave -> {
            if (schedule.alternatives()[wave.choice()] == wave.alternative()) {
                Target target =
                        compiled.chain(wave.choice(), wave.alternative()).target();
                singles.put(wave.id(), new Single(price(UncertaintyKind.ONE_OFF_PRICE, target), true));
            }
        });
        problem.runningFees().forEach(fee -> {
            if (fee.choice() >= 0 && schedule.alternatives()[fee.choice()] == fee.alternative()) {
                Target target = compiled.chain(fee.choice(), fee.alternative()).target();
                singles.put(fee.id(), new Single(price(UncertaintyKind.RUNNING_PRICE, target), false));
            }
        });
        for (int i = 0; i < compiled.closes().size(); i++) {
            Contract contract = compiled.closes().get(i);
            if (contract != null) {
                contracts.put(problem.milestones().get(i).id(), new OpenContract(contract));
            }
        }
    }

    private int price(UncertaintyKind kind, Target target) {
        return estimates.number(kind, target.area(), target.id(), "TARGET/" + target.id());
    }

    private void addActivity(int activity, int option) {
        ActivityInfo info = compiled.activities().get(activity);
        String id = problem.activities().get(activity).id();
        ChainPlan chain = info.chain();
        if (info.kind() == TaskKind.TRANSITION) {
            TransitionPlan plan = info.options().get(option).plan();
            Target target = plan.target();
            String owner = "TASK/" + id;
            transitions.put(
                    id,
                    new Parts(
                            values(plan, true, false, false),
                            values(plan, false, true, false),
                            values(plan, false, false, true),
                            estimates.number(UncertaintyKind.INTERNAL_EFFORT, target.area(), target.id(), owner),
                            estimates.number(UncertaintyKind.EXTERNAL_EFFORT, target.area(), target.id(), owner),
                            price(UncertaintyKind.RUNNING_PRICE, target)));
        } else if (chain != null && info.kind() == TaskKind.PROCURE) {
            Target target = chain.target();
            singles.put(
                    id,
                    new Single(
                            estimates.number(UncertaintyKind.INTERNAL_EFFORT, target.area(), target.id(), "TASK/" + id),
                            true));
        } else if (chain != null && info.kind() == TaskKind.ESTABLISH) {
            singles.put(id, new Single(price(UncertaintyKind.ONE_OFF_PRICE, chain.target()), true));
        }
    }

    /** The activity's own table with only some of its parts. */
    private long[] values(TransitionPlan plan, boolean internal, boolean external, boolean running) {
        return new TransitionPlan(
                        plan.asset(),
                        plan.target(),
                        plan.row(),
                        plan.roles(),
                        internal ? plan.internal() : new long[plan.internal().length],
                        external ? plan.external() : new long[plan.external().length],
                        running ? plan.runningPerYear() : 0,
                        plan.exposure())
                .presentValues(
                        compiled.discount(),
                        problem.horizon(),
                        problem.analysis(),
                        problem.analysis() + problem.months());
    }

    /**
     * Books a run.
     *
     * @param cost by party, added to
     * @param oneOff one-off part by party, added to
     */
    void book(Schedule schedule, int[] factors, long[] cost, long[] oneOff) {
        List<CostLine> lines = ScheduleEvaluator.costByComponent(problem, schedule);
        for (CostLine line : lines) {
            int party = line.party();
            cost[party] += line.cost();
            switch (line.kind()) {
                case ACTIVITY, WAVE, FEE, VOLUME -> {
                    Parts parts = transitions.get(line.id());
                    if (parts != null) {
                        int g = Math.min(line.month(), problem.horizon() - 1);
                        long internal = parts.internal()[g];
                        long external = parts.external()[g];
                        long more = extra(internal, factors[parts.ofInternal()])
                                + extra(external, factors[parts.ofExternal()]);
                        cost[party] += more + extra(parts.running()[g], factors[parts.ofRunning()]);
                        oneOff[party] += internal + external + more;
                        continue;
                    }
                    Single single = singles.get(line.id());
                    if (single != null) {
                        long more = extra(line.cost(), factors[single.estimate()]);
                        cost[party] += more;
                        oneOff[party] += single.oneOff() ? line.cost() + more : 0;
                    }
                }
                case MILESTONE -> {
                    OpenContract contract = contracts.get(line.id());
                    if (contract != null) {
                        contract.closed = line.month();
                        cost[party] += extra(contract.open(line.month()), factors[contract.estimate]);
                    }
                }
                case BRIDGE -> {}
            }
        }
    }

    /** Books what the zero alternative costs more or less, its contracts being the same. */
    void bookZero(int[] factors, long[] cost) {
        for (OpenContract contract : contracts.values()) {
            cost[contract.party] += extra(contract.open(Schedule.NEVER), factors[contract.estimate]);
        }
    }

    /** The close month of a contract in the run booked last, by the milestone's id; −1 for never. */
    int closed(String milestone) {
        return Objects.requireNonNull(contracts.get(milestone)).closed;
    }

    private static long extra(long amount, int factor) {
        return factor == ThreePoint.PLANNED
                ? 0
                : Rounding.mulDivHalfEven(amount, factor - ThreePoint.PLANNED, ThreePoint.PLANNED);
    }

    /** The part of a contract's payments whose price is not agreed yet, by close month; each looked up once. */
    private final class OpenContract {

        private final ContractTable table;
        private final int party;
        private final int estimate;
        private final int openFrom;
        private final long[] values;

        /** Close month in the run booked last. */
        private int closed;

        OpenContract(Contract contract) {
            table = Objects.requireNonNull(compiled.courses().get(contract.id()));
            party = compiled.memberIndex(contract.member());
            String area = compiled.inventory()
                    .findAsset(contract.covers().get(0))
                    .map(Asset::area)
                    .orElse("");
            estimate = estimates.number(UncertaintyKind.CONTRACT_PRICE, area, "", "CONTRACT/" + contract.id());
            openFrom = Math.max(
                    0,
                    contract.end() == null
                            ? contract.noticeMonths()
                            : compiled.calendar().index(contract.end()) + 1);
            values = new long[problem.analysis() + 1];
            Arrays.fill(values, NOT_YET);
        }

        long open(int closeMonth) {
            int at = closeMonth < 0 || closeMonth > problem.analysis() ? problem.analysis() : closeMonth;
            if (values[at] == NOT_YET) {
                long[] flows = table.course(at == problem.analysis() ? ContractTable.NEVER : at)
                        .nominalByMonth();
                values[at] = compiled.discount().presentValue(flows, openFrom, flows.length);
            }
            return values[at];
        }
    }
}
