package no.samtakt.inventory.workbook;

import static no.samtakt.inventory.workbook.InventoryExporter.hundredths;
import static no.samtakt.inventory.workbook.InventoryExporter.percent;
import static no.samtakt.inventory.workbook.InventoryExporter.row;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.samtakt.common.Money;
import no.samtakt.inventory.CostAccount;
import no.samtakt.inventory.CostElement;
import no.samtakt.inventory.CostKind;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.KeyTerm;
import no.samtakt.inventory.MemberFacts;
import no.samtakt.inventory.ShareBasis;
import no.samtakt.inventory.SharingKey;
import no.samtakt.inventory.SharingTerms;
import org.jspecify.annotations.Nullable;

/** The rows of an agreement on sharing, as {@link SharingSheets} reads them. */
final class SharingRows {

    private SharingRows() {}

    static void add(Map<String, List<Map<String, Object>>> rows, Inventory inventory) {
        var sharing = inventory.sharing();
        rows.put("sharing", List.of(terms(sharing.terms())));
        List<Map<String, Object>> keys = new ArrayList<>();
        for (SharingKey key : sharing.keys()) {
            for (KeyTerm term : key.terms()) {
                keys.add(row(
                        "key", key.id(),
                        "basis", term.basis(),
                        "element", term.element(),
                        "weight", weight(term.weight(), key.whole())));
            }
        }
        rows.put("keys", keys);
        rows.put(
                "costElements",
                sharing.elements().stream().map(SharingRows::element).toList());
        rows.put(
                "memberFigures",
                sharing.facts().stream().map(SharingRows::facts).toList());
        List<Map<String, Object>> accounts = new ArrayList<>();
        for (CostAccount account : sharing.accounts()) {
            accounts.add(row(
                    "year", account.year(),
                    "element", account.element(),
                    "actual", account.actual(),
                    "external", account.external()));
        }
        rows.put("costAccounts", accounts);
    }

    private static Map<String, Object> terms(SharingTerms terms) {
        boolean none = terms.keys().isEmpty()
                && terms.noticeMonths() == 0
                && terms.hourRate().isZero()
                && terms.toleranceCentiHours() == 0
                && terms.hoursKey().isEmpty()
                && terms.hoursPaid();
        return none
                ? Map.of()
                : row(
                        "secretariatKey", terms.keys().get(CostKind.SECRETARIAT),
                        "projectKey", terms.keys().get(CostKind.PROJECT),
                        "operationKey", terms.keys().get(CostKind.OPERATION),
                        "addOnKey", terms.keys().get(CostKind.ADD_ON),
                        "noticeMonths", terms.noticeMonths(),
                        "hourRate", terms.hourRate(),
                        "hourTolerance", hundredths(terms.toleranceCentiHours()),
                        "hoursKey", terms.hoursKey(),
                        "evenedByWork", !terms.hoursPaid());
    }

    /** A percentage of the whole where that is exact, else a fraction of it; parts of any number as they are. */
    private static String weight(long weight, long whole) {
        if (whole == 0) {
            return hundredths(weight).toPlainString();
        }
        if (whole == SharingSheets.WHOLE) {
            return hundredths(weight).toPlainString() + " %";
        }
        long divisor = BigInteger.valueOf(weight).gcd(BigInteger.valueOf(whole)).longValueExact();
        return weight / divisor + "/" + whole / divisor;
    }

    private static Map<String, Object> element(CostElement element) {
        return row(
                "id", element.id(),
                "name", element.name(),
                "kind", element.kind(),
                "key", element.key(),
                "amount", element.amount(),
                "price", element.price(),
                "priceBasis", element.priceBasis(),
                "paymentsPerYear", element.paymentsPerYear(),
                "from", element.from(),
                "until", element.until(),
                "host", element.host(),
                "overhead", percent(element.overheadBasisPoints()),
                "floor", element.floor(),
                "cap", element.cap(),
                "paid", element.paid(),
                "partYear", element.partYear(),
                "group", element.group(),
                "external", element.external(),
                "externalSource", element.externalSource());
    }

    private static Map<String, Object> facts(MemberFacts facts) {
        Map<ShareBasis, Long> values = facts.values();
        Long ownership = values.get(ShareBasis.OWNERSHIP);
        return row(
                "year", facts.year(),
                "municipality", facts.member(),
                "element", facts.element(),
                "inhabitants", values.get(ShareBasis.INHABITANTS),
                "fte", number(values.get(ShareBasis.FTE)),
                "users", values.get(ShareBasis.USERS),
                "units", number(values.get(ShareBasis.UNITS)),
                "usage", number(values.get(ShareBasis.USAGE)),
                "ownership", ownership == null ? null : percent(Math.toIntExact(ownership)),
                "fixedAmount", money(values.get(ShareBasis.FIXED)),
                "ownCost", money(values.get(ShareBasis.OWN_COST)),
                "hours", number(facts.hoursCenti()));
    }

    private static @Nullable Object number(@Nullable Long centi) {
        return centi == null ? null : hundredths(centi);
    }

    private static @Nullable Money money(@Nullable Long minor) {
        return minor == null ? null : new Money(minor);
    }
}
