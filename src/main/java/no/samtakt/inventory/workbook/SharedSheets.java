package no.samtakt.inventory.workbook;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.samtakt.catalogue.FunctionAreas;
import no.samtakt.common.Money;
import no.samtakt.common.PersonDays;
import no.samtakt.inventory.Area;
import no.samtakt.inventory.Capacity;
import no.samtakt.inventory.Freeze;
import no.samtakt.inventory.FreezeKind;

/** The sheets that members and the co-operation have alike: capacity and freezes. */
final class SharedSheets {

    static final BigDecimal FRACTION = BigDecimal.ONE;

    private SharedSheets() {}

    static List<Capacity> capacities(SheetTable table, String member) {
        List<Capacity> capacities = new ArrayList<>();
        for (RowReader row : table.rows()) {
            String role = row.text("role");
            YearMonth from = row.month("from");
            YearMonth until = row.month("until");
            BigDecimal days = row.number("daysPerMonth");
            if (from != null && until != null && until.isBefore(from)) {
                row.report("period.until-before-from", "until", from.toString());
                row.reject();
            }
            if (!row.unusable() && from != null && days != null) {
                capacities.add(new Capacity(member, role, from, until, PersonDays.ofDays(days), row.where()));
            }
        }
        return capacities;
    }

    static List<Freeze> freezes(SheetTable table, String member, ReadContext context) {
        List<Freeze> freezes = new ArrayList<>();
        for (RowReader row : table.rows()) {
            YearMonth from = row.month("from");
            YearMonth until = row.month("until");
            Set<String> areas = new LinkedHashSet<>();
            List<String> written = row.items("areas");
            for (String item : written) {
                context.findArea(item).map(Area::code).ifPresentOrElse(areas::add, () -> {
                    boolean inCatalogue = FunctionAreas.find(item.strip().toUpperCase(Locale.ROOT))
                            .isPresent();
                    context.findings()
                            .add(
                                    inCatalogue ? "area.not-in-scope" : "area.unknown",
                                    member,
                                    row.cell("areas"),
                                    item,
                                    String.join(", ", context.areas().keySet()));
                });
            }
            FreezeKind kind = row.choiceOr("kind", FreezeKind.class, Money.ZERO);
            int factor = 10_000;
            if (kind == FreezeKind.CAPACITY_FACTOR) {
                factor = row.basisPointsOr("factor", 0, 10_000, FRACTION);
            }
            if (from != null && until != null && until.isBefore(from)) {
                row.report("period.until-before-from", "until", from.toString());
                row.reject();
            }
            if (!written.isEmpty() && areas.isEmpty()) {
                row.reject();
            }
            if (!row.unusable() && from != null && until != null) {
                freezes.add(new Freeze(
                        member, List.copyOf(areas), from, until, kind, factor, row.text("note"), row.where()));
            }
        }
        return freezes;
    }
}
