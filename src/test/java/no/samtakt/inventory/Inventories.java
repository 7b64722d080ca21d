package no.samtakt.inventory;

import java.util.List;

/** Inventories for tests that leave out what they are not about. Copies are made by {@code with…} of the records themselves. */
public final class Inventories {

    private Inventories() {}

    /** Of a co-operation that has agreed nothing further about sharing and states nothing for its business case. */
    public static Inventory of(Cooperation cooperation, List<Member> members, List<DefaultUse> defaults) {
        return of(cooperation, members, SharingAgreement.NONE, defaults);
    }

    /** Of a co-operation that states nothing for its business case. */
    public static Inventory of(
            Cooperation cooperation, List<Member> members, SharingAgreement sharing, List<DefaultUse> defaults) {
        return new Inventory(cooperation, members, sharing, CaseFacts.NONE, defaults);
    }
}
