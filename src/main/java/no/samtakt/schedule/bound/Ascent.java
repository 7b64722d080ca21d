package no.samtakt.schedule.bound;

import java.util.Arrays;

/**
 * Better prices step by step: each price follows a running mean of what it should forbid, its step evened out by how much that swings
 * (Kingma and Ba, Adam, 2015), shorter when the bound stands still, longer while every step makes it better. Fractions are used for steps only; a bound is computed from whole
 * prices alone.
 */
final class Ascent {

    private static final double MEAN = 0.97;
    private static final double SWING = 0.98;
    private static final double FLOOR = 0.05;
    private static final double SHORTER = 0.7;
    private static final double LONGER = 1.5;
    /** Steps without a better bound until steps are shortened. */
    private static final int PATIENCE = 16;
    /** Better bounds in a row until steps are lengthened. */
    private static final int RUN = 10;

    private final Duals duals;
    private final int size;
    private final double[] unit;
    private final double[] now;
    private final double[] best;
    private final double[] mean;
    private final double[] swing;
    private double rate;
    private double meanWeight = 1;
    private double swingWeight = 1;
    private int idle;
    private int run;

    /**
     * @param rate first step of a price, minor units for its typical amount
     */
    Ascent(Duals duals, long rate) {
        this.duals = duals;
        this.rate = rate;
        size = duals.size();
        unit = new double[size];
        now = new double[size];
        mean = new double[size];
        swing = new double[size];
        for (int i = 0; i < size; i++) {
            unit[i] = Math.scalb(1.0, duals.shift(i)) / duals.scale(i);
            now[i] = duals.price(i);
        }
        best = now.clone();
    }

    /** Hears whether the present prices are the best so far, and what their answer breaks; sets the next prices. */
    void step(boolean better, long[] gradient) {
        if (better) {
            System.arraycopy(now, 0, best, 0, size);
            idle = 0;
            if (++run == RUN) {
                rate *= LONGER;
                run = 0;
            }
        } else if (++idle >= PATIENCE) {
            rate *= SHORTER;
            idle = 0;
            System.arraycopy(best, 0, now, 0, size);
            Arrays.fill(mean, 0);
            meanWeight = 1;
        }
        run = better ? run : 0;
        meanWeight *= MEAN;
        swingWeight *= SWING;
        for (int i = 0; i < size; i++) {
            double g = (double) gradient[i] / duals.scale(i);
            mean[i] = MEAN * mean[i] + (1 - MEAN) * g;
            swing[i] = SWING * swing[i] + (1 - SWING) * g * g;
            double way = mean[i] / (1 - meanWeight) / (Math.sqrt(swing[i] / (1 - swingWeight)) + FLOOR);
            double next = now[i] + rate * unit[i] * way;
            now[i] = Math.max(duals.low(i), Math.min(duals.high(i), next));
            duals.set(i, Math.round(now[i]));
        }
    }
}
