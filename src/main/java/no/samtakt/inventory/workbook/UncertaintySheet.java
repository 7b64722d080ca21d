package no.samtakt.inventory.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.samtakt.inventory.Area;
import no.samtakt.inventory.Deviation;
import no.samtakt.inventory.ThreePoint;
import no.samtakt.inventory.UncertaintyKind;

/** The sheet of ranges the co-operation states itself. */
final class UncertaintySheet {

    private static final int LEAST = 1000;

    /** Numbers without a percent sign up to this are taken as factors: 1.5 for 150 %. */
    private static final BigDecimal FACTOR = BigDecimal.valueOf(9);

    private UncertaintySheet() {}

    static List<Deviation> deviations(SheetTable table, ReadContext context) {
        List<Deviation> deviations = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (RowReader row : table.rows()) {
            UncertaintyKind kind = row.choice("kind", UncertaintyKind.class);
            String target = target(row, context);
            Area area = row.blank("area") ? null : context.area(row, "area");
            Integer low = row.basisPoints("low", LEAST, ThreePoint.MOST, FACTOR);
            Integer likely = row.basisPoints("likely", LEAST, ThreePoint.MOST, FACTOR);
            Integer high = row.basisPoints("high", LEAST, ThreePoint.MOST, FACTOR);
            String source = row.text("source");
            if (row.unusable() || kind == null || low == null || high == null) {
                continue;
            }
            int middle = likely == null ? Math.max(low, Math.min(high, ThreePoint.PLANNED)) : likely;
            if (middle < low || high < middle) {
                row.report("uncertainty.order", "likely", "");
                row.reject();
                continue;
            }
            String code = area == null ? "" : area.code();
            if (!seen.add(kind + "|" + code + "|" + target)) {
                row.report("id.duplicate", "kind", "");
                row.reject();
                continue;
            }
            deviations.add(new Deviation(kind, code, target, new ThreePoint(low, middle, high), source, row.where()));
        }
        return List.copyOf(deviations);
    }

    /** Id of the target a row is for; empty for all. */
    private static String target(RowReader row, ReadContext context) {
        String written = row.text("target");
        if (written.isEmpty()) {
            return "";
        }
        String id = context.target(written);
        if (id == null) {
            context.unknown(row, "target", written, "reference.unknown", "target:" + written);
            row.reject();
            return "";
        }
        return id;
    }
}
