package no.samtakt.inventory;

import java.util.List;
import no.samtakt.common.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a variant says of members besides who is bound.
 *
 * @param sitOutLimit areas a member may sit out at most; null when not limited
 * @param winWin what a member is owed that would pay more than if nothing were done
 * @param earlyTolerance what a member may pay more in the first three years, per inhabitant
 * @param absent ids of members that leave or stay out: they keep what they have
 * @param joining members that join later
 */
public record MemberTerms(
        @Nullable Integer sitOutLimit,
        WinWin winWin,
        Money earlyTolerance,
        List<String> absent,
        List<Joining> joining) {

    /** Nothing in particular. */
    public static final MemberTerms USUAL = new MemberTerms(null, WinWin.SOFT, Money.ZERO, List.of(), List.of());

    public MemberTerms {
        absent = List.copyOf(absent);
        joining = List.copyOf(joining);
    }
}
