package no.samtakt.schedule.solver;

import java.util.random.RandomGenerator;
import no.samtakt.schedule.Choice;
import no.samtakt.schedule.Count;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.Milestone;
import no.samtakt.schedule.Option;
import no.samtakt.schedule.Precedence;
import no.samtakt.schedule.Schedule;

/**
 * Moves many activities at once, earlier or later, with all that goes before or after them, whoever is in the way: a contract ends a year
 * earlier only when everything it waits for does, often a whole area with its decision and procurement, and no part of that pays by
 * itself. Those left without room are taken out and placed anew.
 */
final class Haul {

    private static final int FARTHEST = 14;

    private final Trial trial;
    private final State state;
    private final Tables tables;
    private final Inserter inserter;
    private final Windows windows;
    /** Month each unit should reach; the order in which units wait. */
    private final int[] wanted;

    private final boolean[] hauled;
    private final int[] queue;
    private final boolean[] queued;
    private int queueSize;
    private final int[] list;
    private final int[] ejected;
    private int ejectedCount;

    Haul(Trial trial, Inserter inserter, Windows windows) {
        this.trial = trial;
        this.inserter = inserter;
        this.windows = windows;
        state = trial.state;
        tables = state.tables;
        wanted = new int[tables.units.length];
        hauled = new boolean[tables.units.length];
        queued = new boolean[tables.units.length];
        queue = new int[tables.units.length];
        list = new int[tables.units.length];
        ejected = new int[tables.activities];
    }

    /** Tries to bring a milestone of an activity forward; answers false, with nothing said about the state, when that cannot be. */
    boolean bringForward(int a, RandomGenerator random) {
        int[] milestones = tables.closedMilestonesOf[a];
        if (milestones.length == 0) {
            return false;
        }
        int m = milestones[random.nextInt(milestones.length)];
        int month = 0;
        for (Milestone.Trigger trigger : tables.closedTriggers[m]) {
            int other = trigger.activity();
            if (!state.present(other)) {
                return false;
            }
            month = Math.max(month, state.finish[other] + trigger.offset()[state.option[other]]);
        }
        month -= 1 + random.nextInt(FARTHEST);
        for (Milestone.Trigger trigger : tables.closedTriggers[m]) {
            int other = trigger.activity();
            want(other, month - trigger.offset()[state.option[other]], false);
        }
        return move(false, random);
    }

    /** Tries to move a whole choice with all it needs; answers false, with nothing said about the state, when that cannot be. */
    boolean shift(int a, RandomGenerator random) {
        int choice = tables.choiceOf[a];
        if (choice < 0 || state.alternative[choice] == Choice.NONE) {
            return false;
        }
        boolean later = random.nextBoolean();
        int months = 1 + random.nextInt(FARTHEST);
        for (int other : tables.activitiesOfChoice[choice]) {
            if (state.present(other)) {
                want(other, state.finish[other] + (later ? months : -months), later);
            }
        }
        return move(later, random);
    }

    /**
     * Tries the months that a schedule suggests for a whole choice, or for all that a milestone waits for, and for what would be out of
     * order then; answers false, with nothing said about the state, when it suggests nothing.
     */
    boolean follow(int a, Schedule suggested, RandomGenerator random) {
        boolean mustFit = state.hard() == 0;
        int moved = 0;
        int[] milestones = tables.closedMilestonesOf[a];
        if (milestones.length > 0 && random.nextBoolean()) {
            int m = milestones[random.nextInt(milestones.length)];
            for (Milestone.Trigger trigger : tables.closedTriggers[m]) {
                moved = take(trigger.activity(), suggested, moved);
            }
        } else if (tables.choiceOf[a] >= 0) {
            for (int other : tables.activitiesOfChoice[tables.choiceOf[a]]) {
                moved = take(other, suggested, moved);
            }
        }
        for (int i = 0; i < moved; i++) {
            for (int b : tables.units[list[i]]) {
                for (int p : tables.predecessorsOf[b]) {
                    int other = tables.precedences[p].predecessor();
                    moved = outOfOrder(tables.precedences[p]) ? take(other, suggested, moved) : moved;
                }
                for (int p : tables.successorsOf[b]) {
                    int other = tables.precedences[p].successor();
                    moved = outOfOrder(tables.precedences[p]) ? take(other, suggested, moved) : moved;
                }
            }
        }
        return settle(moved, random, mustFit) && moved > 0;
    }

    private boolean outOfOrder(Precedence precedence) {
        int before = precedence.predecessor();
        int after = precedence.successor();
        return state.present(before)
                && state.present(after)
                && state.active(precedence)
                && state.finish[before] + 1 + precedence.lag()
                        > (precedence.type() == Precedence.Type.FINISH_TO_START
                                ? tables.options[after][state.option[after]].start()[state.finish[after]]
                                : state.finish[after]);
    }

    /** Takes a unit to the suggested months. Answers how many units have been hauled. */
    private int take(int a, Schedule suggested, int moved) {
        int unit = tables.unitOf[a];
        if (hauled[unit]) {
            return moved;
        }
        for (int b : tables.units[unit]) {
            int option = suggested.options()[b];
            if (state.present(b)
                    && (option < 0
                            || (tables.choiceOf[b] >= 0
                                    && tables.options[b][option].alternative()
                                            != tables.options[b][state.option[b]].alternative()))) {
                return moved;
            }
        }
        for (int b : tables.units[unit]) {
            if (state.present(b)) {
                trial.set(b, suggested.options()[b], suggested.finish()[b]);
            }
        }
        hauled[unit] = true;
        list[moved] = unit;
        return moved + 1;
    }

    /** Notes that an activity should finish by a month, or not before it. */
    private void want(int a, int month, boolean later) {
        int unit = tables.unitOf[a];
        if (later ? state.finish[a] >= month : state.finish[a] <= month) {
            return;
        }
        wanted[unit] = !queued[unit] ? month : later ? Math.max(wanted[unit], month) : Math.min(wanted[unit], month);
        if (!queued[unit]) {
            queued[unit] = true;
            queue[queueSize++] = unit;
        }
    }

    private boolean move(boolean later, RandomGenerator random) {
        boolean mustFit = state.hard() == 0;
        boolean possible = true;
        int moved = 0;
        while (queueSize > 0) {
            int unit = queue[--queueSize];
            queued[unit] = false;
            possible = possible && place(tables.units[unit], wanted[unit], later);
            if (possible) {
                if (!hauled[unit]) {
                    hauled[unit] = true;
                    list[moved++] = unit;
                }
                for (int a : tables.units[unit]) {
                    follow(a, later);
                }
            }
        }
        possible = possible && settle(moved, random, mustFit);
        for (int i = 0; i < moved; i++) {
            hauled[list[i]] = false;
        }
        return possible && moved > 0;
    }

    /** Makes room for the first units of the list: others are taken out and placed anew. False when one of them must fit, and fits nowhere. */
    private boolean settle(int moved, RandomGenerator random, boolean mustFit) {
        ejectedCount = 0;
        for (int i = 0; i < moved; i++) {
            for (int a : tables.units[list[i]]) {
                makeRoom(a, random);
            }
        }
        for (int i = 0; i < moved; i++) {
            hauled[list[i]] = false;
        }
        tables.sortByRank(ejected, ejectedCount);
        return inserter.placeAll(ejected, ejectedCount, random, 200, mustFit);
    }

    /** Puts a unit in the nearest month that its own calendar leaves. */
    private boolean place(int[] members, int wish, boolean later) {
        for (int month = wish; month >= 0 && month < tables.horizon; month += later ? 1 : -1) {
            boolean free = true;
            for (int a : members) {
                Option option = state.present(a) ? tables.options[a][state.option[a]] : null;
                free &= option == null
                        || (Windows.low(option) <= month
                                && month <= Windows.high(option, tables.horizon)
                                && option.frozen()[month] == 0);
            }
            if (free) {
                for (int a : members) {
                    if (state.present(a)) {
                        trial.set(a, state.option[a], month);
                    }
                }
                return true;
            }
        }
        return false;
    }

    /** What goes before an activity, or after it, gives way. */
    private void follow(int a, boolean later) {
        if (!state.present(a)) {
            return;
        }
        for (int p : later ? tables.successorsOf[a] : tables.predecessorsOf[a]) {
            Precedence precedence = tables.precedences[p];
            int other = later ? precedence.successor() : precedence.predecessor();
            if (!state.present(other) || !state.active(precedence)) {
                continue;
            }
            boolean toStart = precedence.type() == Precedence.Type.FINISH_TO_START;
            if (later) {
                int earliest = state.finish[a] + 1 + precedence.lag();
                Option option = tables.options[other][state.option[other]];
                want(other, toStart ? Tables.firstFinish(option, state.finish[other], earliest) : earliest, true);
            } else {
                int reference = toStart ? tables.options[a][state.option[a]].start()[state.finish[a]] : state.finish[a];
                want(other, reference - 1 - precedence.lag(), false);
            }
        }
    }

    private void makeRoom(int a, RandomGenerator random) {
        if (!state.present(a)) {
            return;
        }
        for (Demand demand : state.demands[a][state.option[a]]) {
            int[] bucket = tables.buckets[demand.resource()];
            for (int k = 0; k < demand.amounts().length; k++) {
                int t = state.finish[a] + demand.offset() + k;
                if (t >= 0 && t < bucket.length && demand.amounts()[k] != 0) {
                    free(demand.resource(), bucket[t], random);
                }
            }
        }
        for (Count count : tables.counts[a][state.option[a]]) {
            int[] counted = state.counted[count.limit()];
            int last = Math.min(state.finish[a] + count.tailMonths(), counted.length - 1);
            for (int t = state.finish[a]; t <= last; t++) {
                freeCount(count.limit(), t, random);
            }
        }
    }

    private void free(int resource, int bucket, RandomGenerator random) {
        if (state.use[resource][bucket] <= tables.capacities[resource][bucket]) {
            return;
        }
        int[] users = tables.activitiesOfResource[resource];
        int shift = random.nextInt(users.length);
        for (int i = 0; i < users.length && state.use[resource][bucket] > tables.capacities[resource][bucket]; i++) {
            int other = users[(i + shift) % users.length];
            if (state.present(other) && !hauled[tables.unitOf[other]] && state.used(other, resource, bucket) > 0) {
                eject(other);
            }
        }
    }

    private void freeCount(int limit, int month, RandomGenerator random) {
        int[] all = tables.activitiesOfLimit[limit];
        int shift = all.length == 0 ? 0 : random.nextInt(all.length);
        for (int i = 0; i < all.length && state.counted[limit][month] > tables.countLimits[limit]; i++) {
            int other = all[(i + shift) % all.length];
            if (state.present(other) && !hauled[tables.unitOf[other]]) {
                for (Count count : tables.counts[other][state.option[other]]) {
                    if (count.limit() == limit
                            && state.finish[other] <= month
                            && month <= state.finish[other] + count.tailMonths()) {
                        eject(other);
                        break;
                    }
                }
            }
        }
    }

    private void eject(int a) {
        for (int member : tables.units[tables.unitOf[a]]) {
            if (state.present(member)) {
                trial.remove(member);
                ejected[ejectedCount++] = member;
            }
        }
    }
}
