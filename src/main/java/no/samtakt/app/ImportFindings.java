package no.samtakt.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samtakt.common.Problem;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.Inventory;
import no.samtakt.landscape.Landscape;

/** What an import has to say of its lists as a whole, beyond single cells. */
final class ImportFindings {

    private static final Set<String> CIRCLES = Set.of("landscape.cycle", "landscape.cycle-through-group");

    /** Places named one by one; further ones are counted. */
    private static final int NAMED = 12;

    private ImportFindings() {}

    /** Dependencies in a circle, each told at its first cell, with the cells of all. */
    static List<Problem> circles(Inventory inventory) {
        return Landscape.of(inventory).problems().stream()
                .filter(problem -> CIRCLES.contains(problem.code()))
                .map(problem -> new Problem(
                        "import.circle",
                        problem.severity(),
                        problem.member(),
                        problem.where(),
                        problem.found(),
                        "",
                        List.of("cells:" + String.join(", ", problem.args()))))
                .toList();
    }

    /**
     * The problems, those of one code put together that expect the same: told once, where it is found first, with every place as
     * its last argument.
     */
    static List<Problem> onceEach(String code, List<Problem> problems) {
        Map<String, List<SourceCell>> places = new LinkedHashMap<>();
        for (Problem problem : problems) {
            if (problem.code().equals(code)) {
                places.computeIfAbsent(problem.expected(), key -> new ArrayList<>())
                        .add(problem.where());
            }
        }
        List<Problem> once = new ArrayList<>();
        for (Problem problem : problems) {
            if (!problem.code().equals(code)) {
                once.add(problem);
                continue;
            }
            List<SourceCell> all = places.remove(problem.expected());
            if (all != null) {
                List<String> args = new ArrayList<>(problem.args());
                args.add("cells:" + named(all));
                once.add(new Problem(
                        problem.code(),
                        problem.severity(),
                        problem.member(),
                        problem.where(),
                        problem.found(),
                        problem.expected(),
                        args));
            }
        }
        return once;
    }

    private static String named(List<SourceCell> places) {
        String named = String.join(
                ", ",
                places.stream()
                        .distinct()
                        .limit(NAMED)
                        .map(SourceCell::toString)
                        .toList());
        long more = places.stream().distinct().count() - NAMED;
        return more > 0 ? named + ", … (+" + more + ")" : named;
    }
}
