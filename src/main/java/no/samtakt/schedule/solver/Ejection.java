package no.samtakt.schedule.solver;

import java.util.random.RandomGenerator;
import no.samtakt.schedule.Demand;

/**
 * Gives one unit a month it wants whoever is there: those it leaves without capacity are taken out and placed anew after it. What stands
 * in a long queue for the same few people is otherwise never placed, because no single move makes room for it.
 */
final class Ejection {

    private static final int MONTHS_TRIED = 8;

    private final Trial trial;
    private final State state;
    private final Tables tables;
    private final Inserter inserter;
    private final int[] ejected;
    private int count;

    Ejection(Trial trial, Inserter inserter) {
        this.trial = trial;
        this.inserter = inserter;
        state = trial.state;
        tables = state.tables;
        ejected = new int[tables.activities];
    }

    /** Tries it on the state; answers false, with nothing said about the state, when the unit has no month at all. */
    boolean makeRoom(int unit, RandomGenerator random) {
        int[] members = tables.units[unit];
        for (int a : members) {
            if (state.present(a)) {
                trial.remove(a);
            }
        }
        Inserter.Span span = inserter.span(members);
        for (int i = 0; i < MONTHS_TRIED && span.low() <= span.high(); i++) {
            int month = span.low() + random.nextInt(span.high() - span.low() + 1);
            if (inserter.placeIn(members, month, Inserter.Heed.CALENDAR)) {
                eject(unit, random);
                tables.sortByRank(ejected, count);
                inserter.placeAll(ejected, count, random, 200, false);
                return true;
            }
        }
        return false;
    }

    /** Takes out others until no resource the unit uses is overdrawn where it uses it, as far as others are to blame. */
    private void eject(int unit, RandomGenerator random) {
        count = 0;
        for (int a : tables.units[unit]) {
            if (state.present(a)) {
                for (Demand demand : state.demands[a][state.option[a]]) {
                    free(demand, state.finish[a], unit, random);
                }
            }
        }
    }

    private void free(Demand demand, int month, int unit, RandomGenerator random) {
        int[] bucket = tables.buckets[demand.resource()];
        int[] users = tables.activitiesOfResource[demand.resource()];
        int shift = random.nextInt(users.length);
        for (int k = 0; k < demand.amounts().length; k++) {
            int t = month + demand.offset() + k;
            if (t < 0 || t >= bucket.length || demand.amounts()[k] == 0) {
                continue;
            }
            for (int i = 0; i < users.length && overdrawn(demand.resource(), bucket[t]); i++) {
                int other = users[(i + shift) % users.length];
                if (state.present(other)
                        && tables.unitOf[other] != unit
                        && state.used(other, demand.resource(), bucket[t]) > 0) {
                    for (int member : tables.units[tables.unitOf[other]]) {
                        if (state.present(member)) {
                            trial.remove(member);
                            ejected[count++] = member;
                        }
                    }
                }
            }
        }
    }

    private boolean overdrawn(int resource, int bucket) {
        return state.use[resource][bucket] > tables.capacities[resource][bucket];
    }
}
