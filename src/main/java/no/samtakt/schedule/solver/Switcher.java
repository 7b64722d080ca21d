package no.samtakt.schedule.solver;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import no.samtakt.schedule.Choice;
import no.samtakt.schedule.Companion;
import no.samtakt.schedule.MoveTogether;
import no.samtakt.schedule.Participation;
import no.samtakt.schedule.Pilot;
import org.jspecify.annotations.Nullable;

/**
 * Takes another alternative of a choice as one change: what it forces elsewhere follows, everything of the choices concerned is
 * taken out and placed anew, and each activity is then given a second look. Remembers where the activities of an alternative
 * stood when it was last left.
 */
final class Switcher {

    private final Search search;
    private final Trial trial;
    private final State state;
    private final Tables tables;
    private final Inserter inserter;
    private final Windows windows;
    /** Timing by choice and alternative: option and finish of the activities of the choice, by turns. */
    private final int[][] @Nullable [] memory;

    private final boolean[] fixed;
    private final int[] before;
    private final int[] affected;
    private final boolean[] listed;
    private int affectedCount;

    Switcher(Search search, Trial trial, Inserter inserter, Windows windows) {
        this.search = search;
        this.trial = trial;
        this.inserter = inserter;
        this.windows = windows;
        state = trial.state;
        tables = state.tables;
        memory = new int[tables.choices][][];
        for (int c = 0; c < tables.choices; c++) {
            memory[c] = new int[tables.problem.choices().get(c).alternatives()][];
        }
        fixed = new boolean[tables.choices];
        before = new int[tables.choices];
        affected = new int[tables.activities];
        listed = new boolean[tables.activities];
    }

    /** How a switch places what it brings. */
    enum Style {
        /** At the earliest feasible months. */
        EARLIEST,
        /** Where it is cheapest. */
        CHEAPEST,
        /** Where it stood last, as far as that still fits; the rest where it is cheapest. */
        REMEMBERED
    }

    /**
     * Tries a switch on the state.
     *
     * @param looks how often each activity is placed anew after all stand
     */
    void change(int choice, int alternative, Style style, int looks, RandomGenerator random) {
        System.arraycopy(state.alternative, 0, before, 0, before.length);
        Arrays.fill(fixed, false);
        fixed[choice] = true;
        if (search.settled != Search.NO_CHOICE) {
            fixed[search.settled] = true;
        }
        trial.choose(choice, alternative);
        if (style == Style.CHEAPEST && tables.participationBy[choice] == null) {
            invite(choice);
        }
        agree(random);
        replace(style, looks, random);
        if (looks > 0 && style == Style.CHEAPEST) {
            sendOut(choice, random);
        }
    }

    /** Brings in whoever may join what an area takes now. */
    private void invite(int area) {
        for (Participation participation : tables.participationsOfArea[area]) {
            if (participation.open().get(state.alternative[area])
                    && state.alternative[participation.choice()] == Participation.OUT
                    && allowed(participation.choice(), Participation.IN)) {
                trial.choose(participation.choice(), Participation.IN);
            }
        }
    }

    /** Sends out, one after the other, those without whom the area's alternative is better. */
    private void sendOut(int area, RandomGenerator random) {
        Participation[] all = tables.participationsOfArea[area];
        int shift = all.length == 0 ? 0 : random.nextInt(all.length);
        for (int i = 0; i < all.length; i++) {
            int c = all[(i + shift) % all.length].choice();
            if (!all[(i + shift) % all.length].takesPart(state.alternative)
                    || fixed[c]
                    || !allowed(c, Participation.OUT)) {
                continue;
            }
            long hard = state.hard();
            long objective = state.objective();
            int[] members = tables.activitiesOfChoice[c];
            int[] stood = takeOut(members);
            trial.choose(c, Participation.OUT);
            inserter.placeAll(members, members.length, random, 0, false);
            if (!state.betterThan(hard, objective)) {
                takeOut(members);
                trial.choose(c, Participation.IN);
                for (int k = 0; k < members.length; k++) {
                    trial.set(members[k], stood[2 * k], stood[2 * k + 1]);
                }
            }
        }
    }

    /** Takes activities out; answers option and finish of each, by turns. */
    private int[] takeOut(int[] activities) {
        int[] stood = new int[activities.length * 2];
        for (int i = 0; i < activities.length; i++) {
            stood[2 * i] = state.option[activities[i]];
            stood[2 * i + 1] = state.finish[activities[i]];
            trial.remove(activities[i]);
        }
        return stood;
    }

    /** Brings all choices to agree with what is forced and moved together, then places what is missing. */
    void settle(Style style, RandomGenerator random) {
        System.arraycopy(state.alternative, 0, before, 0, before.length);
        Arrays.fill(fixed, false);
        agree(random);
        replace(style, 0, random);
        for (int a = 0; a < tables.activities; a++) {
            if (state.present(a) && !state.wanted(a)) {
                trial.remove(a);
            }
        }
        affectedCount = 0;
        for (int a = 0; a < tables.activities; a++) {
            if (!state.present(a) && state.wanted(a)) {
                affected[affectedCount++] = a;
            }
        }
        place(style, random);
    }

    private void replace(Style style, int looks, RandomGenerator random) {
        for (int c = 0; c < tables.choices; c++) {
            if (state.alternative[c] != before[c]) {
                memory[c][before[c]] = takeOut(tables.activitiesOfChoice[c]);
            }
        }
        affectedCount = 0;
        for (int c = 0; c < tables.choices; c++) {
            if (state.alternative[c] != before[c]) {
                int[] members = tables.activitiesOfChoice[c];
                int[] stood = memory[c][state.alternative[c]];
                for (int i = 0; i < members.length; i++) {
                    int a = members[i];
                    if (state.wanted(a) && !listed[a]) {
                        listed[a] = true;
                        affected[affectedCount++] = a;
                        if (style == Style.REMEMBERED && stood != null && stood[2 * i] >= 0) {
                            remember(a, stood[2 * i], stood[2 * i + 1]);
                        }
                    }
                }
            }
        }
        for (int i = 0; i < affectedCount; i++) {
            listed[affected[i]] = false;
        }
        place(style, random);
        for (int look = 0; look < looks; look++) {
            for (int i = affectedCount - 1; i >= 0; i--) {
                int k = random.nextInt(i + 1);
                int a = affected[k];
                affected[k] = affected[i];
                affected[i] = a;
                again(tables.unitOf[a]);
            }
        }
    }

    /** Takes a unit out and places it where it is cheapest now. */
    void again(int unit) {
        for (int a : tables.units[unit]) {
            if (state.present(a)) {
                trial.remove(a);
            }
        }
        inserter.placeUnit(unit, false);
    }

    private void remember(int a, int option, int finish) {
        if (tables.units[tables.unitOf[a]].length == 1
                && windows.low(a, option) <= finish
                && finish <= windows.high(a, option)
                && inserter.fits(a, option, finish)) {
            trial.set(a, option, finish);
        }
    }

    private void place(Style style, RandomGenerator random) {
        tables.sortByRank(affected, affectedCount);
        if (style == Style.EARLIEST) {
            inserter.placeEarliest(affected, affectedCount);
        } else {
            inserter.placeAll(affected, affectedCount, random, 50, false);
        }
    }

    /** Changes choices that are not fixed until implications and groups hold, or nothing more can be mended. */
    private void agree(RandomGenerator random) {
        boolean changed = true;
        for (int round = 0; changed && round <= 2 * tables.choices; round++) {
            changed = false;
            for (int c = 0; c < tables.choices && !changed; c++) {
                changed = agree(c, random);
            }
            for (int g = 0; g < tables.problem.groups().size() && !changed; g++) {
                changed = agree(tables.problem.groups().get(g), random);
            }
            for (int p = 0; p < tables.problem.pilots().size() && !changed; p++) {
                changed = agree(tables.problem.pilots().get(p));
            }
            for (int i = 0; i < tables.common.companions.length && !changed; i++) {
                changed = tables.common.broken(i, state.alternative) && agree(tables.common.companions[i]);
            }
        }
    }

    private boolean agree(int c, RandomGenerator random) {
        for (Choice.Implication implied : tables.problem.choices().get(c).implications()) {
            int other = implied.otherChoice();
            if (implied.alternative() != state.alternative[c]
                    || state.alternative[other] == implied.otherAlternative()) {
                continue;
            }
            if (!fixed[other] && allowed(other, implied.otherAlternative())) {
                take(other, implied.otherAlternative());
                return true;
            }
            if (!fixed[c] && leave(c, random)) {
                return true;
            }
        }
        return false;
    }

    /** Brings in somebody to go first. */
    private boolean agree(Pilot pilot) {
        if (!state.holds(pilot.choice(), pilot.alternative())) {
            return false;
        }
        for (int a : pilot.pilots()) {
            if (state.wanted(a) || state.settled(a)) {
                return false;
            }
        }
        for (int a : pilot.pilots()) {
            if (bringIn(a)) {
                return true;
            }
        }
        return false;
    }

    /** Lets an activity's party take part when that alone makes the activity wanted or settled. */
    private boolean bringIn(int a) {
        int c = tables.participationOf[a];
        if (c < 0 || fixed[c] || state.alternative[c] == Participation.IN || !allowed(c, Participation.IN)) {
            return false;
        }
        int seen = state.alternative[tables.choiceOf[a]];
        if (tables.openOptions[a][seen].length == 0
                && !tables.problem.activities().get(a).settled().get(seen)) {
            return false;
        }
        take(c, Participation.IN);
        return true;
    }

    /** Brings a party in where it is needed too, or else sends it out where that is needed. */
    private boolean agree(Companion companion) {
        boolean joins = !fixed[companion.other()] && allowed(companion.other(), Participation.IN);
        if (joins) {
            take(companion.other(), Participation.IN);
            return true;
        }
        boolean leaves = !fixed[companion.choice()] && allowed(companion.choice(), Participation.OUT);
        if (leaves) {
            take(companion.choice(), Participation.OUT);
        }
        return leaves;
    }

    private boolean agree(MoveTogether group, RandomGenerator random) {
        boolean somebody = false;
        for (int a : group.activities()) {
            somebody |= state.wanted(a);
        }
        for (int a : group.activities()) {
            int c = tables.choiceOf[a];
            if (!somebody || c < 0 || state.wanted(a) || state.settled(a)) {
                continue;
            }
            if (bringIn(a) || (!fixed[c] && join(a, c, random))) {
                return true;
            }
            for (int other : group.activities()) {
                int d = tables.choiceOf[other];
                int p = tables.participationOf[other];
                if (p >= 0 && !fixed[p] && state.wanted(other) && allowed(p, Participation.OUT)) {
                    take(p, Participation.OUT);
                    return true;
                }
                if (d >= 0 && !fixed[d] && state.wanted(other) && leave(d, random)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean join(int a, int c, RandomGenerator random) {
        int alternatives = tables.problem.choices().get(c).alternatives();
        int shift = random.nextInt(alternatives);
        for (int i = 0; i < alternatives; i++) {
            int k = (i + shift) % alternatives;
            if (allowed(c, k)
                    && (tables.openOptions[a][k].length > 0
                            || tables.problem.activities().get(a).settled().get(k))) {
                take(c, k);
                return true;
            }
        }
        return false;
    }

    private boolean leave(int c, RandomGenerator random) {
        int alternatives = tables.problem.choices().get(c).alternatives();
        int shift = allowed(c, Choice.NONE) && state.alternative[c] != Choice.NONE ? 0 : random.nextInt(alternatives);
        for (int i = 0; i < alternatives; i++) {
            int k = (i + shift) % alternatives;
            if (k != state.alternative[c] && allowed(c, k)) {
                take(c, k);
                return true;
            }
        }
        return false;
    }

    private void take(int c, int alternative) {
        fixed[c] = true;
        trial.choose(c, alternative);
    }

    private boolean allowed(int c, int alternative) {
        return search.allows(c, alternative);
    }
}
