package no.samtakt.schedule;

import java.util.Arrays;

/**
 * What it is worth to stay near a published plan. Part of J, paid by nobody. An activity absent in either plan is not compared: the
 * choice that differs has its own price.
 *
 * @param finish published finish month by activity, −1 when absent there; empty when there is no published plan
 * @param monthPrice minor units per month of distance, by activity; at least 0
 * @param alternatives published alternative by choice
 * @param choicePrice minor units when a choice takes another alternative, by choice; at least 0
 */
public record Nearness(int[] finish, long[] monthPrice, int[] alternatives, long[] choicePrice) {

    /** No published plan. */
    public static final Nearness NONE = new Nearness(new int[0], new long[0], new int[0], new long[0]);

    public Nearness {
        if (finish.length != monthPrice.length || alternatives.length != choicePrice.length) {
            throw new IllegalArgumentException("A published plan of " + finish.length + " activities and "
                    + alternatives.length + " choices has " + monthPrice.length + " and " + choicePrice.length
                    + " prices");
        }
    }

    /** One price for every month of distance and one for every changed choice. */
    public static Nearness to(Schedule published, long monthPrice, long choicePrice) {
        long[] months = new long[published.finish().length];
        Arrays.fill(months, monthPrice);
        long[] choices = new long[published.alternatives().length];
        Arrays.fill(choices, choicePrice);
        return new Nearness(
                published.finish().clone(), months, published.alternatives().clone(), choices);
    }

    /** Price of an activity's distance; −1 = absent. */
    public long ofActivity(int activity, int month) {
        if (activity >= finish.length || finish[activity] < 0 || month < 0) {
            return 0;
        }
        return monthPrice[activity] * Math.abs(month - finish[activity]);
    }

    /** Price of a choice's alternative. */
    public long ofChoice(int choice, int alternative) {
        return choice >= alternatives.length || alternatives[choice] == alternative ? 0 : choicePrice[choice];
    }
}
