package no.samtakt.schedule.solver;

import java.util.List;
import java.util.random.RandomGenerator;
import no.samtakt.schedule.Bridge;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.Milestone;
import no.samtakt.schedule.Option;
import no.samtakt.schedule.Participation;
import no.samtakt.schedule.Precedence;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.Wave;
import org.jspecify.annotations.Nullable;

/**
 * Draws moves for the current state and tries them on it: afterwards the {@link Trial} holds what was changed, to be kept or taken
 * back. Most keep precedences and windows; those that place anew keep capacity too.
 */
final class Neighbourhood {

    private static final int TRIES = 400;
    /** Switches and ruins among a thousand moves. */
    private static final int SWITCHES = 150;

    private static final int RUINS = 30;
    private static final int HAULS = 300;
    /** Hauls among a thousand moves where they are rare. */
    private static final int RARE_HAULS = 30;
    /** Below this, while no rule is broken, whole waves are moved instead of single activities. */
    private static final int WAVES = 450;

    /** Ejections among a thousand moves while no rule is broken, and while one is. */
    private static final int EJECTIONS = 5;

    private static final int MENDING_EJECTIONS = 150;

    private final Search search;
    private final State state;
    private final Tables tables;
    private final Trial trial;
    private final Windows windows;
    private final Inserter inserter;
    private final Switcher switcher;
    private final Ejection ejection;
    private final Haul haul;
    private final ShiftPrice prices;
    private final WaveMover waves;
    private final Trouble trouble;
    private final int[] list;
    private final boolean[] listed;
    private final RandomGenerator random;
    private int hauls = HAULS;

    Neighbourhood(Search search, State state, RandomGenerator random) {
        this.search = search;
        this.state = state;
        this.random = random;
        tables = state.tables;
        trial = new Trial(state);
        windows = new Windows(state);
        inserter = new Inserter(trial, windows);
        switcher = new Switcher(search, trial, inserter, windows);
        ejection = new Ejection(trial, inserter);
        haul = new Haul(trial, inserter, windows);
        prices = new ShiftPrice(state);
        waves = new WaveMover(trial, windows, prices);
        trouble = new Trouble(state);
        list = new int[tables.activities];
        listed = new boolean[tables.activities];
    }

    Switcher switcher() {
        return switcher;
    }

    /** A mender on the same state. */
    Mender mender() {
        return new Mender(trial, inserter, windows);
    }

    ShiftPrice prices() {
        return prices;
    }

    Windows windows() {
        return windows;
    }

    Trial trial() {
        return trial;
    }

    /** Whether hauls are rare from now on: they take much time and, late in a cooling, are hardly ever kept. */
    void rareHauls(boolean rare) {
        hauls = rare ? RARE_HAULS : HAULS;
    }

    /** Tries a move on the state; false, with nothing changed, when none was found that changes anything. */
    boolean draw() {
        for (int i = 0; i < TRIES; i++) {
            if (attempt() && trial.changed()) {
                return true;
            }
            trial.rollback();
        }
        return false;
    }

    private boolean attempt() {
        int die = random.nextInt(1000);
        int switches = tables.openChoices.length == 0 ? 0 : SWITCHES;
        if (die < switches || tables.activities == 0) {
            return switchAlternative();
        }
        if (die < switches + RUINS) {
            return ruin(4 + random.nextInt(12));
        }
        if (die < switches + RUINS + hauls) {
            int a = random.nextInt(tables.activities);
            return state.present(a) && haul(a);
        }
        boolean broken = state.hard() > 0;
        boolean ejecting = random.nextInt(1000) < (broken ? MENDING_EJECTIONS : EJECTIONS);
        int a = ejecting && broken ? trouble.any(random) : random.nextInt(tables.activities);
        for (int i = 0; i < 20 && !state.present(a); i++) {
            a = random.nextInt(tables.activities);
        }
        if (!state.present(a)) {
            return switchAlternative();
        }
        if (ejecting) {
            return ejection.makeRoom(tables.unitOf[a], random);
        }
        if (die < WAVES && !broken && prices.alone(a)) {
            return waves.move(a, random);
        }
        if (die < 450) {
            return shift(a);
        }
        if (die < 550) {
            return again(a);
        }
        if (die < 700) {
            return push(a);
        }
        if (die < 800) {
            return exchange(a);
        }
        if (die < 900) {
            return cluster(a);
        }
        return broken ? joinWave(a) : waves.move(a, random);
    }

    /** A choice or what a milestone waits for, earlier or later, or as is suggested. */
    private boolean haul(int a) {
        List<Schedule> suggestions = search.advice.suggestions();
        return switch (random.nextInt(suggestions.isEmpty() ? 3 : 6)) {
            case 0 -> haul.shift(a, random);
            case 1, 2 -> haul.bringForward(a, random);
            default -> haul.follow(a, suggestions.get(random.nextInt(suggestions.size())), random);
        };
    }

    /**
     * What a shift that breaks no more rules but makes the state worse costs, on average of about so many drawn; 1 at least.
     */
    long typicalLoss(int samples) {
        long hard = state.hard();
        long objective = state.objective();
        long sum = 0;
        int losses = 0;
        for (int i = 0; i < samples && tables.activities > 0; i++) {
            int a = random.nextInt(tables.activities);
            if (state.present(a) && shift(a) && state.hard() <= hard && state.objective() > objective) {
                sum += state.objective() - objective;
                losses++;
            }
            trial.rollback();
        }
        return Math.max(1, sum / Math.max(1, losses));
    }

    private void place(int a, int option, int to) {
        if (state.present(a)) {
            trial.set(a, option, to);
        }
    }

    /** One unit to another month its neighbours leave, near or far, sometimes in another mode. */
    private boolean shift(int a) {
        int[] unit = tables.units[tables.unitOf[a]];
        int option = state.option[a];
        int[] open = state.open(a);
        if (open.length > 1 && random.nextInt(5) == 0) {
            option = open[random.nextInt(open.length)];
        }
        int low = windows.low(a, option);
        int high = windows.high(a, option);
        for (int other : unit) {
            if (other != a && state.present(other)) {
                low = Math.max(low, windows.low(other, state.option[other]));
                high = Math.min(high, windows.high(other, state.option[other]));
            }
        }
        int from = state.finish[a];
        int to;
        if (low > high) {
            if (state.hard() == 0) {
                return false;
            }
            to = random.nextInt(tables.horizon);
        } else if (random.nextInt(3) == 0) {
            to = low + random.nextInt(high - low + 1);
        } else {
            int step = 1 + random.nextInt(4);
            to = Math.max(low, Math.min(high, random.nextBoolean() ? from + step : from - step));
        }
        for (int other : unit) {
            place(other, other == a ? option : state.option[other], to);
        }
        return true;
    }

    private void move(int[] unit, int to) {
        for (int other : unit) {
            if (state.present(other)) {
                trial.set(other, state.option[other], to);
            }
        }
    }

    /** One unit to where it costs least now. */
    private boolean again(int a) {
        switcher.again(tables.unitOf[a]);
        return true;
    }

    /** One unit earlier or later, its predecessors or successors giving way as far as needed. */
    private boolean push(int a) {
        int step = 1 + random.nextInt(6);
        boolean later = random.nextBoolean();
        int to = state.finish[a] + (later ? step : -step);
        if (to < 0 || to >= tables.horizon) {
            return false;
        }
        move(tables.units[tables.unitOf[a]], to);
        int count = 0;
        for (int b : tables.units[tables.unitOf[a]]) {
            list[count++] = b;
        }
        for (int i = 0; i < count; i++) {
            int b = list[i];
            if (!state.present(b)) {
                continue;
            }
            for (int p : later ? tables.successorsOf[b] : tables.predecessorsOf[b]) {
                Precedence precedence = tables.precedences[p];
                int other = later ? precedence.successor() : precedence.predecessor();
                if (!state.present(other) || !state.active(precedence)) {
                    continue;
                }
                int needed = later ? pushedLater(precedence) : pushedEarlier(precedence);
                if (needed < 0 || needed >= tables.horizon) {
                    return false;
                }
                if (needed != state.finish[other]) {
                    int[] unit = tables.units[tables.unitOf[other]];
                    move(unit, needed);
                    if (count + unit.length > list.length || count > 60) {
                        return false;
                    }
                    for (int member : unit) {
                        list[count++] = member;
                    }
                }
            }
        }
        return true;
    }

    private int pushedLater(Precedence precedence) {
        int s = precedence.successor();
        int bound = state.finish[precedence.predecessor()] + 1 + precedence.lag();
        Option option = tables.options[s][state.option[s]];
        int needed = precedence.type() == Precedence.Type.FINISH_TO_START
                ? Tables.firstFinish(option, state.finish[s], bound)
                : Math.max(state.finish[s], bound);
        while (needed < tables.horizon && needed != state.finish[s] && option.frozen()[needed] > 0) {
            needed++;
        }
        return needed;
    }

    private int pushedEarlier(Precedence precedence) {
        int p = precedence.predecessor();
        int s = precedence.successor();
        int reference = precedence.type() == Precedence.Type.FINISH_TO_START
                ? tables.options[s][state.option[s]].start()[state.finish[s]]
                : state.finish[s];
        int needed = Math.min(state.finish[p], reference - 1 - precedence.lag());
        Option option = tables.options[p][state.option[p]];
        while (needed >= 0 && needed != state.finish[p] && option.frozen()[needed] > 0) {
            needed--;
        }
        return needed;
    }

    /** Two activities that use the same resource take each other's month. */
    private boolean exchange(int a) {
        Option option = tables.options[a][state.option[a]];
        if (option.demands().isEmpty()) {
            return false;
        }
        Demand demand = option.demands().get(random.nextInt(option.demands().size()));
        int[] users = tables.activitiesOfResource[demand.resource()];
        int b = users[random.nextInt(users.length)];
        if (!state.present(b) || tables.unitOf[a] == tables.unitOf[b] || state.finish[a] == state.finish[b]) {
            return false;
        }
        int monthA = state.finish[a];
        int monthB = state.finish[b];
        if (!within(a, monthB) || !within(b, monthA)) {
            return false;
        }
        move(tables.units[tables.unitOf[a]], monthB);
        move(tables.units[tables.unitOf[b]], monthA);
        return true;
    }

    private boolean within(int a, int month) {
        int option = state.option[a];
        return windows.low(a, option) <= month && month <= windows.high(a, option);
    }

    /** Activities that belong together shift by the same number of months. */
    private boolean cluster(int a) {
        int count = related(a, random.nextInt(3));
        int step = 1 + random.nextInt(4);
        int delta = random.nextBoolean() ? step : -step;
        boolean done = count > 1;
        for (int i = 0; i < count && done; i++) {
            int to = state.finish[list[i]] + delta;
            if (to < 0 || to >= tables.horizon) {
                done = false;
            } else {
                place(list[i], state.option[list[i]], to);
            }
        }
        return done;
    }

    /** One unit to a month in which its target has a wave already. */
    private boolean joinWave(int a) {
        int[] waves = tables.wavesOf[a];
        if (waves.length == 0) {
            return false;
        }
        Wave wave = tables.problem.waves().get(waves[random.nextInt(waves.length)]);
        int other = wave.activities().get(random.nextInt(wave.activities().size()));
        if (!state.present(other) || state.finish[other] == state.finish[a] || !within(a, state.finish[other])) {
            return false;
        }
        move(tables.units[tables.unitOf[a]], state.finish[other]);
        return true;
    }

    private boolean switchAlternative() {
        if (tables.openChoices.length == 0) {
            return false;
        }
        int c = tables.anyChoice(random);
        int k = random.nextInt(tables.problem.choices().get(c).alternatives());
        @Nullable Participation participation = tables.participationBy[c];
        if (k == state.alternative[c]
                || c == search.settled
                || (participation != null && !participation.open().get(state.alternative[participation.area()]))
                || !search.allows(c, k)) {
            return false;
        }
        Switcher.Style style = random.nextBoolean() ? Switcher.Style.REMEMBERED : Switcher.Style.CHEAPEST;
        switcher.change(c, k, style, 1 + random.nextInt(2), random);
        return true;
    }

    /** Takes about {@code size} related units out and places them anew in shaken order. */
    private boolean ruin(int size) {
        boolean mustFit = state.hard() == 0;
        int a = random.nextInt(tables.activities);
        for (int i = 0; i < 20 && !state.present(a); i++) {
            a = random.nextInt(tables.activities);
        }
        if (!state.present(a)) {
            return false;
        }
        int count = related(a, random.nextInt(5));
        while (count > size) {
            int k = random.nextInt(count);
            list[k] = list[--count];
        }
        for (int i = 0; i < count; i++) {
            listed[list[i]] = true;
        }
        int seeds = count;
        for (int i = 0; i < seeds; i++) {
            for (int member : tables.units[tables.unitOf[list[i]]]) {
                if (!listed[member] && state.present(member)) {
                    listed[member] = true;
                    list[count++] = member;
                }
            }
        }
        for (int i = 0; i < count; i++) {
            listed[list[i]] = false;
            trial.remove(list[i]);
        }
        tables.sortByRank(list, count);
        return inserter.placeAll(list, count, random, 200, mustFit);
    }

    /** Fills the list with present activities related to one: by choice, bridge, milestone, resource or month. */
    private int related(int a, int how) {
        int count = 0;
        list[count++] = a;
        listed[a] = true;
        if (how == 0 && tables.choiceOf[a] >= 0) {
            for (int other : tables.activitiesOfChoice[tables.choiceOf[a]]) {
                count = list(other, count);
            }
        } else if (how == 1) {
            for (int i = 0; i < count && count < 12; i++) {
                for (int b : tables.bridgesOf[list[i]]) {
                    Bridge bridge = tables.problem.bridges().get(b);
                    count = list(bridge.first(), count);
                    count = list(bridge.second(), count);
                }
            }
        } else if (how == 2) {
            for (int m : tables.closedMilestonesOf[a]) {
                for (Milestone.Trigger trigger : tables.closedTriggers[m]) {
                    count = list(trigger.activity(), count);
                }
            }
        } else if (how == 3) {
            for (Demand demand : tables.options[a][state.option[a]].demands()) {
                for (int other : tables.activitiesOfResource[demand.resource()]) {
                    if (state.present(other) && Math.abs(state.finish[other] - state.finish[a]) <= 6) {
                        count = list(other, count);
                    }
                }
            }
        } else {
            for (int other = 0; other < tables.activities; other++) {
                if (state.present(other) && Math.abs(state.finish[other] - state.finish[a]) <= 2) {
                    count = list(other, count);
                }
            }
        }
        for (int i = 0; i < count; i++) {
            listed[list[i]] = false;
        }
        return count;
    }

    private int list(int a, int count) {
        if (a >= 0 && !listed[a] && state.present(a)) {
            listed[a] = true;
            list[count++] = a;
        }
        return count;
    }
}
