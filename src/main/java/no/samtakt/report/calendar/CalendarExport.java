package no.samtakt.report.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.Related;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.DateTimeStamp;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.samtakt.common.AtomicFiles;
import no.samtakt.common.Money;
import no.samtakt.common.Texts;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.MigrationPlan.Deadline;
import no.samtakt.planning.MigrationPlan.DeadlineKind;
import no.samtakt.planning.MigrationPlan.MemberInfo;
import no.samtakt.report.Formats;
import no.samtakt.report.Labels;
import no.samtakt.report.PlanView;

/**
 * The deadlines of a plan as iCalendar files (RFC 5545): one for the co-operation with all of them, and one per member with its
 * own and the common ones.
 *
 * <p>All-day events without a time zone. An event keeps its identity when the plan is made again, whatever its date becomes,
 * and a later planning date gives a higher sequence number, so that a calendar moves the event instead of doubling it. The time
 * stamp is the planning date: the same plan gives the same bytes. Deadlines of contracts remind 60 and 14 days before.
 */
public final class CalendarExport {

    private static final int LINE_OCTETS = 75;
    private static final LocalDate SEQUENCE_ORIGIN = LocalDate.of(2020, 1, 1);
    private static final int[] REMINDER_DAYS = {60, 14};

    /** What somebody must act on before the date. */
    private static final Set<DeadlineKind> REMINDED = Set.of(
            DeadlineKind.CALL_OFF,
            DeadlineKind.GIVE_NOTICE,
            DeadlineKind.EXERCISE_OPTION,
            DeadlineKind.RENEW,
            DeadlineKind.RETENDER);

    private final MigrationPlan plan;
    private final PlanView view;
    private final Labels labels;
    private final Formats formats;
    private final Texts texts;

    private CalendarExport(MigrationPlan plan, Locale locale) {
        this.plan = plan;
        view = new PlanView(plan);
        labels = Labels.of(locale);
        formats = Formats.of(locale, plan.header().currency());
        texts = Texts.of("no.samtakt.report.calendar", locale);
    }

    /**
     * All calendars of a plan.
     *
     * @return content by member id in the plan's order, first the co-operation's under an empty id
     */
    public static Map<String, byte[]> all(MigrationPlan plan, Locale locale) {
        CalendarExport export = new CalendarExport(plan, locale);
        Map<String, byte[]> calendars = new LinkedHashMap<>();
        calendars.put("", export.calendar(""));
        for (MemberInfo member : plan.members()) {
            calendars.put(member.id(), export.calendar(member.id()));
        }
        return calendars;
    }

    /**
     * Writes one calendar, replacing an old one.
     *
     * @param member id, or an empty text for the whole co-operation
     */
    public static void write(MigrationPlan plan, String member, Locale locale, Path file) throws IOException {
        AtomicFiles.write(file, new CalendarExport(plan, locale).calendar(member));
    }

    private byte[] calendar(String member) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(
                "-//Samtakt//Samtakt//" + texts.locale().getLanguage().toUpperCase(Locale.ROOT));
        calendar.setMethod("PUBLISH");
        String name = member.isEmpty()
                ? texts.get("calendar.common", plan.header().cooperation())
                : texts.get("calendar.member", plan.header().cooperation(), view.member(member));
        calendar.setName(clean(name));
        calendar.setDescription(clean(plan.header().notice()));
        calendar.setExperimentalProperty("X-WR-CALNAME", clean(name));
        for (Deadline deadline : plan.deadlines()) {
            if (member.isEmpty()
                    || deadline.member().isEmpty()
                    || deadline.member().equals(member)) {
                calendar.addEvent(event(deadline));
            }
        }
        StringWriter written = new StringWriter();
        try (ICalWriter writer = new ICalWriter(written, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return fold(written.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private VEvent event(Deadline deadline) {
        VEvent event = new VEvent();
        event.setUid(uid(deadline));
        event.setDateTimeStamp(new DateTimeStamp(Date.from(
                plan.header().planningDate().atStartOfDay(ZoneOffset.UTC).toInstant())));
        event.setSequence((int) Math.max(0, plan.header().planningDate().toEpochDay() - SEQUENCE_ORIGIN.toEpochDay()));
        event.setDateStart(new DateStart(day(deadline.by())));
        event.setDateEnd(new DateEnd(day(deadline.by().plusDays(1))));
        String what = labels.of(deadline.kind());
        String subject = deadline.subject().isEmpty() ? view.area(deadline.area()) : view.name(deadline.subject());
        event.setSummary(clean(texts.get("event.summary", what, subject)));
        event.setDescription(clean(description(deadline)));
        event.addCategories(clean(what));
        event.setTransparency(true);
        if (REMINDED.contains(deadline.kind())) {
            for (int days : REMINDER_DAYS) {
                Duration before = Duration.builder().prior(true).days(days).build();
                event.addAlarm(VAlarm.display(
                        new Trigger(before, Related.START), clean(texts.get("event.reminder", what, subject, days))));
            }
        }
        return event;
    }

    private String description(Deadline deadline) {
        StringBuilder text = new StringBuilder();
        text.append(texts.get("event.body", labels.word("body", deadline.body())));
        if (!deadline.member().isEmpty()) {
            text.append('\n').append(texts.get("event.member", view.member(deadline.member())));
        }
        if (!deadline.area().isEmpty()) {
            text.append('\n').append(texts.get("event.area", view.area(deadline.area())));
        }
        if (deadline.effect() != null) {
            text.append('\n').append(texts.get("event.effect", formats.month(deadline.effect())));
        }
        Money cost = deadline.costOfMissing();
        if (cost != null) {
            text.append('\n').append(texts.get("event.cost", formats.amount(cost)));
        }
        text.append('\n')
                .append(texts.get(
                        "event.plan",
                        plan.header().variant(),
                        formats.date(plan.header().planningDate())));
        return text.append('\n').append(plan.header().notice()).toString();
    }

    /** Made from what the deadline is about, not from its date. */
    private String uid(Deadline deadline) {
        String identity = plan.header().cooperation() + "\n" + deadline.id() + "\n" + deadline.member();
        return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)) + "@samtakt";
    }

    private static ICalDate day(LocalDate date) {
        return new ICalDate(new DateTimeComponents(date.getYear(), date.getMonthValue(), date.getDayOfMonth()), false);
    }

    /** Control characters other than line feeds become blanks. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> clean.appendCodePoint(
                        c == '\n' || !Character.isISOControl(c) && !(c >= 0xD800 && c <= 0xDFFF) ? c : ' '));
        return clean.toString();
    }

    /**
     * Folds lines longer than 75 octets (RFC 5545, 3.1), never inside a character. Done here because the library counts
     * characters.
     */
    static String fold(String unfolded) {
        StringBuilder folded = new StringBuilder(unfolded.length() + unfolded.length() / 60);
        int octets = 0;
        for (int i = 0; i < unfolded.length(); ) {
            int c = unfolded.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r' || c == '\n') {
                folded.appendCodePoint(c);
                octets = 0;
                continue;
            }
            int size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (octets + size > LINE_OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(c);
            octets += size;
        }
        return folded.toString();
    }
}
