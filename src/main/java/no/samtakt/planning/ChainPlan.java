package no.samtakt.planning;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.OptionRight;
import no.samtakt.inventory.Pin;
import no.samtakt.inventory.Procurement;
import no.samtakt.inventory.Target;

/**
 * A candidate target with those concerned.
 *
 * @param choice index of the area's choice
 * @param alternative its alternative, 1 and up
 * @param participants eligible members with an asset in the area and no lock that keeps what would move, in member order
 * @param joining participants with an asset that moves
 * @param moving assets that move, in inventory order
 * @param settled assets that stand on it already
 * @param callOffs by id, the members that join by a right to call off from an agreement already made
 */
record ChainPlan(
        Target target,
        int choice,
        int alternative,
        List<Member> participants,
        List<Member> joining,
        List<Asset> moving,
        List<Asset> settled,
        SortedMap<String, OptionRight> callOffs) {

    /**
     * Whether a member works for the procurement of the target, when it takes part at all. One of which nothing moves does so
     * only where the agreement becomes its own too, because it shares a yearly fee; else what it has simply goes on.
     */
    boolean procures(Member member) {
        return !callOffs.containsKey(member.id())
                && (joining.contains(member) || !target.fixedPerYear().isZero());
    }

    /** Whether anybody that moves needs a procurement. */
    boolean procured() {
        return target.leadMonths() > 0
                && target.procurement() != Procurement.NONE
                && joining.stream().anyMatch(this::procures);
    }

    /** Months it takes to establish a target; 0 when there is nothing to establish. */
    static int establishing(Target target) {
        return target.establishMonths() > 0 || !target.establishCost().isZero()
                ? Math.max(1, target.establishMonths())
                : 0;
    }

    /** Whether an asset stands on a target already: running, same product, same operation. */
    static boolean standsOn(Asset asset, Target target) {
        return target.running() && sameProduct(asset, target) && target.hosting() == asset.hosting();
    }

    static boolean sameProduct(Asset asset, Target target) {
        return !asset.product().isBlank()
                && asset.product().strip().equalsIgnoreCase(target.product().strip());
    }

    /** Whether a lock says that an asset stays. */
    static boolean kept(Asset asset, List<Pin> pins) {
        return pins.stream()
                .anyMatch(
                        pin -> pin.subject().equals(asset.id()) && pin.target().equals(Pin.KEEP));
    }

    /** Whether a member may join: where the target names those that may, it is one of them or has a right to call off. */
    static boolean eligible(Member member, Target target, YearMonth planStart) {
        return target.eligible().isEmpty()
                || target.eligible().contains(member.id())
                || CallOffs.entitled(member, target, planStart);
    }
}
