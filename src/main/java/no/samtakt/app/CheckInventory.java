package no.samtakt.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samtakt.common.FolderUpdate;
import no.samtakt.common.Money;
import no.samtakt.common.Problem;
import no.samtakt.common.Rounding;
import no.samtakt.common.Severity;
import no.samtakt.common.SourceCell;
import no.samtakt.economy.sharing.SharingChecks;
import no.samtakt.inventory.DefaultUse;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Variant;
import no.samtakt.inventory.workbook.DataQuality;
import no.samtakt.inventory.workbook.ImportResult;
import no.samtakt.inventory.workbook.InventoryReader;
import no.samtakt.inventory.workbook.SheetCount;
import no.samtakt.landscape.Landscape;
import no.samtakt.planning.Planner;

/**
 * What reading a folder of workbooks and looking at its dependencies found.
 *
 * @param inventory the usable part
 * @param problems by member (the co-operation first), file and place
 * @param quality per member, by id
 * @param counts per sheet read
 * @param defaults groups of equal defaults, the most money first
 * @param moneyPerYear what all members pay per year: contracts and running cost
 */
public record CheckInventory(
        Inventory inventory,
        Landscape landscape,
        List<Problem> problems,
        List<Quality> quality,
        List<Rows> counts,
        List<DefaultGroup> defaults,
        Money moneyPerYear) {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::member)
            .thenComparing(Problem::where)
            .thenComparing(Problem::code)
            .thenComparing(Problem::found);

    /** Quality of one member's data; shares in basis points. */
    public record Quality(String member, int filled, int dated, int priced, int resolved) {}

    /** Rows of one sheet: read = accepted + rejected + skipped. */
    public record Rows(String file, String sheet, int read, int accepted, int rejected, int skipped) {}

    /**
     * A default and everywhere it is used with one value.
     *
     * @param moneyPerYear the yearly amount that rests on it
     * @param shareBasisPoints its share of all money per year
     */
    public record DefaultGroup(
            String code, String value, Money moneyPerYear, int shareBasisPoints, List<SourceCell> cells) {}

    /**
     * Reads a folder.
     *
     * @throws CannotRunException when it is not a folder that can be read
     */
    public static CheckInventory of(Path folder) {
        Places.requireFolder(folder);
        try {
            FolderUpdate.recover(folder);
        } catch (IOException notAllowed) {
            // Somebody else's folder: it is read as it stands.
        }
        return of(new InventoryReader().read(folder));
    }

    /**
     * Reads a folder and, where it can be planned, looks for what no search could mend: work that has no month, orders in a circle, locks
     * that contradict each other, of every variant.
     *
     * @throws CannotRunException when it is not a folder that can be read
     */
    public static CheckInventory thoroughly(Path folder) {
        CheckInventory check = of(folder);
        Inventory inventory = check.inventory();
        if (inventory.members().isEmpty() || inventory.listAssets().isEmpty()) {
            return check;
        }
        List<Problem> problems = new ArrayList<>(check.problems());
        for (Variant variant : Variants.list(inventory.cooperation())) {
            findings(inventory, variant).stream()
                    .filter(problem -> !problems.contains(problem))
                    .forEach(problems::add);
        }
        problems.sort(ORDER);
        return new CheckInventory(
                inventory,
                check.landscape(),
                List.copyOf(problems),
                check.quality(),
                check.counts(),
                check.defaults(),
                check.moneyPerYear());
    }

    private static List<Problem> findings(Inventory inventory, Variant variant) {
        try {
            return Planner.findings(inventory, variant);
        } catch (ArithmeticException e) {
            // Figures too large to reckon with: planning refuses them and says so; what was read is told all the same.
            return List.of();
        }
    }

    /** Looks at what was read. */
    static CheckInventory of(ImportResult read) {
        Inventory inventory = read.inventory();
        Landscape landscape = Landscape.of(inventory);
        List<Problem> problems = new ArrayList<>(read.problems());
        landscape.problems().stream()
                .filter(problem -> !problems.contains(problem))
                .forEach(problems::add);
        problems.addAll(SharingChecks.of(inventory));
        problems.sort(ORDER);
        Money total = moneyPerYear(inventory);
        return new CheckInventory(
                inventory,
                landscape,
                List.copyOf(problems),
                read.quality().stream().map(CheckInventory::quality).toList(),
                read.counts().stream().map(CheckInventory::rows).toList(),
                defaults(inventory, total),
                total);
    }

    /** How many problems have a severity. */
    public long count(Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    /** How many problems of a severity a member has. */
    public long count(String member, Severity severity) {
        return problems.stream()
                .filter(problem ->
                        problem.severity() == severity && problem.member().equals(member))
                .count();
    }

    private static Quality quality(DataQuality quality) {
        return new Quality(
                quality.member(),
                quality.filledBasisPoints(),
                quality.datedBasisPoints(),
                quality.pricedBasisPoints(),
                quality.resolvedBasisPoints());
    }

    private static Rows rows(SheetCount count) {
        return new Rows(count.file(), count.sheet(), count.read(), count.accepted(), count.rejected(), count.skipped());
    }

    private static Money moneyPerYear(Inventory inventory) {
        Money total = Money.ZERO;
        for (var contract : inventory.listContracts()) {
            total = total.plus(contract.annualPrice());
        }
        for (var asset : inventory.listAssets()) {
            total = total.plus(asset.annualCost());
        }
        return total;
    }

    private static List<DefaultGroup> defaults(Inventory inventory, Money total) {
        Map<List<String>, List<DefaultUse>> groups =
                new TreeMap<>(Comparator.<List<String>, String>comparing(List::toString));
        for (DefaultUse use : inventory.defaults()) {
            groups.computeIfAbsent(List.of(use.code(), use.value()), key -> new ArrayList<>())
                    .add(use);
        }
        List<DefaultGroup> result = new ArrayList<>();
        groups.forEach((key, uses) -> {
            Money money = Money.ZERO;
            for (DefaultUse use : uses) {
                money = money.plus(use.moneyPerYear());
            }
            int share = total.minor() <= 0
                    ? 0
                    : Math.toIntExact(Rounding.mulDivHalfEven(money.minor(), 10_000, total.minor()));
            result.add(new DefaultGroup(
                    key.get(0),
                    key.get(1),
                    money,
                    share,
                    uses.stream().map(DefaultUse::where).sorted().toList()));
        });
        result.sort(Comparator.comparing(DefaultGroup::moneyPerYear)
                .reversed()
                .thenComparing(DefaultGroup::code)
                .thenComparing(DefaultGroup::value));
        return List.copyOf(result);
    }
}
