package no.samtakt.planning;

import java.time.YearMonth;
import java.util.List;
import no.samtakt.common.Money;
import no.samtakt.inventory.Participation;
import no.samtakt.inventory.WinWin;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in what is chosen, what the variant says of members, and who would pay more than if nothing were done.
 *
 * @param participation whether members may stay out
 * @param sitOutLimit areas a member may sit out at most; null when not limited
 * @param sitOuts who stays out of a target it might join, by area, then in the order of members
 * @param winWin what paying more than if nothing were done means
 * @param earlyTolerance what a member may pay more in the first 36 months, per inhabitant
 * @param losses members that pay more, in the order of members; empty when that is not looked at
 * @param absent members that take no part in this variant
 * @param joining members that join later
 */
public record PlanTerms(
        Participation participation,
        @Nullable Integer sitOutLimit,
        List<SitOut> sitOuts,
        WinWin winWin,
        Money earlyTolerance,
        List<Loss> losses,
        List<String> absent,
        List<Joining> joining) {
    public PlanTerms {
        sitOuts = List.copyOf(sitOuts);
        losses = List.copyOf(losses);
        absent = List.copyOf(absent);
        joining = List.copyOf(joining);
    }

    /** A member that stays out of what an area takes. */
    public record SitOut(String area, String member) {}

    /**
     * A member that pays more than if nothing were done, discounted.
     *
     * @param whole what it pays more over the analysis period; zero when it does not
     * @param early what it pays more in the first 36 months, beyond the tolerance; zero when it does not
     * @param compensation what the others would have to pay it, within the first 36 months, for it to lose nothing: the larger of the two
     */
    public record Loss(String member, Money whole, Money early, Money compensation) {}

    /** A member that joins later: nothing of it goes live before a month. */
    public record Joining(String member, YearMonth from) {}
}
