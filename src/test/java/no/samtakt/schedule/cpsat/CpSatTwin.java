package no.samtakt.schedule.cpsat;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import no.samtakt.schedule.Activity;
import no.samtakt.schedule.Bridge;
import no.samtakt.schedule.Choice;
import no.samtakt.schedule.Count;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.Load;
import no.samtakt.schedule.LoadGroup;
import no.samtakt.schedule.Milestone;
import no.samtakt.schedule.MoveTogether;
import no.samtakt.schedule.Option;
import no.samtakt.schedule.PartyTable;
import no.samtakt.schedule.Precedence;
import no.samtakt.schedule.Resource;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.SharedFee;
import no.samtakt.schedule.Wave;
import org.jspecify.annotations.Nullable;

/**
 * A generated problem, fairness apart, as a CP-SAT model: the same rules and the same objective to the last minor unit.
 *
 * <p>Order encoding: u[a][o][t] = option o of activity a finishes by month t, with literals for the months that are allowed only, so
 * that precedences and move groups are implications of two or three literals, "finishes in t" is a difference of two of them, and
 * pools are linear. Contract and switch-off months are conjunctions of such literals, month by month; waves and fees disjunctions;
 * bridges and pile-up are convex and bounded from below.
 */
final class CpSatTwin {

    /** What CP-SAT found: null schedule when nothing. */
    record Answer(@Nullable Schedule schedule, long bound, String status, double seconds, double firstSeconds) {}

    private final ScheduleProblem problem;
    private final int horizon;
    private final CpModel model = new CpModel();
    private final LinearExprBuilder objective = LinearExpr.newBuilder();
    private final Literal[][] alternative;
    /** By activity, option and month; null before the first allowed month. */
    private final Literal[][][] by;
    /** By activity and month, all options together; null before the first allowed month. */
    private final Literal[][] done;

    private final LinearExprBuilder[][] used;

    CpSatTwin(ScheduleProblem problem) {
        Loader.loadNativeLibraries();
        this.problem = problem;
        horizon = problem.horizon();
        int activities = problem.activities().size();
        alternative = new Literal[problem.choices().size()][];
        by = new Literal[activities][][];
        done = new Literal[activities][];
        used = new LinearExprBuilder[problem.resources().size()][];
        for (int r = 0; r < used.length; r++) {
            used[r] = new LinearExprBuilder[problem.resources().get(r).capacity().length];
        }
        choices();
        for (int a = 0; a < activities; a++) {
            activity(a);
        }
        precedences();
        groups();
        milestones();
        bridges();
        waves();
        fees();
        loads();
        counts();
        for (int r = 0; r < used.length; r++) {
            Resource resource = problem.resources().get(r);
            for (int b = 0; b < used[r].length; b++) {
                if (used[r][b] != null) {
                    model.addLessOrEqual(used[r][b], resource.capacity()[b]);
                }
            }
        }
        model.minimize(objective);
    }

    private void choices() {
        for (int c = 0; c < alternative.length; c++) {
            Choice choice = problem.choices().get(c);
            alternative[c] = new Literal[choice.alternatives()];
            boolean fixed = choice.allowed().cardinality() == 1;
            for (int k = 0; k < alternative[c].length; k++) {
                alternative[c][k] = !choice.allowed().get(k)
                        ? model.falseLiteral()
                        : fixed ? model.trueLiteral() : model.newBoolVar("");
            }
            if (!fixed) {
                model.addExactlyOne(alternative[c]);
            }
        }
        for (int c = 0; c < alternative.length; c++) {
            for (Choice.Implication implied : problem.choices().get(c).implications()) {
                model.addImplication(
                        alternative[c][implied.alternative()],
                        alternative[implied.otherChoice()][implied.otherAlternative()]);
            }
        }
    }

    private boolean possible(int choice, int k) {
        return problem.choices().get(choice).allowed().get(k);
    }

    private void activity(int a) {
        Activity activity = problem.activities().get(a);
        List<Option> options = activity.options();
        by[a] = new Literal[options.size()][];
        int first = horizon;
        for (int o = 0; o < options.size(); o++) {
            Option option = options.get(o);
            if (!possible(activity.choice(), option.alternative())) {
                continue;
            }
            int low = option.pinned() >= 0 ? option.pinned() : Math.max(0, option.earliest());
            int high = option.pinned() >= 0 ? option.pinned() : Math.min(horizon - 1, option.latest());
            by[a][o] = new Literal[horizon];
            Literal last = null;
            for (int g = 0; g < horizon; g++) {
                if (g >= low && g <= high && option.frozen()[g] == 0) {
                    Literal next = model.newBoolVar("");
                    if (last != null) {
                        model.addImplication(last, next);
                    }
                    cost(a, o, g, last, next);
                    last = next;
                }
                by[a][o][g] = last;
            }
            if (last == null) {
                by[a][o] = null;
            }
            for (int g = 0; g < horizon && by[a][o] != null; g++) {
                if (by[a][o][g] != null) {
                    first = Math.min(first, g);
                    break;
                }
            }
        }
        for (int k = 0; k < alternative[activity.choice()].length; k++) {
            if (!possible(activity.choice(), k)) {
                continue;
            }
            LinearExprBuilder present = LinearExpr.newBuilder();
            boolean any = false;
            for (int o = 0; o < options.size(); o++) {
                if (by[a][o] != null && options.get(o).alternative() == k) {
                    present.addTerm(by[a][o][horizon - 1], 1);
                    any = true;
                }
            }
            if (any) {
                present.addTerm(alternative[activity.choice()][k], -1);
                model.addEquality(present, 0);
            } else if (activity.present(k)
                    || (activity.absentViolation() > 0 && !activity.settled().get(k))) {
                model.addEquality(LinearExpr.term(alternative[activity.choice()][k], 1), 0);
            }
        }
        done[a] = together(a, first);
    }

    private Literal[] together(int a, int first) {
        List<Literal[]> ways = new ArrayList<>();
        for (Literal[] way : by[a]) {
            if (way != null) {
                ways.add(way);
            }
        }
        if (ways.size() == 1) {
            return ways.get(0);
        }
        Literal[] all = new Literal[horizon];
        for (int g = first; g < horizon; g++) {
            boolean same = g > first;
            LinearExprBuilder sum = LinearExpr.newBuilder();
            for (Literal[] way : ways) {
                same &= way[g] == way[g - 1 < 0 ? 0 : g - 1];
                if (way[g] != null) {
                    sum.addTerm(way[g], 1);
                }
            }
            if (same) {
                all[g] = all[g - 1];
                continue;
            }
            BoolVar literal = model.newBoolVar("");
            model.addEquality(sum.addTerm(literal, -1), 0);
            if (g > first) {
                model.addImplication(all[g - 1], literal);
            }
            all[g] = literal;
        }
        return all;
    }

    /** Everything that depends on an option finishing in one month: next holds and last does not. */
    private void cost(int a, int o, int g, @Nullable Literal last, Literal next) {
        Option option = problem.activities().get(a).options().get(o);
        long cost = 0;
        for (PartyTable table : option.costs()) {
            cost += table.cost()[g];
        }
        term(objective, last, next, cost);
        demand(option.demands(), g, last, next);
    }

    private void demand(List<Demand> demands, int g, @Nullable Literal last, Literal next) {
        for (Demand demand : demands) {
            int[] bucket = problem.resources().get(demand.resource()).bucket();
            for (int i = 0; i < demand.amounts().length; i++) {
                int t = g + demand.offset() + i;
                if (t >= 0 && t < problem.months() && demand.amounts()[i] > 0) {
                    LinearExprBuilder sum = used[demand.resource()][bucket[t]];
                    if (sum == null) {
                        sum = LinearExpr.newBuilder();
                        used[demand.resource()][bucket[t]] = sum;
                    }
                    term(sum, last, next, demand.amounts()[i]);
                }
            }
        }
    }

    private static void term(LinearExprBuilder sum, @Nullable Literal last, Literal next, long amount) {
        if (amount != 0) {
            sum.addTerm(next, amount);
            if (last != null) {
                sum.addTerm(last, -amount);
            }
        }
    }

    private void precedences() {
        for (Precedence precedence : problem.precedences()) {
            int p = precedence.predecessor();
            int s = precedence.successor();
            Activity successor = problem.activities().get(s);
            BitSet alternatives = precedence.alternatives();
            for (int o = 0; o < by[s].length; o++) {
                Option option = successor.options().get(o);
                if (by[s][o] == null || !alternatives.get(option.alternative())) {
                    continue;
                }
                Literal before = null;
                for (int g = 0; g < horizon; g++) {
                    Literal literal = by[s][o][g];
                    if (literal == null || literal == before) {
                        continue;
                    }
                    before = literal;
                    int reference = precedence.type() == Precedence.Type.FINISH_TO_START ? option.start()[g] : g;
                    int needed = reference - 1 - precedence.lag();
                    Literal there = needed < 0 ? null : done[p][Math.min(needed, horizon - 1)];
                    Literal present = done[p][horizon - 1];
                    if (present == null) {
                        continue;
                    }
                    if (there == null) {
                        model.addBoolOr(new Literal[] {literal.not(), present.not()});
                    } else if (there != present) {
                        model.addBoolOr(new Literal[] {literal.not(), there, present.not()});
                    }
                }
            }
        }
    }

    private void groups() {
        for (MoveTogether group : problem.groups()) {
            int first = group.activities().get(0);
            for (int other : group.activities()) {
                for (int g = 0; g < horizon && other != first; g++) {
                    Literal one = done[first][g];
                    Literal two = done[other][g];
                    if (one != null && two != null) {
                        model.addEquality(LinearExpr.term(one, 1), two);
                    } else if (one != null || two != null) {
                        model.addEquality(LinearExpr.term(one != null ? one : two, 1), 0);
                    }
                }
            }
        }
    }

    /** Reached by month t: a conjunction of what it waits for; null = certainly not, nothing later than t matters once all are done. */
    private void milestones() {
        int end = problem.analysis();
        Literal[][] reached = new Literal[problem.milestones().size()][];
        for (int m = 0; m < reached.length; m++) {
            Milestone milestone = problem.milestones().get(m);
            long[] value = new long[end + 1];
            for (int t = 0; t <= end; t++) {
                value[t] = problem.riskPrice() * milestone.risk()[t];
                for (PartyTable table : milestone.costs()) {
                    value[t] += table.cost()[t];
                }
            }
            List<Literal[]> waits = new ArrayList<>();
            boolean never = false;
            for (Milestone.Trigger trigger : milestone.triggers()) {
                Literal[] shifted = shifted(trigger);
                never |= shifted[end - 1] == null;
                waits.add(shifted);
            }
            for (int other : milestone.after()) {
                never |= reached[other][end - 1] == null;
                waits.add(reached[other]);
            }
            reached[m] = never ? new Literal[end] : waits.size() == 1 ? waits.get(0) : all(waits);
            objective.add(value[end]);
            Literal last = null;
            for (int t = 0; t < end; t++) {
                Literal next = reached[m][t];
                if (next != null && next != last) {
                    term(objective, last, next, value[t] - value[end]);
                    last = next;
                }
            }
        }
    }

    private Literal[] shifted(Milestone.Trigger trigger) {
        int end = problem.analysis();
        int a = trigger.activity();
        Literal[] shifted = new Literal[end];
        boolean equal = true;
        for (int o = 1; o < trigger.offset().length; o++) {
            equal &= trigger.offset()[o] == trigger.offset()[0];
        }
        for (int t = 0; t < end; t++) {
            if (equal) {
                int g = t - trigger.offset()[0];
                shifted[t] = g < 0 ? null : done[a][Math.min(g, horizon - 1)];
                continue;
            }
            List<Literal> parts = new ArrayList<>();
            List<Literal> before = new ArrayList<>();
            for (int o = 0; o < by[a].length; o++) {
                if (by[a][o] != null) {
                    int g = Math.min(t - trigger.offset()[o], horizon - 1);
                    Literal part = g < 0 ? null : by[a][o][g];
                    Literal old = g < 1 ? null : by[a][o][Math.min(t - 1 - trigger.offset()[o], horizon - 1)];
                    if (part != null) {
                        parts.add(part);
                    }
                    if (old != null) {
                        before.add(old);
                    }
                }
            }
            if (parts.isEmpty()) {
                continue;
            }
            if (t > 0 && shifted[t - 1] != null && parts.equals(before)) {
                shifted[t] = shifted[t - 1];
            } else if (parts.size() == 1) {
                shifted[t] = parts.get(0);
            } else {
                BoolVar sum = model.newBoolVar("");
                LinearExprBuilder total = LinearExpr.newBuilder();
                parts.forEach(part -> total.addTerm(part, 1));
                model.addEquality(total.addTerm(sum, -1), 0);
                shifted[t] = sum;
            }
        }
        return shifted;
    }

    private Literal[] all(List<Literal[]> waits) {
        int end = problem.analysis();
        Literal[] all = new Literal[end];
        for (int t = 0; t < end; t++) {
            boolean possible = true;
            boolean same = t > 0 && all[t - 1] != null;
            for (Literal[] wait : waits) {
                possible &= wait[t] != null;
                same &= t > 0 && wait[t] == wait[t - 1];
            }
            if (!possible) {
                continue;
            }
            if (same) {
                all[t] = all[t - 1];
                continue;
            }
            BoolVar both = model.newBoolVar("");
            List<Literal> clause = new ArrayList<>();
            clause.add(both);
            for (Literal[] wait : waits) {
                model.addImplication(both, wait[t]);
                clause.add(wait[t].not());
            }
            model.addBoolOr(clause);
            all[t] = both;
        }
        return all;
    }

    private void bridges() {
        for (Bridge bridge : problem.bridges()) {
            LinearExprBuilder one = level(bridge.first(), bridge.cumulative());
            LinearExprBuilder two = level(bridge.second(), bridge.cumulative());
            IntVar cost = model.newIntVar(0, bridge.cumulative()[problem.analysis()], "");
            LinearExprBuilder up = LinearExpr.newBuilder().add(one).addTerm(cost, -1);
            model.addLessOrEqual(up, two);
            LinearExprBuilder down = LinearExpr.newBuilder().add(two).addTerm(cost, -1);
            model.addLessOrEqual(down, one);
            objective.addTerm(cost, 1);
        }
    }

    private LinearExprBuilder level(int a, long[] cumulative) {
        int end = problem.analysis();
        LinearExprBuilder level = LinearExpr.newBuilder().add(cumulative[end]);
        Literal last = null;
        for (int g = 0; a >= 0 && g < horizon; g++) {
            Literal next = done[a][g];
            if (next != null && next != last) {
                term(level, last, next, cumulative[g] - cumulative[end]);
                last = next;
            }
        }
        return level;
    }

    private void waves() {
        for (Wave wave : problem.waves()) {
            if (!possible(wave.choice(), wave.alternative())) {
                continue;
            }
            for (int g = 0; g < horizon; g++) {
                List<LinearExprBuilder> finishing = new ArrayList<>();
                for (int a : wave.activities()) {
                    LinearExprBuilder now = LinearExpr.newBuilder();
                    boolean any = false;
                    for (int o = 0; o < by[a].length; o++) {
                        if (by[a][o] != null
                                && problem.activities().get(a).options().get(o).alternative() == wave.alternative()
                                && by[a][o][g] != null
                                && (g == 0 || by[a][o][g] != by[a][o][g - 1])) {
                            term(now, g == 0 ? null : by[a][o][g - 1], by[a][o][g], 1);
                            any = true;
                        }
                    }
                    if (any) {
                        finishing.add(now);
                    }
                }
                if (finishing.isEmpty()) {
                    continue;
                }
                BoolVar held = model.newBoolVar("");
                for (LinearExprBuilder now : finishing) {
                    model.addLessOrEqual(now, held);
                }
                for (PartyTable table : wave.costs()) {
                    objective.addTerm(held, table.cost()[g]);
                }
                demand(wave.demands(), g, null, held);
            }
        }
    }

    /** Paid from the first finish on. */
    private void fees() {
        for (SharedFee fee : problem.fees()) {
            if (!possible(fee.choice(), fee.alternative())) {
                continue;
            }
            Literal[] last = new Literal[fee.activities().size()];
            BoolVar live = null;
            for (int g = 0; g < horizon; g++) {
                boolean changed = false;
                List<Literal> there = new ArrayList<>();
                for (int i = 0; i < last.length; i++) {
                    Literal now = done[fee.activities().get(i)][g];
                    changed |= now != last[i];
                    last[i] = now;
                    if (now != null) {
                        there.add(now);
                    }
                }
                if (changed) {
                    BoolVar next = model.newBoolVar("");
                    Literal holds = alternative[fee.choice()][fee.alternative()];
                    for (Literal now : there) {
                        model.addBoolOr(new Literal[] {now.not(), holds.not(), next});
                    }
                    if (live != null) {
                        model.addImplication(live, next);
                    }
                    live = next;
                }
                if (live != null) {
                    int to = g + 1 < horizon ? g + 1 : problem.analysis();
                    objective.addTerm(live, fee.cumulative()[to] - fee.cumulative()[g]);
                }
            }
        }
    }

    private void loads() {
        LinearExprBuilder[][] exposure =
                new LinearExprBuilder[problem.loadGroups().size()][problem.months()];
        long[][] most = new long[exposure.length][problem.months()];
        for (int a = 0; a < by.length; a++) {
            for (int o = 0; o < by[a].length; o++) {
                for (int g = 0; by[a][o] != null && g < horizon; g++) {
                    Literal last = g == 0 ? null : by[a][o][g - 1];
                    if (by[a][o][g] == null || by[a][o][g] == last) {
                        continue;
                    }
                    for (Load load :
                            problem.activities().get(a).options().get(o).loads()) {
                        for (int t = g; t <= Math.min(g + load.tailMonths(), problem.months() - 1); t++) {
                            long points = t == g ? load.points() : load.tailPoints();
                            if (exposure[load.group()][t] == null) {
                                exposure[load.group()][t] = LinearExpr.newBuilder();
                            }
                            term(exposure[load.group()][t], last, by[a][o][g], points);
                            most[load.group()][t] += points;
                        }
                    }
                }
            }
        }
        for (int l = 0; l < exposure.length; l++) {
            LoadGroup group = problem.loadGroups().get(l);
            for (int t = 0; t < problem.months(); t++) {
                if (exposure[l][t] == null) {
                    continue;
                }
                IntVar points = model.newIntVar(0, group.points(most[l][t]), "");
                for (int i = 0; i < group.from().length; i++) {
                    long offset = group.points(group.from()[i]) - group.slope()[i] * group.from()[i];
                    LinearExprBuilder piece = LinearExpr.newBuilder()
                            .addTerm(exposure[l][t].build(), group.slope()[i])
                            .add(offset);
                    model.addLessOrEqual(piece, points);
                }
                objective.addTerm(points, problem.riskPrice());
            }
        }
    }

    private void counts() {
        LinearExprBuilder[][] counted =
                new LinearExprBuilder[problem.countLimits().size()][problem.months()];
        for (int a = 0; a < by.length; a++) {
            for (int o = 0; o < by[a].length; o++) {
                for (int g = 0; by[a][o] != null && g < horizon; g++) {
                    Literal last = g == 0 ? null : by[a][o][g - 1];
                    if (by[a][o][g] == null || by[a][o][g] == last) {
                        continue;
                    }
                    for (Count count :
                            problem.activities().get(a).options().get(o).counts()) {
                        for (int t = g; t <= Math.min(g + count.tailMonths(), problem.months() - 1); t++) {
                            if (counted[count.limit()][t] == null) {
                                counted[count.limit()][t] = LinearExpr.newBuilder();
                            }
                            term(counted[count.limit()][t], last, by[a][o][g], 1);
                        }
                    }
                }
            }
        }
        for (int l = 0; l < counted.length; l++) {
            for (LinearExprBuilder month : counted[l]) {
                if (month != null) {
                    model.addLessOrEqual(month, problem.countLimits().get(l).limit());
                }
            }
        }
    }

    /**
     * Offers a schedule to begin from, with the value of every variable.
     *
     * @return the model's objective of the schedule; −1 when the schedule breaks a rule of the model
     */
    long hint(Schedule schedule) {
        propose(schedule);
        CpSolver solver = new CpSolver();
        solver.getParameters().setFixVariablesToTheirHintedValue(true).setMaxTimeInSeconds(120);
        CpSolverStatus status = solver.solve(model);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return -1;
        }
        model.clearHints();
        List<Long> values = solver.response().getSolutionList();
        for (int i = 0; i < values.size(); i++) {
            model.getBuilder().getSolutionHintBuilder().addVars(i).addValues(values.get(i));
        }
        return Math.round(solver.objectiveValue());
    }

    private void propose(Schedule schedule) {
        for (int c = 0; c < alternative.length; c++) {
            for (int k = 0; k < alternative[c].length; k++) {
                if (alternative[c][k] instanceof BoolVar literal
                        && problem.choices().get(c).allowed().cardinality() > 1
                        && possible(c, k)) {
                    model.addHint(literal, schedule.alternatives()[c] == k ? 1 : 0);
                }
            }
        }
        for (int a = 0; a < by.length; a++) {
            for (int o = 0; o < by[a].length; o++) {
                Literal last = null;
                for (int g = 0; by[a][o] != null && g < horizon; g++) {
                    if (by[a][o][g] instanceof BoolVar literal && literal != last) {
                        model.addHint(literal, schedule.options()[a] == o && schedule.finish()[a] <= g ? 1 : 0);
                        last = literal;
                    }
                }
            }
        }
    }

    Answer solve(double seconds, int workers) {
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setMaxTimeInSeconds(seconds)
                .setNumWorkers(workers)
                .setRandomSeed(1);
        double[] first = {-1};
        CpSolverStatus status = solver.solve(model, new com.google.ortools.sat.CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                first[0] = first[0] < 0 ? wallTime() : first[0];
            }
        });
        long bound = (long) Math.ceil(solver.bestObjectiveBound() - 0.5);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return new Answer(null, bound, status.name(), solver.wallTime(), -1);
        }
        int[] alternatives = new int[alternative.length];
        for (int c = 0; c < alternatives.length; c++) {
            for (int k = 0; k < alternative[c].length; k++) {
                if (possible(c, k) && solver.booleanValue(alternative[c][k])) {
                    alternatives[c] = k;
                }
            }
        }
        int[] options = new int[by.length];
        int[] finish = new int[by.length];
        for (int a = 0; a < by.length; a++) {
            options[a] = Schedule.NEVER;
            finish[a] = Schedule.NEVER;
            for (int o = 0; o < by[a].length; o++) {
                for (int g = 0; by[a][o] != null && g < horizon && options[a] != o; g++) {
                    if (by[a][o][g] != null && solver.booleanValue(by[a][o][g])) {
                        options[a] = o;
                        finish[a] = g;
                    }
                }
            }
        }
        return new Answer(
                new Schedule(alternatives, options, finish), bound, status.name(), solver.wallTime(), first[0]);
    }
}
