package no.samtakt.inventory.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.samtakt.catalogue.AwardRight;
import no.samtakt.catalogue.DecisionBody;
import no.samtakt.catalogue.Employer;
import no.samtakt.catalogue.KnownForm;
import no.samtakt.catalogue.KnownForms;
import no.samtakt.inventory.Area;
import no.samtakt.inventory.CostElement;
import no.samtakt.inventory.OrganisationForm;
import no.samtakt.inventory.SharingAgreement;
import no.samtakt.inventory.SharingTerms;
import no.samtakt.inventory.sheet.Names;
import org.jspecify.annotations.Nullable;

/** The sheet of forms of organisation; what it leaves empty is as usual for the form. */
final class FormSheet {

    private static final int LONGEST = 60;
    private static final int LONGEST_NOTICE = 240;

    private FormSheet() {}

    static List<OrganisationForm> forms(SheetTable table, ReadContext context, Collection<String> members) {
        List<OrganisationForm> forms = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (RowReader row : table.rows()) {
            String code = row.choice("form");
            String scope = scope(row, context);
            String host = host(row, members);
            List<DecisionBody> founding = bodies(row);
            DecisionBody governing = row.choice("governing", DecisionBody.class);
            Integer setup = months(row, "setupMonths", LONGEST);
            Integer approval = months(row, "approvalMonths", LONGEST);
            AwardRight award = row.choice("award", AwardRight.class);
            Integer overhead = row.basisPoints("overhead", 0, 10_000, BigDecimal.ZERO);
            Integer notice = months(row, "noticeMonths", LONGEST_NOTICE);
            Employer employer = row.choice("employer", Employer.class);
            boolean exists = row.yes("exists");
            row.text("note");
            if (row.unusable() || code == null || scope == null) {
                continue;
            }
            if (!seen.add(scope)) {
                row.report("id.duplicate", "scope", "");
                row.reject();
                continue;
            }
            KnownForm known = KnownForms.get(code);
            if (!known.services()) {
                row.report("form.no-services", "form", "");
            }
            forms.add(new OrganisationForm(
                    scope,
                    code,
                    exists,
                    host,
                    founding.isEmpty() ? known.founding() : founding,
                    governing == null ? known.governing() : governing,
                    setup == null ? known.setupMonths() : setup,
                    approval == null ? known.approvalMonths() : approval,
                    award == null ? known.award() : award,
                    overhead == null ? known.overheadPercent() * 100 : overhead,
                    notice == null ? known.noticeMonths() : notice,
                    employer == null ? known.employer() : employer,
                    row.where()));
        }
        return List.copyOf(forms);
    }

    /** What the scope means; empty for all, null, and reported, when it means nothing. */
    private static @Nullable String scope(RowReader row, ReadContext context) {
        String written = row.text("scope");
        if (written.isEmpty()) {
            return "";
        }
        String target = context.target(written);
        if (target != null) {
            return target;
        }
        Optional<String> found = context.findArea(written).map(Area::code).or(() -> Vocabulary.get()
                .findValue("layer", written));
        if (found.isEmpty()) {
            context.unknown(row, "scope", written, "reference.unknown", "target:" + written);
            row.reject();
        }
        return found.orElse(null);
    }

    private static String host(RowReader row, Collection<String> members) {
        String written = row.text("host");
        String id = Names.memberId(written);
        if (!written.isEmpty() && !members.contains(id)) {
            row.report("reference.unknown", "host", String.join(", ", members));
            return "";
        }
        return written.isEmpty() ? "" : id;
    }

    private static List<DecisionBody> bodies(RowReader row) {
        List<DecisionBody> bodies = new ArrayList<>();
        for (String item : row.items("founding")) {
            Optional<String> code = Vocabulary.get().findValue("decisionBody", item);
            if (code.isEmpty()) {
                row.report("value.not-choice", "founding", "column:forms.governing");
                return List.of();
            }
            bodies.add(DecisionBody.valueOf(code.get()));
        }
        return bodies;
    }

    private static @Nullable Integer months(RowReader row, String column, int most) {
        Integer months = row.integer(column);
        if (months != null && (months < 0 || months > most)) {
            row.report("value.out-of-range", column, "0–" + most, "column:forms." + column);
            return null;
        }
        return months;
    }

    /**
     * What the form of the whole co-operation says of sharing where the agreement is silent: notice before a member leaves, and the
     * overhead of a host.
     */
    static SharingAgreement complete(SharingAgreement agreement, List<OrganisationForm> forms, SourceBook book) {
        OrganisationForm whole = forms.stream()
                .filter(form -> form.scope().isEmpty())
                .findFirst()
                .orElse(null);
        if (whole == null) {
            return agreement;
        }
        SharingTerms terms = agreement.terms();
        boolean silent = book.rows("sharing").stream().allMatch(row -> row.blank("noticeMonths"));
        SharingTerms completed = new SharingTerms(
                terms.keys(),
                silent ? whole.noticeMonths() : terms.noticeMonths(),
                terms.hourRate(),
                terms.toleranceCentiHours(),
                terms.hoursKey(),
                terms.hoursPaid());
        Set<Object> stated = new HashSet<>();
        book.rows("costElements").stream()
                .filter(row -> !row.blank("overhead"))
                .forEach(row -> stated.add(row.where()));
        List<CostElement> elements = agreement.elements().stream()
                .map(element -> element.host().isEmpty() || stated.contains(element.where())
                        ? element
                        : element.withOverhead(whole.overheadBasisPoints()))
                .toList();
        return new SharingAgreement(
                completed,
                agreement.keys(),
                elements,
                agreement.facts(),
                agreement.accounts(),
                agreement.memberships());
    }
}
