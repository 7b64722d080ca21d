package no.samtakt.schedule.solver;

import no.samtakt.schedule.NotTogether;
import no.samtakt.schedule.Participation;
import no.samtakt.schedule.Pilot;
import no.samtakt.schedule.Quorum;
import no.samtakt.schedule.Rule;
import no.samtakt.schedule.SitOutLimit;
import org.jspecify.annotations.Nullable;

/** Pilots [H7], who takes part [H11] and pairs kept apart [H12], kept up to date for a {@link State}. */
final class SideRules {

    private final State state;
    private final Tables tables;
    private final long[] pilotHard;
    private final long[] apartHard;
    private final long[] quorumHard;
    private final long[] sitOutHard;
    private final long[] companionHard;

    SideRules(State state) {
        this.state = state;
        tables = state.tables;
        pilotHard = new long[tables.problem.pilots().size()];
        apartHard = new long[tables.problem.apart().size()];
        quorumHard = new long[tables.problem.membership().quorums().size()];
        sitOutHard = new long[tables.problem.membership().sitOutLimits().size()];
        companionHard = new long[tables.problem.membership().companions().size()];
    }

    /** Change of the penalty after an activity was placed or removed. */
    long moved(int a) {
        long change = 0;
        for (int p : tables.pilotsOf[a]) {
            change += pilot(p);
        }
        for (int i : tables.apartOf[a]) {
            change += apart(i);
        }
        return change;
    }

    /** Change of the penalty after a choice took another alternative. */
    long chosen(int c) {
        long change = 0;
        for (int p : tables.pilotsOfChoice[c]) {
            change += pilot(p);
        }
        for (int q : tables.quorumsOfChoice[c]) {
            change += quorum(q);
        }
        for (int s : tables.sitOutsOfChoice[c]) {
            change += sitOut(s);
        }
        for (int i : tables.common.companionsOfChoice[c]) {
            boolean broken = tables.common.broken(i, state.alternative);
            change += replace(companionHard, i, broken ? (long) Rule.PRECEDENCE.weight() * tables.horizon : 0);
        }
        return change;
    }

    /** Whether an activity absent so far may finish in a month as far as pairs kept apart go. */
    boolean free(int a, int month) {
        for (int i : tables.apartOf[a]) {
            NotTogether pair = tables.problem.apart().get(i);
            int other = pair.first() == a ? pair.second() : pair.first();
            if (state.present(other) && state.finish[other] == month) {
                return false;
            }
        }
        return true;
    }

    /** Whether an activity has a part in a broken order of pilots or a pair that coincides. */
    boolean inTrouble(int a) {
        for (int p : tables.pilotsOf[a]) {
            if (pilotHard[p] > 0) {
                return true;
            }
        }
        for (int i : tables.apartOf[a]) {
            if (apartHard[i] > 0) {
                return true;
            }
        }
        return false;
    }

    private long pilot(int p) {
        Pilot pilot = tables.problem.pilots().get(p);
        long months = 0;
        if (state.holds(pilot.choice(), pilot.alternative())) {
            int latest = -1;
            boolean somebody = false;
            for (int i = 0; i < pilot.pilots().size(); i++) {
                int a = pilot.pilots().get(i);
                somebody |= state.present(a) || state.settled(a);
                latest = Math.max(latest, state.finish[a]);
            }
            months = somebody ? 0 : tables.horizon;
            for (int i = 0; latest >= 0 && i < pilot.followers().size(); i++) {
                int a = pilot.followers().get(i);
                if (state.present(a)) {
                    months += Math.max(0, latest + 1 + pilot.stabilisation() - state.finish[a]);
                }
            }
        }
        return replace(pilotHard, p, Rule.PILOT.weight() * months);
    }

    private long apart(int i) {
        NotTogether pair = tables.problem.apart().get(i);
        boolean broken = state.present(pair.first())
                && state.present(pair.second())
                && state.finish[pair.first()] == state.finish[pair.second()];
        return replace(apartHard, i, broken ? Rule.NOT_TOGETHER.weight() : 0);
    }

    private long quorum(int q) {
        Quorum quorum = tables.problem.membership().quorums().get(q);
        long missing = state.holds(quorum.choice(), quorum.alternative())
                ? Math.max(0, quorum.missing(party -> takesPart(quorum.choice(), party)))
                : 0;
        return replace(quorumHard, q, Rule.ELIGIBILITY.weight() * missing);
    }

    private boolean takesPart(int area, int party) {
        @Nullable Participation participation = tables.participation(area, party);
        return participation == null || participation.takesPart(state.alternative);
    }

    private long sitOut(int s) {
        SitOutLimit limit = tables.problem.membership().sitOutLimits().get(s);
        int satOut = tables.problem.membership().satOut(limit.party(), state.alternative);
        return replace(sitOutHard, s, Rule.ELIGIBILITY.weight() * Math.max(0L, satOut - limit.limit()));
    }

    private static long replace(long[] penalties, int index, long penalty) {
        long change = penalty - penalties[index];
        penalties[index] = penalty;
        return change;
    }
}
