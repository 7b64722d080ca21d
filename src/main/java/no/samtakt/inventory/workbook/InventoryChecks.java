package no.samtakt.inventory.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samtakt.common.Money;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Contract;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Member;

/** Looks at a whole inventory for what is legal but doubtful. Changes nothing. */
final class InventoryChecks {

    private static final int OUTLIER_FACTOR = 3;
    private static final int OUTLIER_MEMBERS = 3;

    private final Inventory inventory;
    private final Findings findings;

    InventoryChecks(Inventory inventory, Findings findings) {
        this.inventory = inventory;
        this.findings = findings;
    }

    void run() {
        outliers();
    }

    /** Yearly cost of an area per 1000 inhabitants against the median of the members that have the area. */
    private void outliers() {
        Map<String, Map<String, Long>> byArea = new TreeMap<>();
        Map<String, SourceCell> places = new TreeMap<>();
        for (Member member : inventory.members()) {
            if (member.inhabitants() == 0) {
                continue;
            }
            for (Asset asset : member.assets()) {
                Money cost = asset.annualCost();
                for (Contract contract : member.contracts()) {
                    if (contract.covers().contains(asset.id())) {
                        cost = cost.plus(new Money(contract.annualPrice().minor()
                                / contract.covers().size()));
                    }
                }
                long perThousand = cost.minor() / 100 * 1000 / member.inhabitants();
                byArea.computeIfAbsent(asset.area(), key -> new TreeMap<>()).merge(member.id(), perThousand, Long::sum);
                places.putIfAbsent(asset.area() + "|" + member.id(), asset.where());
            }
        }
        byArea.forEach((area, costs) -> {
            List<Long> sorted = new ArrayList<>(costs.values());
            sorted.sort(null);
            long median = sorted.get(sorted.size() / 2);
            if (sorted.size() < OUTLIER_MEMBERS || median == 0) {
                return;
            }
            costs.forEach((member, cost) -> {
                if (cost > OUTLIER_FACTOR * median) {
                    findings.add(
                            "cost.outlier",
                            member,
                            places.getOrDefault(area + "|" + member, SourceCell.NOWHERE),
                            String.valueOf(cost),
                            String.valueOf(median),
                            area);
                }
            });
        });
    }
}
