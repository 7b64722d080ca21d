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
    FULL(5, 300, new int[] {3_000, 10_000, 30_000, 100_000}, 1_800);

    private static final int[] SMALL = {100, 300, 1_000};

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

    /** What is measured of PSPLIB: the 15 of J120 with the widest bounds by time, then whole sets by schedules. */
    public List<RunPsplib.Part> psplib() {
        List<RunPsplib.Part> parts = new ArrayList<>();
        for (int seed = 1; seed <= (this == FULL ? 3 : 1); seed++) {
            parts.add(new RunPsplib.Part("j120", 15, Long.MAX_VALUE, this == SMOKE ? 10_000 : 60_000, seed));
            for (String set : this == SMOKE ? List.of("j30") : List.of("j30", "j60", "j120")) {
                parts.add(new RunPsplib.Part(set, 0, this == SMOKE ? 5_000 : 50_000, Long.MAX_VALUE, seed));
            }
        }
        return parts;
    }

    /** One problem and the time its search gets. */
    public record Item(GeneratorSettings settings, long millis) {}

    /** What is measured, the small first. */
    public List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (int size : SMALL) {
            for (int seed = 1; seed <= seeds; seed++) {
                add(items, size, seed, seconds);
            }
        }
        for (int size : large) {
            add(items, size, 1, largeSeconds);
        }
        return items;
    }

    private static void add(List<Item> items, int size, int seed, int seconds) {
        for (GeneratorSettings.Targets targets : GeneratorSettings.Targets.values()) {
            items.add(new Item(new GeneratorSettings(seed, size, targets), seconds * 1000L));
        }
    }
}
