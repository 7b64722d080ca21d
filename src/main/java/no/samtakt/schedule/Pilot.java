package no.samtakt.schedule;

import java.util.List;

/**
 * Some go first under an alternative [H7, unit: months]: every follower present finishes at or after
 * {@code latest finish of a pilot present + 1 + stabilisation}. While the alternative holds and no pilot is present or settled, the
 * horizon is broken: what cannot be piloted may not be chosen.
 *
 * @param choice index of the choice of all activities named
 * @param alternative the alternative, not 0
 * @param pilots at least one activity
 * @param followers the other activities that wait for them
 * @param stabilisation months between, at least 0
 */
public record Pilot(
        String id, int choice, int alternative, List<Integer> pilots, List<Integer> followers, int stabilisation) {
    public Pilot {
        pilots = List.copyOf(pilots);
        followers = List.copyOf(followers);
    }
}
