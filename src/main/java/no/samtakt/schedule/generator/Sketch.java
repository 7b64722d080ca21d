package no.samtakt.schedule.generator;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import no.samtakt.schedule.Bridge;
import no.samtakt.schedule.Choice;
import no.samtakt.schedule.Count;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.Load;
import no.samtakt.schedule.LoadGroup;
import no.samtakt.schedule.Milestone;
import no.samtakt.schedule.MoveTogether;
import no.samtakt.schedule.PartyTable;
import no.samtakt.schedule.Precedence;
import no.samtakt.schedule.Rule;
import no.samtakt.schedule.SharedFee;
import no.samtakt.schedule.Wave;

/** A problem as far as it is drawn: no capacities, windows and pins yet, which follow from the planted schedule. */
final class Sketch {

    final Shapes shapes;
    final List<Area> areas = new ArrayList<>();
    final List<Task> tasks = new ArrayList<>();
    final List<Precedence> precedences = new ArrayList<>();
    final List<MoveTogether> groups = new ArrayList<>();
    final List<Pool> pools = new ArrayList<>();
    final List<Milestone> milestones = new ArrayList<>();
    final List<Bridge> bridges = new ArrayList<>();
    final List<Wave> waves = new ArrayList<>();
    final List<SharedFee> fees = new ArrayList<>();
    final List<LoadGroup> loadGroups = new ArrayList<>();
    final List<String> limits = new ArrayList<>();
    final List<String> parties = new ArrayList<>();
    /** Inhabitants by party. */
    final long[] inhabitants;

    Sketch(Shapes shapes, int parties) {
        this.shapes = shapes;
        inhabitants = new long[parties];
    }

    /** Something limited; its capacity follows from what is planted. */
    record Pool(String id, Rule rule, boolean seasonal) {}

    /** One choice. */
    static final class Area {
        final String id;
        final int alternatives;
        final int planted;
        final int stage;
        final List<Choice.Implication> implications = new ArrayList<>();

        Area(String id, int alternatives, int planted, int stage) {
            this.id = id;
            this.alternatives = alternatives;
            this.planted = planted;
            this.stage = stage;
        }
    }

    /** One way of carrying out a task. */
    record Way(
            int alternative,
            String mode,
            int duration,
            int[] frozen,
            List<PartyTable> costs,
            List<Demand> demands,
            List<Load> loads,
            List<Count> counts) {}

    /** One activity. */
    static final class Task {
        final int index;
        final String id;
        final int area;
        /** Stage in the order of areas: infrastructure 0, then 1, then 2; −1 for what prepares a target. */
        final int stage;
        /** Member within its region whose asset moves, −1 for what prepares a target. */
        final int member;

        final List<Way> ways = new ArrayList<>();
        final BitSet settled = new BitSet();
        int absentViolation;
        /** Planted way, −1 when absent. */
        int way = -1;
        /** Planted finish month, −1 when absent. */
        int finish = -1;

        Task(int index, String id, int area, int stage, int member) {
            this.index = index;
            this.id = id;
            this.area = area;
            this.stage = stage;
            this.member = member;
        }
    }

    /** A precedence of whatever is present under the given alternatives of the successor's choice. */
    void order(int before, int after, Precedence.Type type, int lag, BitSet alternatives, String reason) {
        precedences.add(new Precedence(before, after, type, lag, alternatives, reason));
    }

    static BitSet bits(int from, int to) {
        BitSet bits = new BitSet();
        bits.set(from, to);
        return bits;
    }
}
