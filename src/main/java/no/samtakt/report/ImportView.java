package no.samtakt.report;

import java.time.LocalDate;
import java.util.List;
import no.samtakt.common.Money;
import no.samtakt.common.Problem;
import no.samtakt.common.Severity;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.difference.Change;
import org.jspecify.annotations.Nullable;

/**
 * What an import found and did, for people and programs.
 *
 * @param cooperation name of the co-operation
 * @param notice text that marks its data; may be empty
 * @param date the day taken for today
 * @param written whether anything was written; a test run writes nothing
 * @param stopped whether nothing was written because the whole was asked for and something had errors
 * @param currency ISO code
 * @param members the municipalities of the import, by id
 * @param unchanged rows of the lists that say what was known
 * @param files files written, below the folder
 */
public record ImportView(
        String cooperation,
        String notice,
        LocalDate date,
        boolean written,
        boolean stopped,
        String currency,
        List<MemberLine> members,
        List<SheetLine> sheets,
        List<ColumnLine> columns,
        List<ProductLine> products,
        int productsSettled,
        List<Problem> problems,
        List<Assumed> assumed,
        List<Change> changes,
        int unchanged,
        @Nullable PlanEffect plan,
        List<String> files) {

    public ImportView {
        members = List.copyOf(members);
        sheets = List.copyOf(sheets);
        columns = List.copyOf(columns);
        products = List.copyOf(products);
        problems = List.copyOf(problems);
        assumed = List.copyOf(assumed);
        changes = List.copyOf(changes);
        files = List.copyOf(files);
    }

    /**
     * A municipality; shares in basis points.
     *
     * @param systems systems and components the workbook has now
     * @param contracts contracts the workbook has now
     * @param filled share of the important cells that have a value
     * @param resolved share of references that lead somewhere
     * @param named share of systems whose product is known and settled
     */
    public record MemberLine(
            String id,
            String name,
            int systems,
            int contracts,
            int filled,
            int dated,
            int priced,
            int resolved,
            int named) {}

    /**
     * A sheet of a file: rows read = accepted + rejected + skipped.
     *
     * @param layout codes of what its tables were taken for; empty when it is no list
     * @param confidence percent, of the least sure table
     */
    public record SheetLine(
            String file,
            String sheet,
            List<String> layout,
            int confidence,
            int read,
            int accepted,
            int rejected,
            int skipped) {
        public SheetLine {
            layout = List.copyOf(layout);
        }
    }

    /** A column that nothing in the plan uses: kept as it is, or left out. */
    public record ColumnLine(String file, String sheet, String header, boolean kept) {}

    /** A product name that somebody has to decide about. */
    public record ProductLine(
            String written, String area, String vendor, String status, String candidates, int members) {}

    /**
     * A default that stands in for what the lists do not say.
     *
     * @param uses how often
     * @param moneyPerYear what rests on it
     * @param example what it leads to in one case, as codes and arguments; {@code where} is its cell
     * @param exit month from which the example's contract can be left; null when the default is none of a contract
     */
    public record Assumed(
            String code,
            String value,
            int uses,
            Money moneyPerYear,
            String example,
            SourceCell where,
            @Nullable LocalDate exit) {}

    /**
     * What the changes do to a plan made before.
     *
     * @param variant variant of the plan
     * @param cost change of its present value from the month of the import on, with the same targets and months
     * @param past change of what was paid in months before that, which can no longer be gained or lost
     * @param risk change of its risk from that month on, in hundredths of points
     * @param feasible whether it still keeps every rule, months gone by left aside
     * @param newlyBroken rules it no longer keeps, in words
     * @param touched per change what of the plan it concerns
     */
    public record PlanEffect(
            String variant,
            Money cost,
            Money past,
            long risk,
            boolean feasible,
            List<String> newlyBroken,
            List<Touched> touched) {
        public PlanEffect {
            newlyBroken = List.copyOf(newlyBroken);
            touched = List.copyOf(touched);
        }
    }

    /**
     * A change and the plan.
     *
     * @param change position in the list of changes, from 0
     * @param tasks names of the activities it concerns, with their months
     * @param cost what the change alone adds to the plan's cost; null when it cannot be told apart
     */
    public record Touched(int change, List<String> tasks, @Nullable Money cost) {
        public Touched {
            tasks = List.copyOf(tasks);
        }
    }

    /** How many problems have a severity. */
    public long count(Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    /** How many changes are of a kind. */
    public long count(Change.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    /** Rows of all sheets: read, accepted, rejected, skipped. */
    public int[] rows() {
        int[] rows = new int[4];
        for (SheetLine sheet : sheets) {
            rows[0] += sheet.read();
            rows[1] += sheet.accepted();
            rows[2] += sheet.rejected();
            rows[3] += sheet.skipped();
        }
        return rows;
    }

    /** The same without its problems, for a form that lists them otherwise. */
    public ImportView withoutProblems() {
        return new ImportView(
                cooperation,
                notice,
                date,
                written,
                stopped,
                currency,
                members,
                sheets,
                columns,
                products,
                productsSettled,
                List.of(),
                assumed,
                changes,
                unchanged,
                plan,
                files);
    }

    /** The name of a municipality. */
    public String member(String id) {
        return members.stream()
                .filter(member -> member.id().equals(id))
                .map(MemberLine::name)
                .findFirst()
                .orElse(id);
    }
}
