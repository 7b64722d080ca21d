package no.samtakt.schedule.solver.twin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import no.samtakt.schedule.Activity;
import no.samtakt.schedule.Bridge;
import no.samtakt.schedule.Choice;
import no.samtakt.schedule.CommonCost;
import no.samtakt.schedule.Companion;
import no.samtakt.schedule.Count;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.Load;
import no.samtakt.schedule.Milestone;
import no.samtakt.schedule.MoveTogether;
import no.samtakt.schedule.NotTogether;
import no.samtakt.schedule.Option;
import no.samtakt.schedule.Participation;
import no.samtakt.schedule.PartyTable;
import no.samtakt.schedule.Pilot;
import no.samtakt.schedule.Precedence;
import no.samtakt.schedule.Quorum;
import no.samtakt.schedule.Rule;
import no.samtakt.schedule.RunningFee;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.SitOutLimit;
import no.samtakt.schedule.Wave;

/** Something that costs or breaks rules, as a function of the few variables it depends on. */
public final class TwinSource {

    /** What an effect falls on. */
    enum Kind {
        /** Penalty of a rule broken by the source alone. */
        BROKEN,
        /** Use of a bucket of a resource. */
        USE,
        /** One in a month of a count limit. */
        COUNT,
        /** Exposure in a month of a load group. */
        LOAD,
        /** Cost of a party. */
        COST,
        /** Priced risk or distance. */
        PRICE
    }

    /** A number that falls on a place; all of a source are told apart by their order. */
    record Effect(Kind kind, Long place, long amount, long early, int source, int order) {}

    /** A variable a source depends on. */
    public record Dependency(TwinSource source, Integer variable) {}

    /** A variable's value. */
    record Value(int variable, int value) {}

    private final ScheduleProblem problem;
    private final int index;
    private final Set<Integer> variables;
    private final Consumer<Reading> rule;

    private TwinSource(ScheduleProblem problem, int index, Set<Integer> variables, Consumer<Reading> rule) {
        this.problem = problem;
        this.index = index;
        this.variables = variables;
        this.rule = rule;
    }

    List<Effect> effects(List<Value> values) {
        Reading reading = new Reading(this, values);
        rule.accept(reading);
        return reading.effects;
    }

    /** All sources of a problem with what they depend on. */
    static List<Dependency> dependencies(ScheduleProblem problem) {
        Builder builder = new Builder(problem);
        builder.build();
        List<Dependency> dependencies = new ArrayList<>();
        for (TwinSource source : builder.sources) {
            for (int variable : source.variables) {
                dependencies.add(new Dependency(source, variable));
            }
        }
        return dependencies;
    }

    /** The values a source may look at, and what it has caused so far. */
    private static final class Reading {
        private final ScheduleProblem problem;
        private final int source;
        private final Map<Integer, Integer> values = new HashMap<>();
        private final List<Effect> effects = new ArrayList<>();

        Reading(TwinSource source, List<Value> list) {
            problem = source.problem;
            this.source = source.index;
            list.forEach(value -> values.put(value.variable(), value.value()));
            if (values.size() != source.variables.size()) {
                throw new IllegalStateException("Values of " + values.keySet() + " instead of " + source.variables);
            }
        }

        int alternative(int choice) {
            return values.get(choice);
        }

        int value(int activity) {
            return values.get(problem.choices().size() + activity);
        }

        boolean present(int activity) {
            return value(activity) >= 0;
        }

        int finish(int activity) {
            return value(activity) % problem.horizon();
        }

        int optionIndex(int activity) {
            return value(activity) / problem.horizon();
        }

        Option option(int activity) {
            return problem.activities().get(activity).options().get(optionIndex(activity));
        }

        boolean settled(int a) {
            Activity activity = problem.activities().get(a);
            int seen = activity.choice() < 0
                            || (activity.participation() >= 0 && alternative(activity.participation()) == 0)
                    ? 0
                    : alternative(activity.choice());
            return activity.settled().get(seen);
        }

        boolean holds(int choice, int alternative) {
            return choice < 0 || alternative(choice) == alternative;
        }

        boolean takesPart(int area, int party) {
            return problem.membership().participations().stream()
                    .filter(one -> one.area() == area && one.party() == party)
                    .allMatch(
                            one -> alternative(one.choice()) == 1 && one.open().get(alternative(area)));
        }

        int finishOrEnd(int activity) {
            return activity < 0 || !present(activity)
                    ? problem.analysis()
                    : Math.min(finish(activity), problem.analysis());
        }

        void add(Kind kind, int first, int second, long amount, long early) {
            if (amount != 0 || early != 0) {
                effects.add(new Effect(kind, ((long) first << 32) + second, amount, early, source, effects.size()));
            }
        }

        void broken(Rule rule, long amount) {
            add(Kind.BROKEN, 0, 0, rule.weight() * Math.max(0, amount), 0);
        }

        void pay(int party, long cost, long early) {
            add(Kind.COST, 0, party, cost, early);
        }

        void pay(List<PartyTable> tables, int month) {
            tables.forEach(table -> pay(table.party(), table.cost()[month], table.early()[month]));
        }

        void use(List<Demand> demands, int finish) {
            for (Demand demand : demands) {
                for (int i = 0; i < demand.amounts().length; i++) {
                    int month = finish + demand.offset() + i;
                    if (month >= 0 && month < problem.months()) {
                        int bucket = problem.resources().get(demand.resource()).bucket()[month];
                        add(Kind.USE, demand.resource(), bucket, demand.amounts()[i], 0);
                    }
                }
            }
        }
    }

    /** Makes the sources. */
    private static final class Builder {
        private final ScheduleProblem problem;
        private final List<TwinSource> sources = new ArrayList<>();

        Builder(ScheduleProblem problem) {
            this.problem = problem;
        }

        private Set<Integer> activities(List<Integer> indices) {
            Set<Integer> variables = new TreeSet<>();
            indices.forEach(a -> variables.add(problem.choices().size() + a));
            return variables;
        }

        /** The activities, and what decides whether each is settled. */
        private Set<Integer> seen(List<Integer> indices) {
            Set<Integer> variables = activities(indices);
            for (int a : indices) {
                variables.add(problem.activities().get(a).choice());
                variables.add(problem.activities().get(a).participation());
            }
            return variables;
        }

        private void source(Set<Integer> variables, Consumer<Reading> rule) {
            variables.remove(-1);
            sources.add(new TwinSource(problem, sources.size(), variables, rule));
        }

        void build() {
            for (int a = 0; a < problem.activities().size(); a++) {
                int activity = a;
                source(activities(List.of(a)), reading -> activity(reading, activity));
                int amount = problem.activities().get(a).absentViolation();
                if (amount > 0) {
                    source(seen(List.of(a)), reading -> {
                        if (!reading.present(activity) && !reading.settled(activity)) {
                            reading.broken(Rule.WINDOW, amount);
                        }
                    });
                }
            }
            for (int c = 0; c < problem.choices().size(); c++) {
                int choice = c;
                Set<Integer> variables = new TreeSet<>(List.of(c));
                problem.choices().get(c).implications().forEach(implied -> variables.add(implied.otherChoice()));
                source(variables, reading -> choice(reading, choice));
            }
            problem.precedences()
                    .forEach(order -> source(
                            activities(List.of(order.predecessor(), order.successor())),
                            reading -> precedence(reading, order)));
            problem.groups().forEach(group -> source(seen(group.activities()), reading -> group(reading, group)));
            problem.apart()
                    .forEach(pair ->
                            source(activities(List.of(pair.first(), pair.second())), reading -> apart(reading, pair)));
            for (Pilot pilot : problem.pilots()) {
                Set<Integer> variables = seen(pilot.pilots());
                variables.addAll(activities(pilot.followers()));
                variables.add(pilot.choice());
                source(variables, reading -> pilot(reading, pilot));
            }
            for (Quorum quorum : problem.membership().quorums()) {
                Set<Integer> variables = participations(quorum.choice(), quorum.parties());
                source(variables, reading -> {
                    if (reading.holds(quorum.choice(), quorum.alternative())) {
                        reading.broken(
                                Rule.ELIGIBILITY, quorum.missing(party -> reading.takesPart(quorum.choice(), party)));
                    }
                });
            }
            for (SitOutLimit limit : problem.membership().sitOutLimits()) {
                List<Participation> own = problem.membership().participations().stream()
                        .filter(one -> one.party() == limit.party())
                        .toList();
                Set<Integer> variables = new TreeSet<>();
                own.forEach(one -> variables.addAll(List.of(one.choice(), one.area())));
                source(
                        variables,
                        reading -> reading.broken(
                                Rule.ELIGIBILITY,
                                own.stream()
                                                .filter(one -> reading.alternative(one.choice()) == 0
                                                        && one.open().get(reading.alternative(one.area())))
                                                .count()
                                        - limit.limit()));
            }
            for (Companion companion : problem.membership().companions()) {
                Participation one = problem.membership().participation(companion.choice());
                Participation other = problem.membership().participation(companion.other());
                source(new TreeSet<>(List.of(one.choice(), one.area(), other.choice(), other.area())), reading -> {
                    boolean in = reading.takesPart(one.area(), one.party());
                    boolean mayJoin = other.open().get(reading.alternative(other.area()));
                    if (in
                            && reading.holds(one.area(), companion.alternative())
                            && mayJoin
                            && !reading.takesPart(other.area(), other.party())) {
                        reading.broken(Rule.PRECEDENCE, problem.horizon());
                    }
                });
            }
            for (int m = 0; m < problem.milestones().size(); m++) {
                milestone(m);
            }
            for (Bridge bridge : problem.bridges()) {
                List<Integer> ends =
                        bridge.second() < 0 ? List.of(bridge.first()) : List.of(bridge.first(), bridge.second());
                source(activities(ends), reading -> bridge(reading, bridge));
            }
            for (Wave wave : problem.waves()) {
                Set<Integer> variables = activities(wave.activities());
                variables.add(wave.choice());
                source(variables, reading -> wave(reading, wave));
            }
            for (CommonCost common : problem.membership().commonCosts()) {
                Set<Integer> variables = participations(common.area(), common.parties());
                variables.addAll(activities(
                        common.wave() < 0
                                ? List.of(common.activity())
                                : problem.waves().get(common.wave()).activities()));
                source(variables, reading -> common(reading, common));
            }
            for (RunningFee fee : problem.runningFees()) {
                Set<Integer> variables = activities(fee.activities());
                variables.addAll(participations(fee.choice(), fee.incumbents()));
                source(variables, reading -> fee(reading, fee));
            }
        }

        private Set<Integer> participations(int area, List<Integer> parties) {
            Set<Integer> variables = new TreeSet<>(List.of(area));
            for (Participation one : problem.membership().participations()) {
                if (one.area() == area && parties.contains(one.party())) {
                    variables.add(one.choice());
                }
            }
            return variables;
        }

        private void activity(Reading reading, int a) {
            if (!reading.present(a)) {
                return;
            }
            Option option = reading.option(a);
            int month = reading.finish(a);
            reading.pay(option.costs(), month);
            reading.use(option.demands(), month);
            for (Load load : option.loads()) {
                for (int i = 0; i <= load.tailMonths() && month + i < problem.months(); i++) {
                    reading.add(Kind.LOAD, load.group(), month + i, i == 0 ? load.points() : load.tailPoints(), 0);
                }
            }
            for (Count count : option.counts()) {
                for (int i = 0; i <= count.tailMonths() && month + i < problem.months(); i++) {
                    reading.add(Kind.COUNT, count.limit(), month + i, 1, 0);
                }
            }
            reading.broken(Rule.FREEZE, option.frozen()[month]);
            reading.broken(Rule.WINDOW, option.earliest() - month);
            reading.broken(Rule.WINDOW, month - option.latest());
            if (option.pinned() >= 0) {
                reading.broken(Rule.PIN, Math.abs(month - option.pinned()));
            }
            reading.add(Kind.PRICE, 0, 0, problem.nearness().ofActivity(a, month), 0);
        }

        private void choice(Reading reading, int c) {
            Choice choice = problem.choices().get(c);
            if (!choice.allowed().get(reading.alternative(c))) {
                reading.broken(Rule.PIN, problem.horizon());
            }
            for (Choice.Implication implied : choice.implications()) {
                if (implied.alternative() == reading.alternative(c)
                        && implied.otherAlternative() != reading.alternative(implied.otherChoice())) {
                    reading.broken(Rule.PRECEDENCE, problem.horizon());
                }
            }
            reading.add(Kind.PRICE, 0, 0, problem.nearness().ofChoice(c, reading.alternative(c)), 0);
        }

        private void precedence(Reading reading, Precedence order) {
            int first = order.predecessor();
            int second = order.successor();
            if (reading.present(first)
                    && reading.present(second)
                    && order.alternatives().get(reading.option(second).alternative())) {
                int month = reading.finish(second);
                int actual = order.type() == Precedence.Type.FINISH_TO_START
                        ? reading.option(second).start()[month]
                        : month;
                reading.broken(Rule.PRECEDENCE, reading.finish(first) + 1 + order.lag() - actual);
            }
        }

        private void group(Reading reading, MoveTogether group) {
            int[] months = group.activities().stream()
                    .filter(reading::present)
                    .mapToInt(reading::finish)
                    .sorted()
                    .toArray();
            long missing = group.activities().stream()
                    .filter(a -> !reading.present(a) && !reading.settled(a))
                    .count();
            if (months.length > 0) {
                reading.broken(Rule.PRECEDENCE, months[months.length - 1] - months[0] + missing * problem.horizon());
            }
        }

        private void apart(Reading reading, NotTogether pair) {
            if (reading.present(pair.first())
                    && reading.present(pair.second())
                    && reading.finish(pair.first()) == reading.finish(pair.second())) {
                reading.broken(Rule.NOT_TOGETHER, 1);
            }
        }

        private void pilot(Reading reading, Pilot pilot) {
            if (!reading.holds(pilot.choice(), pilot.alternative())) {
                return;
            }
            if (pilot.pilots().stream().noneMatch(a -> reading.present(a) || reading.settled(a))) {
                reading.broken(Rule.PILOT, problem.horizon());
            }
            pilot.pilots().stream()
                    .filter(reading::present)
                    .mapToInt(reading::finish)
                    .max()
                    .ifPresent(latest -> pilot.followers().stream()
                            .filter(reading::present)
                            .forEach(a -> reading.broken(
                                    Rule.PILOT, latest + 1 + pilot.stabilisation() - reading.finish(a))));
        }

        /** A milestone by the activities it waits for in the end. */
        private void milestone(int m) {
            List<Milestone.Trigger> triggers = new ArrayList<>();
            boolean never = close(m, triggers);
            Milestone milestone = problem.milestones().get(m);
            Set<Integer> variables = activities(
                    triggers.stream().map(Milestone.Trigger::activity).toList());
            if (variables.isEmpty()) {
                variables.add(0);
            }
            source(variables, reading -> {
                int month = never ? problem.analysis() : 0;
                for (Milestone.Trigger trigger : triggers) {
                    int a = trigger.activity();
                    month = Math.max(
                            month,
                            reading.present(a)
                                    ? reading.finish(a) + trigger.offset()[reading.optionIndex(a)]
                                    : problem.analysis());
                }
                month = Math.min(month, problem.analysis());
                reading.pay(milestone.costs(), month);
                reading.add(Kind.PRICE, 0, 0, problem.riskPrice() * milestone.risk()[month], 0);
                reading.broken(Rule.WINDOW, milestone.shortfall()[month]);
            });
        }

        private boolean close(int m, List<Milestone.Trigger> triggers) {
            Milestone milestone = problem.milestones().get(m);
            boolean never = milestone.triggers().isEmpty() && milestone.after().isEmpty();
            triggers.addAll(milestone.triggers());
            for (int other : milestone.after()) {
                never |= close(other, triggers);
            }
            return never;
        }

        private void bridge(Reading reading, Bridge bridge) {
            int first = reading.finishOrEnd(bridge.first());
            int second = reading.finishOrEnd(bridge.second());
            int from = Math.min(first, second);
            int to = Math.max(first, second);
            reading.pay(
                    bridge.party(),
                    bridge.cumulative()[to] - bridge.cumulative()[from],
                    bridge.early()[to] - bridge.early()[from]);
        }

        private void wave(Reading reading, Wave wave) {
            if (reading.holds(wave.choice(), wave.alternative())) {
                wave.activities().stream()
                        .filter(reading::present)
                        .map(reading::finish)
                        .distinct()
                        .forEach(month -> {
                            reading.pay(wave.costs(), month);
                            reading.use(wave.demands(), month);
                        });
            }
        }

        private void common(Reading reading, CommonCost common) {
            List<Integer> done = List.of(common.activity());
            if (common.wave() >= 0) {
                Wave wave = problem.waves().get(common.wave());
                done = reading.holds(wave.choice(), wave.alternative()) ? wave.activities() : List.of();
            }
            int[] all = IntStream.range(0, common.parties().size()).toArray();
            int[] taking = Arrays.stream(all)
                    .filter(i ->
                            reading.takesPart(common.area(), common.parties().get(i)))
                    .toArray();
            int[] paying = taking.length == 0 ? all : taking;
            done.stream()
                    .filter(reading::present)
                    .map(reading::finish)
                    .distinct()
                    .forEach(month -> {
                        reading.pay(common.costs(paying), month);
                        reading.use(common.demands(paying), month);
                    });
        }

        /** Month by month who is live; a run ends where that changes. */
        private void fee(Reading reading, RunningFee fee) {
            if (!reading.holds(fee.choice(), fee.alternative())) {
                return;
            }
            int end = problem.analysis();
            List<Integer> before = List.of();
            int from = 0;
            for (int month = 0; month <= end; month++) {
                List<Integer> live = month == end ? List.of() : live(reading, fee, month);
                if (!live.equals(before)) {
                    if (!before.isEmpty()) {
                        int[] sharing =
                                before.stream().mapToInt(Integer::intValue).toArray();
                        long[] cost = fee.split(from, month, sharing);
                        long[] early = fee.splitEarly(from, month, sharing);
                        for (int i = 0; i < sharing.length; i++) {
                            reading.pay(sharing[i], cost[i], early[i]);
                        }
                    }
                    before = live;
                    from = month;
                }
            }
        }

        private static List<Integer> live(Reading reading, RunningFee fee, int month) {
            Set<Integer> live = new TreeSet<>();
            for (int i = 0; i < fee.activities().size(); i++) {
                int a = fee.activities().get(i);
                if (reading.present(a) && reading.finish(a) <= month) {
                    live.add(fee.parties().get(i));
                }
            }
            if (!live.isEmpty()) {
                for (int i = 0; i < fee.incumbents().size(); i++) {
                    int party = fee.incumbents().get(i);
                    if (fee.liveFrom(i, 0) <= month && reading.takesPart(fee.choice(), party)) {
                        live.add(party);
                    }
                }
            }
            return List.copyOf(live);
        }
    }
}
