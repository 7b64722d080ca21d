package no.samtakt.planning;

import java.util.Set;
import no.samtakt.common.Rounding;
import no.samtakt.inventory.Approach;
import no.samtakt.inventory.Cooperation;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.Variant;
import no.samtakt.inventory.WinWin;

/**
 * The planner's own constants. All are editable estimates, not law; {@code src/docs/planning-model.md} explains their use.
 */
public final class PlanningDefaults {

    /** Part of a transition's effort that falls in after-care, in basis points. */
    public static final int AFTER_CARE_BASIS_POINTS = 1500;

    /** Effort left when the product stays and only its operation changes, in basis points. */
    public static final int SAME_PRODUCT_BASIS_POINTS = 5000;

    /** Months an old system with archive duty stays readable until its archive extraction is approved. */
    public static final int ARCHIVE_MONTHS = 2;

    /** Criticality that counts in the critical load. */
    public static final int CRITICAL = 4;

    /** From this criticality on, a cautious variant demands parallel operation. */
    public static final int CAUTIOUS_PARALLEL_FROM = 3;

    /** Days a joint decision takes of each participant's system-owner pool, in hundredths. */
    public static final long DECIDE_OWNER_CENTI_DAYS = 200;

    /** Days a procurement takes of each participant's buyer pool, in hundredths. */
    public static final long PROCURE_BUYER_CENTI_DAYS = 400;

    /** Names of system-owner pools, lower case. */
    public static final Set<String> OWNER_POOLS = Set.of("systemeier", "systemeiere", "system owner", "systemejer");

    /** Names of buyer pools, lower case. */
    public static final Set<String> BUYER_POOLS = Set.of("innkjøper", "innkjøpere", "buyer", "indkøber");

    /** Month in which no council meets when no calendar is given. */
    public static final int COUNCIL_HOLIDAY = 7;

    /** Lead time of a tender that a form of organisation makes necessary, at least. */
    public static final int TENDER_MONTHS = 8;

    /** Months between the last pilot's go-live month and the first one the others may have: time to see that it works. */
    public static final int PILOT_MONTHS = 2;

    /** Months in the first period of the fairness rule. */
    public static final int EARLY_MONTHS = 36;

    /** Effort row of an area without one: months, days, parallel months, after-care, probability. */
    public static final int DEFAULT_DURATION = 2;

    /** Pool the default row draws from. */
    public static final String DEFAULT_ROLE = "IT-drift";

    public static final long DEFAULT_EFFORT_CENTI_DAYS = 3000;
    public static final int DEFAULT_AFTER_CARE = 1;
    public static final int DEFAULT_PROBABILITY_BASIS_POINTS = 1000;

    /** Longest tail of demand after the horizon, in months. */
    public static final int TAIL_MONTHS = 12;

    private PlanningDefaults() {}

    /** Most critical assets of one member in go-live or after-care at once [H5]: the co-operation's, but 1 for a cautious variant. */
    static int criticalLimit(Cooperation cooperation, Variant variant) {
        return variant.approach() == Approach.CAUTIOUS
                ? Math.min(1, cooperation.criticalLimit())
                : cooperation.criticalLimit();
    }

    /** Price of unfairness in percent; none where the variant does not look at it. */
    static int fairnessPercent(Variant variant) {
        return variant.terms().winWin() == WinWin.NONE ? 0 : variant.fairnessPricePercent();
    }

    /** What a member may pay more in the first 36 months, minor units. */
    static long earlyTolerance(Variant variant, Member member) {
        return Rounding.mulDivHalfEven(variant.terms().earlyTolerance().minor(), member.inhabitants(), 1);
    }
}
