package no.samtakt.schedule.bound;

/** Something that ties activities together, taken apart by prices. */
interface Coupling {

    /** Recomputes from the prices what it adds to the tables. */
    void price();

    /** Its own part of the bound at these prices, sound whatever they are. */
    long constant();

    /** Adds, for each of its prices, how much a schedule breaks what is priced. */
    void gradient(Relaxed schedule, long[] gradient);
}
