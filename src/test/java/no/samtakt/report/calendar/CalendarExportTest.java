package no.samtakt.report.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.MigrationPlan.Deadline;
import no.samtakt.planning.MigrationPlan.DeadlineKind;
import no.samtakt.planning.PlanFixtures;
import org.junit.jupiter.api.Test;

class CalendarExportTest {

    private static final Locale NORWEGIAN = Locale.forLanguageTag("nb");

    private final MigrationPlan plan = PlanFixtures.rich();
    private final Map<String, byte[]> calendars = CalendarExport.all(plan, NORWEGIAN);

    @Test
    void thereIsOneForAllAndOnePerMember() {
        assertThat(calendars.keySet()).containsExactly("", "andoy", "bo", "hadsel", "oksnes", "sortland");
        assertThat(parse("").getEvents()).hasSameSizeAs(plan.deadlines());
        for (String member : calendars.keySet()) {
            long expected = plan.deadlines().stream()
                    .filter(d -> member.isEmpty()
                            || d.member().isEmpty()
                            || d.member().equals(member))
                    .count();
            assertThat(parse(member).getEvents()).as(member).hasSize((int) expected);
        }
    }

    @Test
    void everyDeadlineIsAnAllDayEventWithItsDate() {
        List<VEvent> events = parse("").getEvents();
        Set<String> uids = new HashSet<>();
        for (int i = 0; i < events.size(); i++) {
            Deadline deadline = plan.deadlines().get(i);
            VEvent event = events.get(i);
            assertThat(event.getDateStart().getValue().hasTime()).isFalse();
            assertThat(day(event.getDateStart().getValue().getRawComponents())).isEqualTo(deadline.by());
            assertThat(day(event.getDateEnd().getValue().getRawComponents()))
                    .as("the end is exclusive")
                    .isEqualTo(deadline.by().plusDays(1));
            assertThat(event.getSequence().getValue()).isPositive();
            assertThat(uids.add(event.getUid().getValue())).as(deadline.id()).isTrue();
            boolean reminded = Set.of(
                            DeadlineKind.GIVE_NOTICE,
                            DeadlineKind.EXERCISE_OPTION,
                            DeadlineKind.RENEW,
                            DeadlineKind.RETENDER)
                    .contains(deadline.kind());
            assertThat(event.getAlarms()).hasSize(reminded ? 2 : 0);
        }
        assertThat(text(""))
                .contains("TRIGGER;RELATED=START:-P60D\r\n", "TRIGGER;RELATED=START:-P14D\r\n", "METHOD:PUBLISH\r\n");
        assertThat(text("")).contains("DTSTART;VALUE=DATE:", "DTSTAMP:20261120T000000Z\r\n");
        assertThat(text("")).doesNotContain("TZID");
    }

    @Test
    void namesComeBackAsTheyWere() {
        assertThat(parse("").getEvents())
                .anySatisfy(
                        event -> assertThat(event.getDescription().getValue()).contains("\nOmråde: Telefoni\n"));
        assertThat(parse("").getProperty(biweekly.property.Method.class).getValue())
                .isEqualTo("PUBLISH");
        assertThat(parse("").getDescriptions().get(0).getValue())
                .isEqualTo(plan.header().notice());
    }

    @Test
    void linesAreFoldedAtSeventyFiveOctetsWithCarriageReturns() {
        for (byte[] calendar : calendars.values()) {
            String text = new String(calendar, StandardCharsets.UTF_8);
            assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
            for (String line : text.split("\r\n")) {
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            }
        }
        String folded = CalendarExport.fold("æ".repeat(100) + "\r\n");
        assertThat(folded.replace("\r\n ", "")).isEqualTo("æ".repeat(100) + "\r\n");
    }

    @Test
    void aMovedDeadlineKeepsItsIdentityAndTheSamePlanItsBytes() {
        assertThat(CalendarExport.all(PlanFixtures.rich(), NORWEGIAN).get("")).isEqualTo(calendars.get(""));
        Set<String> before = new HashSet<>();
        parse("").getEvents().forEach(event -> before.add(event.getUid().getValue()));
        ICalendar english = Biweekly.parse(
                        new String(CalendarExport.all(plan, Locale.ENGLISH).get(""), StandardCharsets.UTF_8))
                .first();
        assertThat(english.getEvents())
                .allSatisfy(event -> assertThat(before).contains(event.getUid().getValue()));
    }

    @Test
    void aPlanWithoutDeadlinesGivesAnEmptyCalendar() {
        assertThat(new String(
                        CalendarExport.all(PlanFixtures.empty(), NORWEGIAN).get("bo"), StandardCharsets.UTF_8))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VCALENDAR\r\n");
    }

    private static LocalDate day(biweekly.util.DateTimeComponents parts) {
        return LocalDate.of(parts.getYear(), parts.getMonth(), parts.getDate());
    }

    private String text(String member) {
        return new String(calendars.get(member), StandardCharsets.UTF_8);
    }

    private ICalendar parse(String member) {
        return Biweekly.parse(text(member)).first();
    }
}
