package no.samtakt.planning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.samtakt.inventory.Area;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Member;
import no.samtakt.planning.CompiledPlan.OptionInfo;
import no.samtakt.schedule.Schedule;

/**
 * The harmonization index: Σ over areas of weight × (pairs of members on the same products) / Σ weight × (all pairs), in basis
 * points. Two members are on the same when the sets of products they use in the area are equal; a product not stated equals no other.
 * Only areas in which at least two members have something count. Degree of sameness: product.
 */
final class Harmonization {

    private Harmonization() {}

    /** The index at the end of month {@code t}. O(areas × members² + assets). */
    static int index(CompiledPlan compiled, Schedule schedule, int t) {
        long same = 0;
        long all = 0;
        for (Area area : compiled.inventory().cooperation().areas()) {
            Map<String, Set<String>> products = new LinkedHashMap<>();
            for (Member member : compiled.inventory().members()) {
                for (Asset asset : member.assets()) {
                    if (asset.area().equals(area.code())) {
                        products.computeIfAbsent(member.id(), key -> new TreeSet<>())
                                .add(product(compiled, schedule, asset, t));
                    }
                }
            }
            List<Set<String>> sets = List.copyOf(products.values());
            for (int i = 0; i < sets.size(); i++) {
                for (int j = i + 1; j < sets.size(); j++) {
                    all += area.weight();
                    same += sets.get(i).equals(sets.get(j)) ? area.weight() : 0;
                }
            }
        }
        return all == 0 ? 0 : Math.toIntExact(same * 10_000 / all);
    }

    private static String product(CompiledPlan compiled, Schedule schedule, Asset asset, int t) {
        Integer activity = compiled.activityOfAsset().get(asset.id());
        if (activity != null && schedule.finish()[activity] != Schedule.NEVER && schedule.finish()[activity] <= t) {
            OptionInfo option = compiled.activities().get(activity).options().get(schedule.options()[activity]);
            return option.chain().target().product().strip().toLowerCase(Locale.ROOT);
        }
        return asset.product().isBlank() ? asset.id() : asset.product().strip().toLowerCase(Locale.ROOT);
    }
}
