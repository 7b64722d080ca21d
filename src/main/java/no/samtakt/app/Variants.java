package no.samtakt.app;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import no.samtakt.inventory.Approach;
import no.samtakt.inventory.Cooperation;
import no.samtakt.inventory.MemberTerms;
import no.samtakt.inventory.Participation;
import no.samtakt.inventory.Variant;
import no.samtakt.planning.RiskPrices;

/** The variants of a co-operation, by number or name. */
final class Variants {

    private Variants() {}

    /** Those of the workbook; a plain one when it has none. */
    static List<Variant> list(Cooperation cooperation) {
        if (!cooperation.variants().isEmpty()) {
            return cooperation.variants();
        }
        int months = Math.toIntExact(ChronoUnit.MONTHS.between(cooperation.planStart(), cooperation.lastGoLive())) + 1;
        return List.of(new Variant(
                "1",
                "",
                cooperation.riskPrice(),
                0,
                Approach.FREE,
                "",
                months,
                Participation.BINDING,
                List.of(),
                10_000,
                MemberTerms.USUAL,
                cooperation.where()));
    }

    /**
     * The one asked for.
     *
     * @param wanted name, or number in the order of the sheet from 1 on
     * @throws CannotRunException when there is none
     */
    static Variant get(Cooperation cooperation, String wanted) {
        List<Variant> all = list(cooperation);
        for (Variant variant : all) {
            if (variant.name().equalsIgnoreCase(wanted.strip())) {
                return variant;
            }
        }
        if (wanted.strip().matches("\\d{1,4}")) {
            int number = Integer.parseInt(wanted.strip());
            if (number >= 1 && number <= all.size()) {
                return all.get(number - 1);
            }
        }
        Optional<Variant> priced = RiskPrices.named(wanted.strip(), all, cooperation.riskPrice());
        if (priced.isPresent()) {
            return priced.get();
        }
        throw new CannotRunException(
                CannotRunException.Cause.WISH,
                "no-such-variant",
                wanted,
                String.join(", ", all.stream().map(Variant::name).toList()));
    }
}
