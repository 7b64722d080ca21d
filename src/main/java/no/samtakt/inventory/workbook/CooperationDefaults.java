package no.samtakt.inventory.workbook;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import no.samtakt.catalogue.Defaults;
import no.samtakt.common.Money;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.Area;
import no.samtakt.inventory.Cooperation;
import no.samtakt.inventory.Uncertainty;

/** A co-operation of nothing but listed defaults. */
final class CooperationDefaults {

    private CooperationDefaults() {}

    static Cooperation create(List<Area> areas) {
        return new Cooperation(
                "",
                "",
                Defaults.get("cooperation.country").value(),
                Defaults.get("cooperation.currency").value(),
                LocalDate.of(2000, 1, 1),
                YearMonth.of(2000, 2),
                YearMonth.of(2003, 1),
                Defaults.get("cooperation.analysis-years").integer(),
                Defaults.get("cooperation.discount-rate").integer() * 100,
                "",
                "",
                "",
                money("cooperation.internal-day-rate"),
                money("cooperation.external-day-rate"),
                money("cooperation.risk-price"),
                Defaults.get("cooperation.equal-share").integer() * 100,
                Defaults.get("cooperation.critical-limit").integer(),
                areas,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Uncertainty.usual(),
                List.of(),
                SourceCell.NOWHERE);
    }

    private static Money money(String code) {
        return Defaults.money(code);
    }
}
