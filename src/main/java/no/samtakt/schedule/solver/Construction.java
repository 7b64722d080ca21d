package no.samtakt.schedule.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import no.samtakt.schedule.Choice;
import no.samtakt.schedule.Participation;
import no.samtakt.schedule.Schedule;

/** Two first schedules: a plainly listed one, and a greedy one that adds choice by choice what pays. */
final class Construction {

    private static final int PASSES = 3;
    /** Placements for each activity until mending is given up. */
    private static final int MENDING = 20;

    private static final long LEAST_MENDING = 50_000;

    private final Search search;
    private final State state;
    private final Trial trial;
    private final Switcher switcher;
    private final Neighbourhood neighbourhood;
    private final RandomGenerator random;

    Construction(Search search, State state, Neighbourhood neighbourhood, RandomGenerator random) {
        this.search = search;
        this.state = state;
        this.random = random;
        this.neighbourhood = neighbourhood;
        trial = neighbourhood.trial();
        switcher = neighbourhood.switcher();
    }

    /** What taking one alternative of one choice gives, everything else as little as it may be. */
    private record Trying(int choice, int alternative, long hard, long objective) {
        static final Comparator<Trying> BETTER = Comparator.comparingLong(Trying::hard)
                .thenComparingLong(Trying::objective)
                .thenComparingInt(Trying::choice)
                .thenComparingInt(Trying::alternative);
    }

    /**
     * Every choice at the alternative that is cheapest on its own, all activities at their earliest feasible months; choices that
     * break rules fall back to the least they may be.
     */
    Schedule naive() {
        least(Switcher.Style.EARLIEST);
        int[] base = state.alternative.clone();
        Schedule leastPlan = state.schedule();
        long leastHard = state.hard();
        List<Trying> best = new ArrayList<>();
        for (int c = 0; c < search.tables.choices && !search.over(); c++) {
            if (search.tables.participationBy[c] != null) {
                continue;
            }
            Trying own = null;
            for (int k = 0; k < search.alternatives.get(c).size(); k++) {
                if (allowed(c, k)) {
                    Trying trying = attempt(c, k, Switcher.Style.EARLIEST, 0);
                    if (own == null || Trying.BETTER.compare(trying, own) < 0) {
                        own = trying;
                    }
                }
            }
            if (own != null) {
                best.add(own);
            }
        }
        best.sort(Trying.BETTER);
        for (Trying trying : best) {
            trial.choose(trying.choice(), trying.alternative());
        }
        clear();
        switcher.settle(Switcher.Style.EARLIEST, random);
        trial.commit();
        for (int i = best.size() - 1; i >= 0 && state.hard() > 0 && !search.over(); i--) {
            int c = best.get(i).choice();
            if (state.alternative[c] != base[c]) {
                long before = state.hard();
                switcher.change(c, base[c], Switcher.Style.EARLIEST, 0, random);
                if (state.hard() < before) {
                    trial.commit();
                } else {
                    trial.rollback();
                }
            }
        }
        return state.hard() <= leastHard ? state.schedule() : leastPlan;
    }

    /** Choice by choice, the ones that help most first, whatever alternative makes the whole better. */
    Schedule greedy() {
        least(Switcher.Style.CHEAPEST);
        List<Trying> order = new ArrayList<>();
        for (int c = 0; c < search.tables.choices && !search.over(); c++) {
            Trying best = new Trying(c, state.alternative[c], state.hard(), state.objective());
            for (int k = 0; k < search.alternatives.get(c).size(); k++) {
                if (allowed(c, k) && k != state.alternative[c]) {
                    Trying trying = attempt(c, k, Switcher.Style.CHEAPEST, 0);
                    best = Trying.BETTER.compare(trying, best) < 0 ? trying : best;
                }
            }
            order.add(best);
        }
        order.sort(Trying.BETTER);
        boolean improved = true;
        for (int pass = 0; pass < PASSES && improved; pass++) {
            improved = false;
            for (Trying trying : order) {
                if (!search.over()) {
                    improved |= improve(trying.choice());
                }
            }
        }
        if (state.hard() > 0) {
            Mender mender = neighbourhood.mender();
            long steps = Math.max(LEAST_MENDING, (long) MENDING * search.tables.activities);
            mender.mend(random, steps, search::over);
            for (int c = 0; c < search.tables.choices && state.hard() > 0 && !search.over(); c++) {
                if (mayNotStay(c)) {
                    force(c, mender);
                }
            }
            if (state.hard() > 0) {
                mender.mend(random, steps, search::over);
            }
        }
        return state.schedule();
    }

    private boolean mayNotStay(int c) {
        for (int a : search.tables.activitiesOfChoice[c]) {
            if (!state.present(a)
                    && !state.settled(a)
                    && search.tables.problem.activities().get(a).absentViolation() > 0) {
                return true;
            }
        }
        return false;
    }

    /** Takes an alternative under which what may not stay is moved, room being made for it, if that breaks less. */
    private void force(int c, Mender mender) {
        Schedule before = state.schedule();
        long hard = state.hard();
        for (int k = 0; k < search.alternatives.get(c).size(); k++) {
            if (k != before.alternatives()[c] && allowed(c, k)) {
                switcher.change(c, k, Switcher.Style.CHEAPEST, 0, random);
                mender.mend(random, LEAST_MENDING / 10, search::over);
                if (state.hard() < hard) {
                    return;
                }
                state.load(before);
            }
        }
    }

    private boolean improve(int c) {
        boolean improved = false;
        for (int k = 0; k < search.alternatives.get(c).size(); k++) {
            if (k != state.alternative[c] && allowed(c, k)) {
                long hard = state.hard();
                long objective = state.objective();
                switcher.change(c, k, Switcher.Style.CHEAPEST, 1, random);
                if (state.betterThan(hard, objective)) {
                    trial.commit();
                    improved = true;
                } else {
                    trial.rollback();
                }
            }
        }
        return improved;
    }

    private Trying attempt(int c, int k, Switcher.Style style, int looks) {
        switcher.change(c, k, style, looks, random);
        Trying trying = new Trying(c, k, state.hard(), state.objective());
        trial.rollback();
        return trying;
    }

    /** As little as may be: every choice at none, or its first allowed alternative; everybody ready to take part. */
    private void least(Switcher.Style style) {
        clear();
        for (int c = 0; c < search.tables.choices; c++) {
            BitSet allowed = search.tables.problem.choices().get(c).allowed();
            int resting = search.tables.participationBy[c] == null ? Choice.NONE : Participation.IN;
            trial.choose(c, allowed.get(resting) ? resting : Math.max(0, allowed.nextSetBit(0)));
        }
        switcher.settle(style, random);
        trial.commit();
    }

    private void clear() {
        for (int a = 0; a < search.tables.activities; a++) {
            if (state.present(a)) {
                trial.remove(a);
            }
        }
    }

    private boolean allowed(int c, int k) {
        return search.tables.problem.choices().get(c).allowed().get(k);
    }
}
