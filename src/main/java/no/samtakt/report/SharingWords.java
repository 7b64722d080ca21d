package no.samtakt.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import no.samtakt.common.Money;
import no.samtakt.common.Rounding;
import no.samtakt.common.Texts;
import no.samtakt.economy.sharing.CostSharing;
import no.samtakt.inventory.CostKind;
import no.samtakt.inventory.ShareBasis;
import no.samtakt.planning.MigrationPlan;

/** Keys, kinds of cost, amounts to the øre and hours in words. */
public final class SharingWords {

    private static final int MOST_PARTS = 12;

    private final Texts values;
    private final Formats formats;
    private final Labels labels;

    /** @param currency of the plan */
    public SharingWords(Locale locale, String currency) {
        this.values = Texts.of("no.samtakt.inventory.workbook", locale);
        this.formats = Formats.of(locale, currency);
        this.labels = Labels.of(locale);
    }

    /** The keys a plan shares common cost by: the one of projects and the one of operations. */
    public String common(MigrationPlan plan) {
        String project = key(YearStatement.terms(plan, CostKind.PROJECT));
        String operation = key(YearStatement.terms(plan, CostKind.OPERATION));
        return project.equals(operation)
                ? project
                : kind(CostKind.PROJECT) + ": " + project + "; " + kind(CostKind.OPERATION) + ": " + operation;
    }

    /** An amount to the minor unit, without its currency. */
    public String exact(Money amount) {
        return amount.isWithheld()
                ? formats.moneyPlain(amount)
                : formats.decimal(BigDecimal.valueOf(amount.minor(), 2), 2);
    }

    /** Hours to the hundredth, without needless zeros. */
    public String hours(long centi) {
        return formats.decimal(BigDecimal.valueOf(centi, 2), centi % 100 == 0 ? 0 : 2);
    }

    public String kind(CostKind kind) {
        return values.get("value.costKind." + kind);
    }

    /** The name of a row: of the cost element, or of the plan's own cost. */
    public String name(YearStatement.Row row) {
        return row.category() == null ? row.name() : labels.of(row.category());
    }

    /** A key by its parts: {@code 30 % equal + 70 % inhabitants}, {@code 1/3 …}; empty when nothing is shared by a key. */
    public String key(List<CostSharing.Term> terms) {
        long whole = terms.stream().mapToLong(CostSharing.Term::weight).sum();
        return terms.stream().map(term -> part(term, whole)).collect(Collectors.joining(" + "));
    }

    private String part(CostSharing.Term term, long whole) {
        String basis = basis(term.basis()) + (term.element().isEmpty() ? "" : " (" + term.element() + ")");
        if (term.weight() == whole) {
            return basis;
        }
        long divisor =
                BigInteger.valueOf(term.weight()).gcd(BigInteger.valueOf(whole)).longValueExact();
        boolean exact = term.weight() * 10_000 % whole == 0;
        String share = !exact && whole / divisor <= MOST_PARTS
                ? term.weight() / divisor + "/" + whole / divisor
                : percent(Rounding.mulDivHalfEven(term.weight(), 10_000, whole));
        return share + " " + basis;
    }

    private String percent(long basisPoints) {
        BigDecimal value = BigDecimal.valueOf(basisPoints, 2);
        return formats.decimal(value, value.stripTrailingZeros().scale() > 0 ? 2 : 0) + " %";
    }

    private String basis(ShareBasis basis) {
        return values.get("value.shareBasis." + basis).toLowerCase(values.locale());
    }
}
