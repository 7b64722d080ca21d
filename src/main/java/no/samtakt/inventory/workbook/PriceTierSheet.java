package no.samtakt.inventory.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samtakt.common.Money;
import no.samtakt.inventory.PriceTier;
import no.samtakt.inventory.Target;
import no.samtakt.inventory.VolumeUnit;

/** The sheet of prices that fall by volume. */
final class PriceTierSheet {

    private PriceTierSheet() {}

    /** The targets with their prices by volume; where none is stated from 0, the target's own price comes first. */
    static List<Target> add(List<Target> targets, SheetTable table, ReadContext context) {
        Map<String, Target> byId = new HashMap<>();
        targets.forEach(target -> byId.put(target.id(), target));
        Map<String, List<PriceTier>> tiers = new HashMap<>();
        for (RowReader row : table.rows()) {
            String written = row.text("target");
            VolumeUnit unit = row.choice("unit", VolumeUnit.class);
            Integer from = row.integer("from");
            Money price = row.money("price");
            if (row.unusable() || unit == null || from == null || price == null) {
                continue;
            }
            String id = context.target(written);
            Target target = id == null ? null : byId.get(id);
            if (target == null) {
                context.unknown(row, "target", written, "reference.unknown", "target:" + written);
                row.reject();
                continue;
            }
            List<PriceTier> steps = tiers.computeIfAbsent(target.id() + "|" + unit, key -> new ArrayList<>());
            if (steps.isEmpty() && from > 0) {
                steps.add(new PriceTier(unit, 0, target.pricePerYear(unit)));
            }
            PriceTier last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
            if (last != null && from <= last.from()) {
                row.report("tier.from-not-rising", "from", String.valueOf(last.from()));
                row.reject();
            } else if (last != null && price.compareTo(last.price()) > 0) {
                row.report("tier.price-rising", "price", last.price().toString());
                row.reject();
            } else {
                steps.add(new PriceTier(unit, from, price));
            }
        }
        return targets.stream().map(target -> with(target, tiers)).toList();
    }

    private static Target with(Target target, Map<String, List<PriceTier>> tiers) {
        List<PriceTier> all = new ArrayList<>();
        for (VolumeUnit unit : VolumeUnit.values()) {
            List<PriceTier> steps = tiers.getOrDefault(target.id() + "|" + unit, List.of());
            if (steps.size() > 1 || !steps.equals(List.of(new PriceTier(unit, 0, target.pricePerYear(unit))))) {
                all.addAll(steps);
            }
        }
        return all.isEmpty() ? target : target.withTiers(all);
    }
}
