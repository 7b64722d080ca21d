package no.samtakt.schedule.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import no.samtakt.schedule.Activity;
import no.samtakt.schedule.Bridge;
import no.samtakt.schedule.Choice;
import no.samtakt.schedule.CommonCost;
import no.samtakt.schedule.Companion;
import no.samtakt.schedule.Count;
import no.samtakt.schedule.CountLimit;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.Load;
import no.samtakt.schedule.LoadGroup;
import no.samtakt.schedule.Membership;
import no.samtakt.schedule.Milestone;
import no.samtakt.schedule.MoveTogether;
import no.samtakt.schedule.Nearness;
import no.samtakt.schedule.Option;
import no.samtakt.schedule.Participation;
import no.samtakt.schedule.Party;
import no.samtakt.schedule.PartyTable;
import no.samtakt.schedule.Precedence;
import no.samtakt.schedule.Resource;
import no.samtakt.schedule.Rule;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.SharedFee;
import no.samtakt.schedule.VolumeFee;
import no.samtakt.schedule.Wave;

/** A problem of four months put together by hand. */
public final class Small {

    public static final int HORIZON = 4;

    public final List<Choice> choices = new ArrayList<>();
    public final List<Activity> activities = new ArrayList<>();
    public final List<Precedence> precedences = new ArrayList<>();
    public final List<MoveTogether> groups = new ArrayList<>();
    public final List<Resource> resources = new ArrayList<>();
    public final List<Milestone> milestones = new ArrayList<>();
    public final List<Bridge> bridges = new ArrayList<>();
    public final List<Wave> waves = new ArrayList<>();
    public final List<SharedFee> fees = new ArrayList<>();
    public final List<VolumeFee> volumeFees = new ArrayList<>();
    public final List<LoadGroup> loadGroups = new ArrayList<>();
    public final List<CountLimit> limits = new ArrayList<>();
    public final List<Party> parties = new ArrayList<>();
    public final List<Participation> participations = new ArrayList<>();
    public final List<CommonCost> common = new ArrayList<>();
    public long riskPrice;
    public int unfairnessPercent;
    Nearness nearness = Nearness.NONE;

    /** An open choice of none and one target, and what taking the target forces. */
    public int area(Choice.Implication... implied) {
        choices.add(new Choice("c" + choices.size(), 2, bits(0, 2), List.of(implied)));
        return choices.size() - 1;
    }

    /** A choice that is made: the target. */
    public int decided() {
        choices.add(new Choice("c" + choices.size(), 2, bits(1, 2), List.of()));
        return choices.size() - 1;
    }

    public int party() {
        parties.add(new Party("p" + parties.size(), 0, 0));
        return parties.size() - 1;
    }

    public int activity(int choice, Option... options) {
        return activity(choice, -1, options);
    }

    public int activity(int choice, int participation, Option... options) {
        activities.add(new Activity("a" + activities.size(), choice, participation, List.of(options), new BitSet(), 0));
        return activities.size() - 1;
    }

    /** Under the target, the first party pays these by month. */
    public static Option costing(long... cost) {
        return option(1, List.of(new PartyTable(0, cost, new long[HORIZON])), List.of(), List.of(), List.of());
    }

    public static Option option(
            int alternative, List<PartyTable> costs, List<Demand> demands, List<Load> loads, List<Count> counts) {
        return new Option(
                alternative,
                "",
                IntStream.range(0, HORIZON).toArray(),
                0,
                HORIZON - 1,
                -1,
                new int[HORIZON],
                costs,
                demands,
                loads,
                counts);
    }

    public void order(int first, int second) {
        precedences.add(new Precedence(first, second, Precedence.Type.FINISH_TO_FINISH, 0, bits(0, 2), ""));
    }

    public int pool(long... capacity) {
        resources.add(new Resource(
                "r" + resources.size(),
                Rule.CAPACITY,
                IntStream.range(0, HORIZON).toArray(),
                capacity.length == 1 ? filled(HORIZON, capacity[0]) : capacity));
        return resources.size() - 1;
    }

    /** Costs so much for every month until all have happened. */
    public int milestone(long monthly, List<Integer> after, int... triggers) {
        milestones.add(new Milestone(
                "m" + milestones.size(),
                IntStream.of(triggers)
                        .mapToObj(a -> new Milestone.Trigger(
                                a, new int[activities.get(a).options().size()]))
                        .toList(),
                after,
                List.of(new PartyTable(0, rising(monthly), new long[HORIZON + 1])),
                new long[HORIZON + 1],
                new int[HORIZON + 1]));
        return milestones.size() - 1;
    }

    public void bridge(int first, int second, int party, long monthly) {
        bridges.add(new Bridge("b" + bridges.size(), first, second, party, rising(monthly), new long[HORIZON + 1]));
    }

    public static long[] rising(long monthly) {
        return IntStream.rangeClosed(0, HORIZON).mapToLong(t -> t * monthly).toArray();
    }

    public static long[] filled(int length, long value) {
        long[] values = new long[length];
        Arrays.fill(values, value);
        return values;
    }

    public static BitSet bits(int from, int to) {
        BitSet bits = new BitSet();
        bits.set(from, to);
        return bits;
    }

    public ScheduleProblem problem() {
        return new ScheduleProblem(
                HORIZON,
                HORIZON,
                HORIZON,
                choices,
                activities,
                precedences,
                groups,
                resources,
                milestones,
                bridges,
                waves,
                fees,
                loadGroups,
                limits,
                parties,
                riskPrice,
                unfairnessPercent,
                new Membership(participations, List.of(), List.of(), common, List.<Companion>of()),
                List.of(),
                List.of(),
                volumeFees,
                nearness);
    }
}
