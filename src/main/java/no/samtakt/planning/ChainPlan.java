package no.samtakt.planning;

import java.util.List;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.Pin;
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
 */
record ChainPlan(
        Target target,
        int choice,
        int alternative,
        List<Member> participants,
        List<Member> joining,
        List<Asset> moving,
        List<Asset> settled) {

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

    static boolean eligible(Member member, Target target) {
        return target.eligible().isEmpty() || target.eligible().contains(member.id());
    }
}
