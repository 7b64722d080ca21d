package no.samtakt.economy.sharing;

import java.util.ArrayList;
import java.util.List;
import no.samtakt.common.ShareKey;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.CostKind;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.KeyTerm;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.ShareBasis;
import no.samtakt.inventory.SharingAgreement;
import no.samtakt.inventory.SharingKey;

/** The agreed keys, and the one that holds where none is agreed. */
public final class Keys {

    /** Id of the key where none is agreed: part equal, the rest by inhabitants. */
    public static final String USUAL = "";

    private Keys() {}

    /** The key of a kind of cost. */
    public static SharingKey of(Inventory inventory, CostKind kind) {
        return named(inventory, inventory.sharing().terms().keys().getOrDefault(kind, USUAL));
    }

    /** The key of an id; the usual one where there is none of that id. */
    public static SharingKey named(Inventory inventory, String id) {
        return inventory.sharing().findKey(id).orElseGet(() -> usual(inventory));
    }

    private static SharingKey usual(Inventory inventory) {
        int equal = inventory.cooperation().equalShareBasisPoints();
        List<KeyTerm> terms = new ArrayList<>();
        if (equal > 0) {
            terms.add(new KeyTerm(ShareBasis.EQUAL, "", equal, SourceCell.NOWHERE));
        }
        if (equal < ShareKey.WHOLE) {
            terms.add(new KeyTerm(ShareBasis.INHABITANTS, "", ShareKey.WHOLE - equal, SourceCell.NOWHERE));
        }
        return new SharingKey(
                USUAL, terms, ShareKey.WHOLE, inventory.cooperation().where());
    }

    /**
     * A key with the members' figures of a year; a figure stated nowhere counts zero (and is reported by {@link SharingChecks}).
     */
    public static ShareKey of(SharingKey key, List<Member> members, SharingAgreement agreement, int year) {
        List<ShareKey.Part> parts = new ArrayList<>();
        for (KeyTerm term : key.terms()) {
            long[] values = members.stream()
                    .mapToLong(member -> agreement
                            .value(member, term.basis(), term.element(), year)
                            .orElse(0))
                    .toArray();
            parts.add(new ShareKey.Part(term.weight(), values));
        }
        return new ShareKey(parts);
    }

    /** The key by which a plan shares a kind of cost in all its months: with the figures of the year it starts in. */
    public static ShareKey ofPlan(Inventory inventory, CostKind kind) {
        return of(
                of(inventory, kind),
                inventory.members(),
                inventory.sharing(),
                inventory.cooperation().planStart().getYear());
    }
}
