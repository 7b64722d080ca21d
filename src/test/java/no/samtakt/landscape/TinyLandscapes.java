package no.samtakt.landscape;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import no.samtakt.common.Money;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.AssetKind;
import no.samtakt.inventory.Cooperation;
import no.samtakt.inventory.Dependency;
import no.samtakt.inventory.EdgeType;
import no.samtakt.inventory.Hosting;
import no.samtakt.inventory.Inventories;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.Uncertainty;

/** Inventories with just enough in them for the shape of a graph. An asset id is {@code member/name}. */
final class TinyLandscapes {

    private final TreeMap<String, List<Asset>> assets = new TreeMap<>();
    private final List<Dependency> edges = new ArrayList<>();
    private int row = 1;

    static TinyLandscapes assets(String... ids) {
        TinyLandscapes tiny = new TinyLandscapes();
        for (String id : ids) {
            tiny.asset(id, "", 10, 2, null, null);
        }
        return tiny;
    }

    TinyLandscapes asset(
            String id,
            String group,
            int users,
            int criticality,
            YearMonth earliest,
            YearMonth latest,
            String... runsOn) {
        String member = id.substring(0, id.indexOf('/'));
        assets.computeIfAbsent(member, key -> new ArrayList<>())
                .add(new Asset(
                        id,
                        AssetKind.SYSTEM,
                        member,
                        id.substring(id.indexOf('/') + 1),
                        "SAK",
                        "",
                        "",
                        "",
                        Hosting.LOCAL,
                        List.of(runsOn),
                        users,
                        criticality,
                        0,
                        false,
                        2,
                        null,
                        Money.ZERO,
                        "",
                        group,
                        earliest,
                        latest,
                        Money.ZERO,
                        null,
                        "",
                        row("Systemer")));
        return this;
    }

    TinyLandscapes edge(String from, EdgeType type, String to) {
        edges.add(new Dependency(from, to, type, Money.ZERO, "", row("Avhengigheter")));
        return this;
    }

    private SourceCell row(String sheet) {
        row++;
        return new SourceCell("a.xlsx", sheet, row + ":" + row);
    }

    Landscape landscape() {
        return Landscape.of(inventory(null));
    }

    /** With rows in another order where a source of randomness is given. */
    Inventory inventory(Random shuffle) {
        List<Member> members = new ArrayList<>();
        assets.forEach((id, own) -> {
            List<Asset> rows = new ArrayList<>(own);
            List<Dependency> deps = new ArrayList<>(edges.stream()
                    .filter(edge -> edge.from().startsWith(id + "/"))
                    .toList());
            if (shuffle != null) {
                Collections.shuffle(rows, shuffle);
                Collections.shuffle(deps, shuffle);
            }
            members.add(new Member(
                    id,
                    id,
                    "",
                    1000,
                    LocalDate.of(2026, 1, 1),
                    0,
                    1,
                    0,
                    false,
                    rows,
                    List.of(),
                    deps,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    SourceCell.NOWHERE));
        });
        Cooperation cooperation = new Cooperation(
                "Tiny",
                "",
                "NO",
                "NOK",
                LocalDate.of(2026, 1, 1),
                YearMonth.of(2026, 1),
                YearMonth.of(2028, 12),
                5,
                400,
                "",
                "",
                "",
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                0,
                1,
                List.of(),
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
        return Inventories.of(cooperation, members, List.of());
    }
}
