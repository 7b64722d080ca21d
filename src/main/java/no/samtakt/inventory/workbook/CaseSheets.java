package no.samtakt.inventory.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samtakt.common.Money;
import no.samtakt.common.PersonDays;
import no.samtakt.inventory.Area;
import no.samtakt.inventory.Benefit;
import no.samtakt.inventory.BenefitCondition;
import no.samtakt.inventory.BenefitKind;
import no.samtakt.inventory.CaseFacts;
import no.samtakt.inventory.Landing;
import no.samtakt.inventory.SharingAgreement;
import no.samtakt.inventory.Statement;
import no.samtakt.inventory.Topic;
import no.samtakt.inventory.sheet.Names;
import org.jspecify.annotations.Nullable;

/** The sheets of the co-operation's workbook on benefits and on what only people can tell; both may be left out. */
final class CaseSheets {

    /** Most months of a ramp. */
    private static final int LONGEST_RAMP = 120;

    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(1_000_000);

    private final SourceBook book;
    private final ReadContext context;
    private final List<String> members;
    private final SharingAgreement sharing;

    CaseSheets(SourceBook book, ReadContext context, Collection<String> members, SharingAgreement sharing) {
        this.book = book;
        this.context = context;
        this.members = members.stream().sorted().toList();
        this.sharing = sharing;
    }

    CaseFacts read() {
        return new CaseFacts(benefits(), statements());
    }

    private List<Benefit> benefits() {
        List<Benefit> benefits = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (RowReader row : book.rows("benefits")) {
            String id = row.text("id");
            String name = row.text("name");
            BenefitKind kind = row.choice("kind", BenefitKind.class);
            List<String> having = listed(row);
            YearMonth start = row.month("start");
            YearMonth until = row.month("until");
            if (start != null && until != null && until.isBefore(start)) {
                row.report("period.until-before-from", "until", start.toString());
                row.reject();
            }
            if (row.unusable() || kind == null) {
                continue;
            }
            if (having.isEmpty()) {
                row.reject();
            } else if (seen.add(ReadContext.fold(id))) {
                benefits.add(benefit(row, id, name, kind, having, start, until));
            } else {
                row.report("id.duplicate", "id", "");
                row.reject();
            }
        }
        return benefits;
    }

    private Benefit benefit(
            RowReader row,
            String id,
            String name,
            BenefitKind kind,
            List<String> having,
            @Nullable YearMonth start,
            @Nullable YearMonth until) {
        Money perYear = row.money("perYear");
        PersonDays days = days(row);
        int score = within(row, "score", Benefit.MOST);
        List<String> areas = areas(row);
        BenefitCondition condition = row.choice("condition", BenefitCondition.class);
        if (condition != null && condition != BenefitCondition.NONE && areas.isEmpty()) {
            row.report("benefit.no-area", "condition", "");
        }
        boolean priced = perYear != null && !perYear.isZero();
        if (kind == BenefitKind.QUALITY ? score == 0 : !priced && (kind != BenefitKind.TIME || days.centi() == 0)) {
            row.report("benefit.no-worth", kind == BenefitKind.QUALITY ? "score" : "perYear", "");
        }
        Landing landing = row.choice("landing", Landing.class);
        return new Benefit(
                id,
                name,
                kind,
                having,
                row.yes("each"),
                key(row),
                areas,
                perYear == null || kind == BenefitKind.QUALITY ? Money.ZERO : perYear,
                days,
                kind == BenefitKind.QUALITY ? score : 0,
                row.text("goal"),
                row.text("owner"),
                row.text("measure"),
                landing == null ? Landing.OUTSIDE : landing,
                start,
                until,
                within(row, "rampMonths", LONGEST_RAMP),
                condition == null ? BenefitCondition.NONE : condition,
                row.yes("elsewhere"),
                row.text("source"),
                row.where());
    }

    private static PersonDays days(RowReader row) {
        BigDecimal days = row.number("days");
        if (days == null || days.compareTo(MOST_DAYS) > 0) {
            return PersonDays.ofDays(0);
        }
        return new PersonDays(
                days.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN).longValueExact());
    }

    private static int within(RowReader row, String column, int most) {
        Integer value = row.integer(column);
        if (value != null && value > most) {
            row.report("value.out-of-range", column, "0–" + most, "column:benefits." + column);
            value = null;
        }
        return value == null ? 0 : value;
    }

    /** Those named; all when nobody is; nobody when only others are named. */
    private List<String> listed(RowReader row) {
        List<String> written = row.items("municipalities");
        if (written.isEmpty()) {
            return members;
        }
        Set<String> found = new HashSet<>();
        for (String name : written) {
            String id = member(row, "municipalities", name);
            if (!id.isEmpty()) {
                found.add(id);
            }
        }
        return members.stream().filter(found::contains).toList();
    }

    private String member(RowReader row, String column, String written) {
        String id = Names.memberId(written);
        if (members.contains(id)) {
            return id;
        }
        context.findings().add("reference.unknown", "", row.cell(column), written, String.join(", ", members));
        return "";
    }

    private List<String> areas(RowReader row) {
        List<String> areas = new ArrayList<>();
        for (String written : row.items("areas")) {
            area(row, "areas", written).ifPresent(areas::add);
        }
        return areas.stream().distinct().toList();
    }

    private Optional<String> area(RowReader row, String column, String written) {
        Optional<Area> area = context.findArea(written);
        if (area.isEmpty()) {
            context.findings()
                    .add(
                            "reference.unknown",
                            "",
                            row.cell(column),
                            written,
                            String.join(", ", context.areas().keySet()));
        }
        return area.map(Area::code);
    }

    private String key(RowReader row) {
        String written = row.text("key");
        for (var key : sharing.keys()) {
            if (ReadContext.fold(key.id()).equals(ReadContext.fold(written))) {
                return key.id();
            }
        }
        if (!written.isEmpty()) {
            row.report(
                    "reference.unknown",
                    "key",
                    String.join(
                            ", ", sharing.keys().stream().map(key -> key.id()).toList()));
        }
        return "";
    }

    private List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        for (RowReader row : book.rows("answers")) {
            Topic topic = row.choice("topic", Topic.class);
            String answer = row.choice("answer");
            String writtenArea = row.text("area");
            String writtenMember = row.text("municipality");
            if (row.unusable() || topic == null || answer == null) {
                continue;
            }
            String area =
                    writtenArea.isEmpty() ? "" : area(row, "area", writtenArea).orElse("");
            String member = writtenMember.isEmpty() ? "" : member(row, "municipality", writtenMember);
            // What was said about somebody unknown must not become an answer for all.
            if (area.isEmpty() != writtenArea.isEmpty() || member.isEmpty() != writtenMember.isEmpty()) {
                row.reject();
                continue;
            }
            statements.add(new Statement(
                    topic, area, member, answer.equals("YES"), row.text("owner"), row.text("note"), row.where()));
        }
        return statements;
    }
}
