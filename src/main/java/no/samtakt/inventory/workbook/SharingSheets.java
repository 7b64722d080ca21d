package no.samtakt.inventory.workbook;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samtakt.common.Money;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.CostAccount;
import no.samtakt.inventory.CostElement;
import no.samtakt.inventory.CostKind;
import no.samtakt.inventory.KeyTerm;
import no.samtakt.inventory.MemberFacts;
import no.samtakt.inventory.Membership;
import no.samtakt.inventory.PartYear;
import no.samtakt.inventory.PaymentTime;
import no.samtakt.inventory.ShareBasis;
import no.samtakt.inventory.SharingAgreement;
import no.samtakt.inventory.SharingKey;
import no.samtakt.inventory.SharingTerms;
import no.samtakt.inventory.sheet.Names;
import org.jspecify.annotations.Nullable;

/** The sheets of the co-operation's workbook that say how cost and work are shared; all may be left out. */
final class SharingSheets {

    /** A whole in hundredths of a per cent. */
    static final long WHOLE = 10_000;

    /** Plain numbers that add up to this much more or less than a hundred are taken for percentages. */
    private static final long NEAR = 1000;

    private static final int MOST_PAYMENTS = 366;

    private final SourceBook book;
    private final Collection<String> members;
    private final Findings findings;
    private final Map<String, String> keyIds = new LinkedHashMap<>();
    private final Map<String, String> elementIds = new LinkedHashMap<>();

    SharingSheets(SourceBook book, Collection<String> members, Findings findings) {
        this.book = book;
        this.members = members;
        this.findings = findings;
    }

    SharingAgreement read(List<Membership> memberships) {
        for (RowReader row : book.rows("keys")) {
            remember(keyIds, row.written("key"));
        }
        for (RowReader row : book.rows("costElements")) {
            remember(elementIds, row.written("id"));
        }
        List<SharingKey> keys = keys();
        keyIds.clear();
        keys.forEach(key -> remember(keyIds, key.id()));
        List<CostElement> elements = elements();
        return new SharingAgreement(terms(), keys, elements, facts(), accounts(), memberships);
    }

    private static void remember(Map<String, String> ids, String written) {
        if (!written.isBlank()) {
            ids.putIfAbsent(ReadContext.fold(written), written.strip());
        }
    }

    /** The id written in a cell; empty, and reported, when there is none of that id. */
    private static String reference(RowReader row, String column, Map<String, String> ids) {
        String written = row.text(column);
        if (written.isEmpty()) {
            return "";
        }
        String id = ids.get(ReadContext.fold(written));
        if (id == null) {
            row.report("reference.unknown", column, String.join(", ", ids.values()));
            return "";
        }
        return id;
    }

    private String member(RowReader row, String column, String written) {
        String id = Names.memberId(written);
        if (!written.isEmpty() && !members.contains(id)) {
            findings.add("reference.unknown", "", row.cell(column), written, String.join(", ", members));
            return "";
        }
        return written.isEmpty() ? "" : id;
    }

    private SharingTerms terms() {
        List<RowReader> rows = book.rows("sharing");
        if (rows.isEmpty()) {
            return SharingTerms.NONE;
        }
        RowReader row = rows.get(0);
        Map<CostKind, String> keys = new EnumMap<>(CostKind.class);
        key(row, "secretariatKey", CostKind.SECRETARIAT, keys);
        key(row, "projectKey", CostKind.PROJECT, keys);
        key(row, "operationKey", CostKind.OPERATION, keys);
        key(row, "addOnKey", CostKind.ADD_ON, keys);
        Integer notice = row.integer("noticeMonths");
        if (notice != null && notice > 240) {
            row.report("value.out-of-range", "noticeMonths", "0–240", "column:sharing.noticeMonths");
            notice = null;
        }
        Money rate = row.money("hourRate");
        return new SharingTerms(
                keys,
                notice == null ? 0 : notice,
                rate == null ? Money.ZERO : rate,
                hundredths(row.number("hourTolerance"), 0),
                reference(row, "hoursKey", keyIds),
                !row.yes("evenedByWork"));
    }

    private void key(RowReader row, String column, CostKind kind, Map<CostKind, String> keys) {
        String id = reference(row, column, keyIds);
        if (!id.isEmpty()) {
            keys.put(kind, id);
        }
    }

    private static long hundredths(@Nullable BigDecimal value, long otherwise) {
        return value == null
                ? otherwise
                : value.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }

    /** A part of a key as written. */
    private record Part(
            ShareBasis basis, String element, long[] weight, boolean percent, boolean fraction, RowReader row) {}

    private List<SharingKey> keys() {
        Map<String, List<Part>> parts = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (RowReader row : book.rows("keys")) {
            String id = reference(row, "key", keyIds);
            ShareBasis basis = row.choice("basis", ShareBasis.class);
            String element = reference(row, "element", elementIds);
            long[] weight = row.weight("weight");
            if (row.unusable() || basis == null || weight == null) {
                continue;
            }
            if (!seen.add(id + "|" + basis + "|" + element)) {
                row.report("id.duplicate", "basis", "");
                row.reject();
                continue;
            }
            String written = row.written("weight");
            boolean fraction = written.contains("/");
            parts.computeIfAbsent(id, key -> new ArrayList<>())
                    .add(new Part(basis, element, weight, written.contains("%"), fraction, row));
        }
        List<SharingKey> keys = new ArrayList<>();
        parts.forEach((id, terms) -> keys.add(key(id, terms)));
        return keys;
    }

    /** Fractions go over their common denominator, so that a third stays a third. */
    private static SharingKey key(String id, List<Part> parts) {
        boolean fractions = parts.stream().anyMatch(Part::fraction);
        long whole = 1;
        for (Part part : parts) {
            long gcd = gcd(part.weight()[0], 100 * part.weight()[1]);
            long denominator = 100 * part.weight()[1] / Math.max(1, gcd);
            whole = fractions ? Math.multiplyExact(whole, denominator / gcd(whole, denominator)) : WHOLE;
        }
        List<KeyTerm> terms = new ArrayList<>();
        long sum = 0;
        for (Part part : parts) {
            long weight = BigInteger.valueOf(part.weight()[0])
                    .multiply(BigInteger.valueOf(whole))
                    .divide(BigInteger.valueOf(100 * part.weight()[1]))
                    .longValueExact();
            sum += weight;
            terms.add(
                    new KeyTerm(part.basis(), part.element(), weight, part.row().where()));
        }
        boolean meant = fractions || parts.stream().anyMatch(Part::percent) || Math.abs(sum - WHOLE) <= NEAR;
        return new SharingKey(id, terms, meant ? whole : 0, parts.get(0).row().where());
    }

    private static long gcd(long a, long b) {
        return BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).longValueExact();
    }

    private List<CostElement> elements() {
        List<CostElement> elements = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (RowReader row : book.rows("costElements")) {
            String id = row.text("id");
            String name = row.text("name");
            CostKind kind = row.choice("kind", CostKind.class);
            YearMonth from = row.month("from");
            YearMonth until = row.month("until");
            if (from != null && until != null && until.isBefore(from)) {
                row.report("period.until-before-from", "until", from.toString());
                row.reject();
            }
            if (row.unusable() || kind == null) {
                elementIds.remove(ReadContext.fold(row.written("id")));
                continue;
            }
            if (!seen.add(ReadContext.fold(id))) {
                row.report("id.duplicate", "id", "");
                row.reject();
                continue;
            }
            elements.add(element(row, id, name, kind, from, until));
        }
        return elements;
    }

    private CostElement element(
            RowReader row, String id, String name, CostKind kind, @Nullable YearMonth from, @Nullable YearMonth until) {
        Money amount = row.money("amount");
        Money price = row.money("price");
        if (amount != null && price != null) {
            row.report("sharing.amount-and-price", "price", "");
            price = null;
        }
        Set<String> group = new TreeSet<>();
        for (String written : row.items("group")) {
            String member = member(row, "group", written);
            if (!member.isEmpty()) {
                group.add(member);
            }
        }
        Integer overhead = row.basisPoints("overhead", 0, 10_000, BigDecimal.ZERO);
        Money external = row.money("external");
        boolean priced = price != null;
        return new CostElement(
                id,
                name,
                kind,
                reference(row, "key", keyIds),
                amount,
                price,
                priced || !row.blank("priceBasis")
                        ? row.choiceOr("priceBasis", ShareBasis.class, Money.ZERO)
                        : ShareBasis.EQUAL,
                priced || !row.blank("paymentsPerYear") ? row.integerOr("paymentsPerYear", 1, MOST_PAYMENTS) : 1,
                from,
                until,
                member(row, "host", row.text("host")),
                overhead == null ? 0 : overhead,
                row.money("floor"),
                row.money("cap"),
                row.choiceOr("paid", PaymentTime.class, Money.ZERO),
                row.choiceOr("partYear", PartYear.class, Money.ZERO),
                List.copyOf(group),
                external == null ? Money.ZERO : external,
                row.text("externalSource"),
                row.where());
    }

    private static @Nullable Integer year(RowReader row) {
        Integer year = row.integer("year");
        if (year != null && (year < 1990 || year > 2099)) {
            row.report("value.out-of-range", "year", "1990–2099", "column:memberFigures.year");
            row.reject();
            return null;
        }
        return year;
    }

    private List<MemberFacts> facts() {
        List<MemberFacts> facts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (RowReader row : book.rows("memberFigures")) {
            Integer year = year(row);
            String member = member(row, "municipality", row.text("municipality"));
            String element = reference(row, "element", elementIds);
            SortedMap<ShareBasis, Long> values = new TreeMap<>();
            whole(row, "inhabitants", ShareBasis.INHABITANTS, values);
            decimal(row, "fte", ShareBasis.FTE, values);
            whole(row, "users", ShareBasis.USERS, values);
            decimal(row, "units", ShareBasis.UNITS, values);
            decimal(row, "usage", ShareBasis.USAGE, values);
            Integer ownership = row.basisPoints("ownership", 0, 10_000, SharedSheets.FRACTION);
            if (ownership != null) {
                values.put(ShareBasis.OWNERSHIP, ownership.longValue());
            }
            money(row, "fixedAmount", ShareBasis.FIXED, values);
            money(row, "ownCost", ShareBasis.OWN_COST, values);
            BigDecimal hours = row.number("hours");
            if (row.unusable() || year == null) {
                continue;
            }
            boolean lost = member.isEmpty() || (element.isEmpty() && !row.blank("element"));
            if (!lost && !seen.add(year + "|" + member + "|" + element)) {
                row.report("id.duplicate", "municipality", "");
                lost = true;
            }
            if (lost) {
                row.reject();
            } else {
                facts.add(new MemberFacts(
                        member, year, element, values, hours == null ? null : hundredths(hours, 0), row.where()));
            }
        }
        return facts;
    }

    private static void whole(RowReader row, String column, ShareBasis basis, Map<ShareBasis, Long> values) {
        Integer value = row.integer(column);
        if (value != null) {
            values.put(basis, value.longValue());
        }
    }

    private static void decimal(RowReader row, String column, ShareBasis basis, Map<ShareBasis, Long> values) {
        BigDecimal value = row.number(column);
        if (value != null) {
            values.put(basis, hundredths(value, 0));
        }
    }

    private static void money(RowReader row, String column, ShareBasis basis, Map<ShareBasis, Long> values) {
        Money value = row.money(column);
        if (value != null) {
            values.put(basis, value.minor());
        }
    }

    private List<CostAccount> accounts() {
        List<CostAccount> accounts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (RowReader row : book.rows("costAccounts")) {
            Integer year = year(row);
            String element = reference(row, "element", elementIds);
            Money actual = row.money("actual");
            Money external = row.money("external");
            SourceCell where = row.where();
            if (row.unusable() || year == null) {
                continue;
            }
            boolean twice = !element.isEmpty() && !seen.add(year + "|" + element);
            if (twice) {
                row.report("id.duplicate", "element", "");
            }
            if (twice || element.isEmpty()) {
                row.reject();
            } else {
                accounts.add(new CostAccount(element, year, actual, external, where));
            }
        }
        return accounts;
    }
}
