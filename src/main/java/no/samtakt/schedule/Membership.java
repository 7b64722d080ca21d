package no.samtakt.schedule;

import java.util.List;

/** Who may and must take part in which area, and how often a party may sit out. */
public record Membership(List<Participation> participations, List<Quorum> quorums, List<SitOutLimit> sitOutLimits) {

    /** Everybody takes part in whatever is chosen. */
    public static final Membership ALL = new Membership(List.of(), List.of(), List.of());

    public Membership {
        participations = List.copyOf(participations);
        quorums = List.copyOf(quorums);
        sitOutLimits = List.copyOf(sitOutLimits);
    }

    /** Whether a party takes part in what an area takes; always without a participation. O(participations). */
    public boolean takesPart(int area, int party, int[] alternatives) {
        for (Participation participation : participations) {
            if (participation.area() == area && participation.party() == party) {
                return participation.takesPart(alternatives);
            }
        }
        return true;
    }

    /** Areas a party sits out. O(participations). */
    public int satOut(int party, int[] alternatives) {
        int count = 0;
        for (Participation participation : participations) {
            if (participation.party() == party && participation.sitsOut(alternatives)) {
                count++;
            }
        }
        return count;
    }
}
