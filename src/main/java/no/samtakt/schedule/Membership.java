package no.samtakt.schedule;

import java.util.List;

/**
 * Who may and must take part in which area, how often a party may sit out, and what only those that take part share.
 *
 * @param commonCosts costs of what is done in common that depend on who takes part; at most one for each activity and kind of wave
 * @param companions what else whoever takes part must take part in
 */
public record Membership(
        List<Participation> participations,
        List<Quorum> quorums,
        List<SitOutLimit> sitOutLimits,
        List<CommonCost> commonCosts,
        List<Companion> companions) {

    /** Everybody takes part in whatever is chosen. */
    public static final Membership ALL = new Membership(List.of(), List.of(), List.of(), List.of(), List.of());

    public Membership {
        participations = List.copyOf(participations);
        quorums = List.copyOf(quorums);
        sitOutLimits = List.copyOf(sitOutLimits);
        commonCosts = List.copyOf(commonCosts);
        companions = List.copyOf(companions);
        long different = commonCosts.stream()
                .map(common -> List.of(common.activity(), common.wave()))
                .distinct()
                .count();
        if (different < commonCosts.size()) {
            throw new IllegalArgumentException("Two common costs of one activity or wave");
        }
    }

    /** Without costs that depend on who takes part, and without companions. */
    public Membership(List<Participation> participations, List<Quorum> quorums, List<SitOutLimit> sitOutLimits) {
        this(participations, quorums, sitOutLimits, List.of(), List.of());
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

    /** The participation whose choice has an index. O(participations). */
    public Participation participation(int choice) {
        for (Participation participation : participations) {
            if (participation.choice() == choice) {
                return participation;
            }
        }
        throw new IllegalArgumentException("Choice " + choice + " is no participation");
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
