package no.samtakt.report;

import java.util.List;
import no.samtakt.common.Money;
import no.samtakt.planning.Appraisal.Evidence;
import no.samtakt.planning.Appraisal.HeatPoint;
import no.samtakt.planning.Appraisal.RiskCheck;

/** Risks in words and bands, the same in every report. */
public final class RiskWords {

    /** How many bands of probability and of impact the heat map has. */
    public static final int BANDS = 5;

    /** Where each band of probability but the first begins, basis points. */
    private static final int[] PROBABILITIES = {500, 1000, 2000, 3500};
    /** Where each band of impact but the first begins, tenths of a point. */
    private static final int[] IMPACTS = {50, 150, 350, 700};

    private static final int MEDIUM_FROM = 3;
    private static final int HIGH_FROM = 6;

    /** How serious a cell of the heat map is. */
    public enum Level {
        LOW,
        MEDIUM,
        HIGH
    }

    private RiskWords() {}

    /** Band of probability, 0 to 4. */
    public static int probabilityBand(HeatPoint point) {
        return band(point.probabilityBasisPoints(), PROBABILITIES);
    }

    /** Band of impact, 0 to 4. */
    public static int impactBand(HeatPoint point) {
        return band(point.impactTenths(), IMPACTS);
    }

    private static int band(int value, int[] from) {
        int band = 0;
        for (int start : from) {
            band += value >= start ? 1 : 0;
        }
        return band;
    }

    /** How serious what falls in two bands is. */
    public static Level level(int probabilityBand, int impactBand) {
        int sum = probabilityBand + impactBand;
        return sum >= HIGH_FROM ? Level.HIGH : sum >= MEDIUM_FROM ? Level.MEDIUM : Level.LOW;
    }

    /** How serious a transition is. */
    public static Level level(HeatPoint point) {
        return level(probabilityBand(point), impactBand(point));
    }

    /** A band of probability in per cent. */
    public static String probability(int band, Formats formats) {
        return band == 0
                ? "< " + formats.percent(PROBABILITIES[0])
                : band == PROBABILITIES.length
                        ? "≥ " + formats.percent(PROBABILITIES[band - 1])
                        : PROBABILITIES[band - 1] / 100 + "–" + formats.percent(PROBABILITIES[band]);
    }

    /** A band of impact in points. */
    public static String impact(int band) {
        return band == 0
                ? "< " + IMPACTS[0] / 10
                : (band == IMPACTS.length ? "≥ " : "")
                        + IMPACTS[band - 1] / 10
                        + (band == IMPACTS.length ? "" : "–" + IMPACTS[band] / 10);
    }

    /** What a finding rests on, as a sentence. */
    public static String evidence(Evidence evidence, PlanView view, Labels labels, Formats formats) {
        List<String> names = evidence.subjects().stream().map(view::name).toList();
        return labels.text(
                "evidence." + evidence.code(),
                names.isEmpty() ? "–" : String.join(", ", names),
                evidence.month() == null ? "" : formats.mediumMonth(evidence.month()),
                formats.number(evidence.number()),
                formats.amount(evidence.amount().isWithheld() ? Money.ZERO : evidence.amount()),
                evidence.month() == null ? "" : String.valueOf(evidence.month().getYear()));
    }

    /** Pieces of evidence that are not listed; 0 when all are. */
    public static int more(RiskCheck check) {
        return check.found() - check.evidence().size();
    }
}
