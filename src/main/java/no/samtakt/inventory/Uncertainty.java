package no.samtakt.inventory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import no.samtakt.catalogue.Defaults;
import no.samtakt.common.SourceCell;

/**
 * How far estimates may be wrong: listed defaults, with what the co-operation has stated instead.
 *
 * @param commonShareBasisPoints part of each deviation that all estimates of a kind share; the rest is each one's own
 * @param deviations stated ranges; of several that fit, one for the target goes before one for its area, that before one for all
 */
public record Uncertainty(int commonShareBasisPoints, List<Deviation> deviations) {

    public Uncertainty {
        deviations = List.copyOf(deviations);
        if (commonShareBasisPoints < 0 || commonShareBasisPoints > 10_000) {
            throw new IllegalArgumentException("Not a share: " + commonShareBasisPoints);
        }
    }

    /** Listed defaults only. */
    public static Uncertainty usual() {
        return new Uncertainty(usualCommonShare(), List.of());
    }

    /** No estimate is wrong. */
    public static Uncertainty none() {
        return new Uncertainty(
                0,
                Arrays.stream(UncertaintyKind.values())
                        .map(kind -> new Deviation(kind, "", "", ThreePoint.EXACT, "", SourceCell.NOWHERE))
                        .toList());
    }

    /** The listed common part, basis points. */
    public static int usualCommonShare() {
        return Defaults.get("uncertainty.common-share").integer() * 100;
    }

    /** The listed range of a kind. */
    public static ThreePoint usual(UncertaintyKind kind) {
        String[] points = Defaults.get(code(kind)).value().split(";");
        return new ThreePoint(percent(points[0]), percent(points[1]), percent(points[2]));
    }

    /** Code of the listed default of a kind. */
    public static String code(UncertaintyKind kind) {
        return "uncertainty." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int percent(String text) {
        return Integer.parseInt(text.strip()) * 100;
    }

    /**
     * The range of an estimate.
     *
     * @param area code; empty when it belongs to none
     * @param target id; empty when it belongs to none
     */
    public ThreePoint range(UncertaintyKind kind, String area, String target) {
        Deviation best = null;
        for (Deviation deviation : deviations) {
            boolean fits = deviation.kind() == kind
                    && (deviation.area().isEmpty() || deviation.area().equals(area))
                    && (deviation.target().isEmpty() || deviation.target().equals(target));
            if (fits && (best == null || rank(deviation) > rank(best))) {
                best = deviation;
            }
        }
        return best == null ? usual(kind) : best.range();
    }

    private static int rank(Deviation deviation) {
        return !deviation.target().isEmpty() ? 2 : !deviation.area().isEmpty() ? 1 : 0;
    }
}
