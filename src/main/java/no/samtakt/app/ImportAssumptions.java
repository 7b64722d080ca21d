package no.samtakt.app;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.Contract;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Renewal;
import no.samtakt.report.ImportView;
import org.jspecify.annotations.Nullable;

/** What stands in for what the lists do not say, and what it leads to in the case that costs most. */
final class ImportAssumptions {

    private ImportAssumptions() {}

    static List<ImportView.Assumed> of(CheckInventory check, Inventory inventory) {
        List<ImportView.Assumed> assumed = new ArrayList<>();
        for (CheckInventory.DefaultGroup group : check.defaults()) {
            Contract example = group.code().startsWith("contract.") ? dearest(group, inventory) : null;
            SourceCell first = group.cells().get(0);
            assumed.add(new ImportView.Assumed(
                    group.code(),
                    group.value(),
                    group.cells().size(),
                    group.moneyPerYear(),
                    example == null ? "" : example.id(),
                    example == null ? first : example.where(),
                    example == null
                            ? null
                            : exit(example, inventory.cooperation().planningDate())));
        }
        return assumed;
    }

    private static @Nullable Contract dearest(CheckInventory.DefaultGroup group, Inventory inventory) {
        return inventory.listContracts().stream()
                .filter(contract -> group.cells().stream().anyMatch(cell -> sameRow(cell, contract.where())))
                .min(Comparator.comparing(Contract::annualPrice).reversed().thenComparing(Contract::id))
                .orElse(null);
    }

    private static boolean sameRow(SourceCell cell, SourceCell row) {
        return cell.file().equals(row.file())
                && cell.sheet().equals(row.sheet())
                && digits(cell.cell()).equals(digits(row.cell()));
    }

    private static String digits(String cell) {
        return cell.replaceFirst("^[^0-9]*([0-9]*).*$", "$1");
    }

    /**
     * The last day of a contract on which notice is given today: not before it may be, with the notice run to its boundary; or
     * its end, when that comes first and it does not renew itself.
     */
    static LocalDate exit(Contract contract, LocalDate today) {
        YearMonth month = YearMonth.from(today).plusMonths(contract.noticeMonths());
        YearMonth bound = contract.irrevocableUntil();
        if (bound != null && bound.isAfter(month)) {
            month = bound;
        }
        int length = contract.noticeToEndOf().months();
        month = month.plusMonths((length - month.getMonthValue() % length) % length);
        YearMonth end = contract.end();
        if (end != null
                && end.isBefore(month)
                && contract.renewal() != Renewal.TACIT
                && !end.isBefore(YearMonth.from(today))) {
            month = end;
        }
        return month.atEndOfMonth();
    }
}
