package no.samtakt.schedule.generator;

/**
 * What to draw.
 *
 * @param seed of everything drawn
 * @param activities exact number of activities, at least {@value #LEAST}
 * @param targets whether the choices are made already
 */
public record GeneratorSettings(long seed, int activities, Targets targets) {

    /** Smallest problem that has every kind of thing in it. */
    public static final int LEAST = 60;

    public GeneratorSettings {
        if (activities < LEAST) {
            throw new IllegalArgumentException("At least " + LEAST + " activities, not " + activities);
        }
    }

    /** Whether the choices are made already. */
    public enum Targets {
        /** Every choice has one allowed alternative, the planted one: months and modes are left to decide. */
        FIXED,
        /** Every alternative is allowed, none included. */
        OPEN
    }

    /** A name without spaces, unique to the settings: {@code fixed-1000-7}. */
    public String name() {
        return (targets == Targets.FIXED ? "fixed" : "open") + "-" + activities + "-" + seed;
    }

    /**
     * Settings from their {@link #name()}.
     *
     * @throws IllegalArgumentException when it is no such name
     */
    public static GeneratorSettings parse(String name) {
        String[] parts = name.split("-", -1);
        if (parts.length != 3 || !(parts[0].equals("fixed") || parts[0].equals("open"))) {
            throw new IllegalArgumentException("Not the name of a generated problem: " + name);
        }
        try {
            return new GeneratorSettings(
                    Long.parseLong(parts[2]),
                    Integer.parseInt(parts[1]),
                    parts[0].equals("fixed") ? Targets.FIXED : Targets.OPEN);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Not the name of a generated problem: " + name, e);
        }
    }
}
