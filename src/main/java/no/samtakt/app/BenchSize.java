package no.samtakt.app;

import java.util.ArrayList;
import java.util.List;
import no.samtakt.schedule.generator.GeneratorSettings;

/** How much is measured. */
public enum BenchSize {
    /** About ten minutes. */
    SMOKE(1, 15, new int[] {3_000, 10_000}, 30),
    /** About an hour. */
    STANDARD(3, 60, new int[] {3_000, 10_000, 30_000, 100_000}, 240),
    /** A night. */
    FULL(5, 300, new int[] {3_000, 10_000, 30_000, 100_000}, 1_800),
    /** What changes with size, some ten minutes: one search for each problem, counted in moves. */
    GROWTH(1, 60, new int[] {3_000, 10_000, 30_000, 100_000}, 60);

    private static final int[] SMALL = {100, 300, 1_000};

    /** Searches side by side, as for a plan; one alone for larger problems, whose tables fill the memory. */
    private static final int SEARCHES = 2;

    private static final int LARGEST_SIDE_BY_SIDE = 10_000;

    /** Moves of each search for growth: the same at every size, and on busy cores as on quiet ones. */
    private static final long GROWTH_MOVES = 1_000_000;

    /** Steps of each bound for growth, which only tell how long one takes. */
    private static final long GROWTH_BOUND_STEPS = 10;

    private static final long BOUND_STEPS = 1_200;

    /** Larger problems with open targets need many minutes for a first feasible schedule. */
    private static final int LARGEST_OPEN_GROWTH = 30_000;

    private final int seeds;
    private final int seconds;
    private final int[] large;
    private final int largeSeconds;

    BenchSize(int seeds, int seconds, int[] large, int largeSeconds) {
        this.seeds = seeds;
        this.seconds = seconds;
        this.large = large.clone();
        this.largeSeconds = largeSeconds;
    }

    /** What is measured of PSPLIB: the 15 of J120 with the widest bounds by time, then whole sets by schedules; nothing for growth. */
    public List<RunPsplib.Part> psplib() {
        List<RunPsplib.Part> parts = new ArrayList<>();
        if (this == GROWTH) {
            return parts;
        }
        for (int seed = 1; seed <= (this == FULL ? 3 : 1); seed++) {
            parts.add(new RunPsplib.Part("j120", 15, Long.MAX_VALUE, this == SMOKE ? 10_000 : 60_000, seed));
            for (String set : this == SMOKE ? List.of("j30") : List.of("j30", "j60", "j120")) {
                parts.add(new RunPsplib.Part(set, 0, this == SMOKE ? 5_000 : 50_000, Long.MAX_VALUE, seed));
            }
        }
        return parts;
    }

    /**
     * One problem and the time its search gets.
     *
     * @param growth whether it is measured beside other sizes: alike for all of them
     */
    public record Item(GeneratorSettings settings, long millis, boolean growth) {

        /** As for a plan. */
        public Item(GeneratorSettings settings, long millis) {
            this(settings, millis, false);
        }

        /** The same with another time. */
        public Item withMillis(long other) {
            return new Item(settings, other, growth);
        }

        /** Searches side by side. */
        int searches() {
            return growth || settings.activities() > LARGEST_SIDE_BY_SIDE ? 1 : SEARCHES;
        }
    }

    /** Moves of each search unless said otherwise; {@link Long#MAX_VALUE} where searches end by time. */
    public long moves() {
        return this == GROWTH ? GROWTH_MOVES : Long.MAX_VALUE;
    }

    /** Steps of each lower bound unless said otherwise. */
    public long boundSteps() {
        return this == GROWTH ? GROWTH_BOUND_STEPS : BOUND_STEPS;
    }

    /** What is measured, the small first. */
    public List<Item> items() {
        List<Item> items = new ArrayList<>();
        if (this == GROWTH) {
            add(items, 1_000, 1, seconds);
        } else {
            for (int size : SMALL) {
                for (int seed = 1; seed <= seeds; seed++) {
                    add(items, size, seed, seconds);
                }
            }
        }
        for (int size : large) {
            add(items, size, 1, largeSeconds);
        }
        return items;
    }

    private void add(List<Item> items, int size, int seed, int seconds) {
        for (GeneratorSettings.Targets targets : GeneratorSettings.Targets.values()) {
            if (this == GROWTH && targets == GeneratorSettings.Targets.OPEN && size > LARGEST_OPEN_GROWTH) {
                continue;
            }
            items.add(new Item(new GeneratorSettings(seed, size, targets), seconds * 1000L, this == GROWTH));
        }
    }
}
