package no.samtakt.landscape;

import java.util.List;

/**
 * Assets whose replacements go live in the same month, or none of them.
 *
 * @param assets ids in order, at least two
 * @param reason why they belong together
 * @param cycles the circular dependencies behind it, one representative per circle of assets; empty when there is none
 */
public record MoveGroup(List<String> assets, Reason reason, List<Cycle> cycles) {

    /** Why assets belong to one group. */
    public enum Reason {
        /** They depend on each other in a circle, so none can go first. */
        CYCLE,
        /** The member has marked them to move together. */
        MOVE_TOGETHER,
        /** Some are marked, others are tied to them by circular dependencies. */
        BOTH
    }

    public MoveGroup {
        assets = List.copyOf(assets);
        cycles = List.copyOf(cycles);
        if (assets.size() < 2) {
            throw new IllegalArgumentException("A move group has at least two assets: " + assets);
        }
    }

    /** The first asset, which identifies the group. */
    public String id() {
        return assets.get(0);
    }
}
