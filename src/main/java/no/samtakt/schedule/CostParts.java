package no.samtakt.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The cost of a schedule line by line; their sum over a party is what it pays. Plain code: every line from its definition. */
final class CostParts {

    private final ScheduleProblem problem;
    private final Schedule schedule;
    private final int[] milestoneMonths;
    private final List<CostLine> lines = new ArrayList<>();

    CostParts(ScheduleProblem problem, Schedule schedule, int[] milestoneMonths) {
        this.problem = problem;
        this.schedule = schedule;
        this.milestoneMonths = milestoneMonths;
    }

    List<CostLine> lines() {
        activities();
        milestones();
        bridges();
        waves();
        commonCosts();
        fees();
        return List.copyOf(lines);
    }

    private void activities() {
        for (int a = 0; a < problem.activities().size(); a++) {
            if (schedule.options()[a] >= 0) {
                Activity activity = problem.activities().get(a);
                Option option = activity.options().get(schedule.options()[a]);
                add(CostLine.Kind.ACTIVITY, activity.id(), schedule.finish()[a], option.costs());
            }
        }
    }

    private void milestones() {
        for (int m = 0; m < problem.milestones().size(); m++) {
            Milestone milestone = problem.milestones().get(m);
            add(CostLine.Kind.MILESTONE, milestone.id(), milestoneMonths[m], milestone.costs());
        }
    }

    private void bridges() {
        for (Bridge bridge : problem.bridges()) {
            int first = finishOrEnd(bridge.first());
            int second = finishOrEnd(bridge.second());
            int from = Math.min(first, second);
            int to = Math.max(first, second);
            long cost = bridge.cumulative()[to] - bridge.cumulative()[from];
            long early = bridge.early()[to] - bridge.early()[from];
            if (cost != 0 || early != 0) {
                lines.add(new CostLine(CostLine.Kind.BRIDGE, bridge.id(), from, bridge.party(), cost, early));
            }
        }
    }

    private void waves() {
        for (Wave wave : problem.waves()) {
            for (int month : waveMonths(problem, schedule, wave)) {
                add(CostLine.Kind.WAVE, wave.id(), month, wave.costs());
            }
        }
    }

    private void commonCosts() {
        for (CommonCost common : problem.membership().commonCosts()) {
            boolean wave = common.wave() >= 0;
            CostLine.Kind kind = wave ? CostLine.Kind.WAVE : CostLine.Kind.ACTIVITY;
            String id = wave
                    ? problem.waves().get(common.wave()).id()
                    : problem.activities().get(common.activity()).id();
            int[] paying = common.paying(problem.membership(), schedule.alternatives());
            for (int month : commonMonths(problem, schedule, common)) {
                long[] cost = common.share(common.cost()[month], paying);
                long[] early = common.share(common.early()[month], paying);
                for (int i = 0; i < paying.length; i++) {
                    int party = common.parties().get(paying[i]);
                    lines.add(new CostLine(kind, id, month, party, cost[i], early[i]));
                    if (!common.own().isEmpty()) {
                        add(kind, id, month, common.own().get(paying[i]).costs());
                    }
                }
            }
        }
    }

    private void fees() {
        for (RunningFee fee : problem.runningFees()) {
            if (holds(schedule, fee.choice(), fee.alternative())) {
                fee(fee, fee instanceof VolumeFee ? CostLine.Kind.VOLUME : CostLine.Kind.FEE);
            }
        }
    }

    private void fee(RunningFee fee, CostLine.Kind kind) {
        int end = problem.analysis();
        int[] live = new int[problem.parties().size()];
        Arrays.fill(live, end);
        int first = end;
        for (int i = 0; i < fee.activities().size(); i++) {
            int month = finishOrEnd(fee.activities().get(i));
            int party = fee.parties().get(i);
            live[party] = Math.min(live[party], month);
            first = Math.min(first, month);
        }
        for (int i = 0; i < fee.incumbents().size() && first < end; i++) {
            int party = fee.incumbents().get(i);
            if (problem.membership().takesPart(fee.choice(), party, schedule.alternatives())) {
                live[party] = Math.min(end, fee.liveFrom(i, first));
            }
        }
        TreeSet<Integer> changes = new TreeSet<>();
        for (int month : live) {
            changes.add(month);
        }
        changes.add(end);
        for (int from : changes) {
            if (from < end) {
                int to = Objects.requireNonNull(changes.higher(from));
                int[] sharing = IntStream.range(0, live.length)
                        .filter(party -> live[party] <= from)
                        .toArray();
                long[] cost = fee.split(from, to, sharing);
                long[] early = fee.splitEarly(from, to, sharing);
                for (int i = 0; i < sharing.length; i++) {
                    lines.add(new CostLine(kind, fee.id(), from, sharing[i], cost[i], early[i]));
                }
            }
        }
    }

    private void add(CostLine.Kind kind, String id, int month, List<PartyTable> tables) {
        for (PartyTable table : tables) {
            int index = tableIndex(month, table.cost().length);
            lines.add(new CostLine(kind, id, month, table.party(), table.cost()[index], table.early()[index]));
        }
    }

    private int finishOrEnd(int activity) {
        if (activity < 0 || schedule.options()[activity] < 0) {
            return problem.analysis();
        }
        return Math.min(schedule.finish()[activity], problem.analysis());
    }

    /** Whether an alternative holds; always for the choice −1. */
    static boolean holds(Schedule schedule, int choice, int alternative) {
        return choice < 0 || schedule.alternatives()[choice] == alternative;
    }

    /** Index into a table by month: never, and months beyond, are its last. */
    static int tableIndex(int month, int length) {
        return month < 0 || month >= length ? length - 1 : month;
    }

    /** The months in which something done in common is paid, ascending: the finish of the activity, or of each wave. */
    static TreeSet<Integer> commonMonths(ScheduleProblem problem, Schedule schedule, CommonCost common) {
        if (common.wave() >= 0) {
            return waveMonths(problem, schedule, problem.waves().get(common.wave()));
        }
        TreeSet<Integer> months = new TreeSet<>();
        if (schedule.options()[common.activity()] >= 0) {
            months.add(Math.min(schedule.finish()[common.activity()], problem.horizon() - 1));
        }
        return months;
    }

    /** The distinct months of a wave, ascending; none when its alternative does not hold. */
    static TreeSet<Integer> waveMonths(ScheduleProblem problem, Schedule schedule, Wave wave) {
        TreeSet<Integer> months = new TreeSet<>();
        if (holds(schedule, wave.choice(), wave.alternative())) {
            for (int a : wave.activities()) {
                if (schedule.options()[a] >= 0) {
                    months.add(Math.min(schedule.finish()[a], problem.horizon() - 1));
                }
            }
        }
        return months;
    }
}
