package no.samtakt.planning;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import no.samtakt.common.Rounding;
import no.samtakt.economy.ContractCourse;
import no.samtakt.economy.ContractTable;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Contract;
import no.samtakt.inventory.Dependency;
import no.samtakt.planning.CompiledPlan.ActivityInfo;
import no.samtakt.planning.MigrationPlan.Category;
import no.samtakt.schedule.Bridge;
import no.samtakt.schedule.CostLine;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.PartyTable;
import no.samtakt.schedule.RunningFee;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.SharedFee;
import no.samtakt.schedule.VolumeFee;
import no.samtakt.schedule.Wave;

/**
 * Who pays what, in which month, for what: the nominal flows behind a schedule, and their present values, which add up to what
 * the evaluator says each party pays.
 */
final class Ledger {

    private final CompiledPlan compiled;
    private final ScheduleProblem problem;
    private final Schedule schedule;
    private final Map<Category, long[][]> nominal = new EnumMap<>(Category.class);
    private final Map<Category, long[]> present = new EnumMap<>(Category.class);
    private final List<CostLine> lines;
    private final int members;
    private final int months;

    /** Books a schedule. O(activities × A + contracts × A). */
    Ledger(CompiledPlan compiled, Schedule schedule, Evaluation evaluation) {
        this.compiled = compiled;
        this.problem = compiled.problem();
        this.schedule = schedule;
        this.lines = ScheduleEvaluator.costByComponent(problem, schedule);
        this.members = problem.parties().size();
        this.months = compiled.calendar().analysis() + 12 * 12;
        for (Category category : Category.values()) {
            nominal.put(category, new long[members][months]);
            present.put(category, new long[members]);
        }
        bookActivities();
        bookMilestones(evaluation);
        bookBridges();
        bookWaves();
        bookFees();
        for (int m = 0; m < members; m++) {
            long sum = 0;
            for (long[] values : present.values()) {
                sum += values[m];
            }
            if (sum != evaluation.partyCost()[m]) {
                throw new IllegalStateException("The ledger of "
                        + problem.parties().get(m).id() + " adds up to " + sum + ", the evaluator says "
                        + evaluation.partyCost()[m]);
            }
        }
    }

    /** Nominal amounts by member index and month. */
    long[][] nominal(Category category) {
        return Objects.requireNonNull(nominal.get(category));
    }

    /** Present value by member index. */
    long[] present(Category category) {
        return Objects.requireNonNull(present.get(category));
    }

    int months() {
        return months;
    }

    /** All categories of a member in a month. */
    long total(int member, int month) {
        long sum = 0;
        for (long[][] table : nominal.values()) {
            sum += table[member][month];
        }
        return sum;
    }

    private void book(Category category, int member, int month, long amount) {
        if (month >= 0 && month < months) {
            nominal(category)[member][month] += amount;
        }
    }

    private void bookActivities() {
        for (int j = 0; j < schedule.finish().length; j++) {
            int g = schedule.finish()[j];
            if (g == Schedule.NEVER) {
                continue;
            }
            ActivityInfo info = compiled.activities().get(j);
            switch (info.kind()) {
                case DECIDE -> {}
                case PROCURE -> bookCommon(Category.PROCUREMENT, j, g);
                case ESTABLISH -> bookCommon(Category.ESTABLISHMENT, j, g);
                case TRANSITION -> bookTransition(
                        info.options().get(schedule.options()[j]).plan(), g);
            }
        }
    }

    private void bookCommon(Category category, int activity, int g) {
        ChainPlan chain =
                Objects.requireNonNull(compiled.activities().get(activity).chain());
        var option = problem.activities().get(activity).options().get(0);
        present(
                category,
                CostLine.Kind.ACTIVITY,
                problem.activities().get(activity).id());
        int duration = g - option.start()[g] + 1;
        int[] parties = category == Category.PROCUREMENT
                ? compiled.procuring(chain, schedule)
                : compiled.paying(chain, schedule);
        for (int i = 0; i < duration; i++) {
            int month = g - duration + 1 + i;
            if (category == Category.PROCUREMENT) {
                long work = Rounding.spread(PlanningDefaults.PROCURE_BUYER_CENTI_DAYS, duration, i);
                long money = Rounding.mulDivHalfEven(
                        work,
                        compiled.inventory().cooperation().internalDayRate().minor(),
                        100);
                for (int party : parties) {
                    book(category, party, month, money);
                }
            } else {
                long money = Rounding.spread(chain.target().establishCost().minor(), duration, i);
                long[] parts = compiled.projectKey().split(money, parties);
                for (int k = 0; k < parties.length; k++) {
                    book(category, parties[k], month, parts[k]);
                }
            }
        }
    }

    private void present(Category category, CostLine.Kind kind, String id) {
        for (CostLine line : lines) {
            if (line.kind() == kind && line.id().equals(id)) {
                present(category)[line.party()] += line.cost();
            }
        }
    }

    /** Discounted cost of an activity, or of all waves of a kind, for all together. O(lines). */
    long cost(CostLine.Kind kind, String id) {
        return lines.stream()
                .filter(line -> line.kind() == kind && line.id().equals(id))
                .mapToLong(CostLine::cost)
                .sum();
    }

    private void bookTransition(TransitionPlan plan, int g) {
        int member = compiled.memberIndex(plan.asset().member());
        int start = g - plan.duration() + 1;
        for (int i = 0; i < plan.internal().length; i++) {
            int t = start + i;
            if (t < 0) {
                continue;
            }
            book(Category.INTERNAL_EFFORT, member, t, plan.internal()[i]);
            book(Category.EXTERNAL_EFFORT, member, t, plan.external()[i]);
            present(Category.INTERNAL_EFFORT)[member] += compiled.discount().discount(plan.internal()[i], t);
            present(Category.EXTERNAL_EFFORT)[member] += compiled.discount().discount(plan.external()[i], t);
        }
        for (int t = g; t < problem.analysis(); t++) {
            book(Category.NEW_RUNNING, member, t, plan.running(t));
            present(Category.NEW_RUNNING)[member] += compiled.discount().discount(plan.running(t), t);
        }
    }

    private void bookMilestones(Evaluation evaluation) {
        for (int i = 0; i < problem.milestones().size(); i++) {
            int month = evaluation.milestoneMonths()[i];
            int at = month < 0 ? problem.analysis() : Math.min(month, problem.analysis());
            Asset asset = compiled.offs().get(i);
            Contract contract = compiled.closes().get(i);
            for (PartyTable table : problem.milestones().get(i).costs()) {
                present(asset != null ? Category.OLD_RUNNING : Category.OLD_CONTRACTS)[table.party()] +=
                        table.cost()[at];
            }
            if (asset != null) {
                int member = compiled.memberIndex(asset.member());
                for (int t = 0; t < at; t++) {
                    book(
                            Category.OLD_RUNNING,
                            member,
                            t,
                            Rounding.spread(asset.annualCost().minor(), 12, t % 12));
                }
            } else if (contract != null) {
                int member = compiled.memberIndex(contract.member());
                long[] flows = course(contract, at).nominalByMonth();
                for (int t = 0; t < flows.length; t++) {
                    book(Category.OLD_CONTRACTS, member, t, flows[t]);
                }
            }
        }
    }

    /** The course of a contract for a milestone month; the analysis period's end stands for never. */
    ContractCourse course(Contract contract, int at) {
        ContractTable table = Objects.requireNonNull(compiled.courses().get(contract.id()));
        return table.course(at >= problem.analysis() ? ContractTable.NEVER : at);
    }

    private int moved(int activity) {
        int g = activity < 0 ? Schedule.NEVER : schedule.finish()[activity];
        return g == Schedule.NEVER ? problem.analysis() : g;
    }

    private void bookBridges() {
        for (int i = 0; i < problem.bridges().size(); i++) {
            Bridge bridge = problem.bridges().get(i);
            Dependency dependency = compiled.bridges().get(i);
            int from = Math.min(moved(bridge.first()), moved(bridge.second()));
            int until = Math.max(moved(bridge.first()), moved(bridge.second()));
            for (int t = from; t < until; t++) {
                book(
                        Category.BRIDGING,
                        bridge.party(),
                        t,
                        dependency.bridgePerMonth().minor());
            }
            present(Category.BRIDGING)[bridge.party()] += bridge.cumulative()[until] - bridge.cumulative()[from];
        }
    }

    private void bookWaves() {
        for (Wave wave : problem.waves()) {
            if (schedule.alternatives()[wave.choice()] != wave.alternative()) {
                continue;
            }
            ChainPlan chain = compiled.chain(wave.choice(), wave.alternative());
            int[] parties = compiled.paying(chain, schedule);
            present(Category.WAVES, CostLine.Kind.WAVE, wave.id());
            wave.activities().stream()
                    .map(activity -> schedule.finish()[activity])
                    .filter(g -> g != Schedule.NEVER)
                    .distinct()
                    .forEach(g -> {
                        long[] parts = compiled.projectKey()
                                .split(chain.target().waveCost().minor(), parties);
                        for (int k = 0; k < parties.length; k++) {
                            book(Category.WAVES, parties[k], g, parts[k]);
                        }
                    });
        }
    }

    private void bookFees() {
        for (RunningFee fee : problem.runningFees()) {
            if (schedule.alternatives()[fee.choice()] != fee.alternative()) {
                continue;
            }
            int[] live = new int[members];
            Arrays.fill(live, Integer.MAX_VALUE);
            int first = Integer.MAX_VALUE;
            for (int i = 0; i < fee.activities().size(); i++) {
                int g = schedule.finish()[fee.activities().get(i)];
                if (g != Schedule.NEVER) {
                    live[fee.parties().get(i)] = Math.min(live[fee.parties().get(i)], g);
                    first = Math.min(first, g);
                }
            }
            for (int i = 0; i < fee.incumbents().size() && first < problem.analysis(); i++) {
                int party = fee.incumbents().get(i);
                if (compiled.takesPart(fee.choice(), party, schedule)) {
                    live[party] = fee.liveFrom(i, first);
                }
            }
            if (first != Integer.MAX_VALUE) {
                bookFee(fee, live, first);
            }
        }
    }

    /** @param live first month by party */
    private void bookFee(RunningFee fee, int[] live, int first) {
        Category category = fee instanceof VolumeFee ? Category.NEW_RUNNING : Category.NEW_FIXED;
        long fixed = compiled.chain(fee.choice(), fee.alternative())
                .target()
                .fixedPerYear()
                .minor();
        int runStart = first;
        for (int t = first; t < problem.analysis(); t++) {
            int[] parties = liveAt(live, t);
            long[] parts = fee instanceof VolumeFee volume
                    ? VolumePrices.month(volume, parties, t)
                    : ((SharedFee) fee).weights().split(Rounding.spread(fixed, 12, t % 12), parties);
            for (int k = 0; k < parties.length; k++) {
                book(category, parties[k], t, parts[k]);
            }
            boolean runEnds = t + 1 == problem.analysis() || liveAt(live, t + 1).length != parties.length;
            if (runEnds) {
                long[] values = fee.split(runStart, t + 1, parties);
                for (int k = 0; k < parties.length; k++) {
                    present(category)[parties[k]] += values[k];
                }
                runStart = t + 1;
            }
        }
    }

    private static int[] liveAt(int[] live, int month) {
        return IntStream.range(0, live.length)
                .filter(party -> live[party] <= month)
                .toArray();
    }
}
