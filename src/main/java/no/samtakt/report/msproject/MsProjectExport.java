package no.samtakt.report.msproject;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.samtakt.common.AtomicFiles;
import no.samtakt.common.Texts;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.MigrationPlan.AreaInfo;
import no.samtakt.planning.MigrationPlan.Header;
import no.samtakt.planning.MigrationPlan.Link;
import no.samtakt.planning.MigrationPlan.PoolEffort;
import no.samtakt.planning.MigrationPlan.PoolLoad;
import no.samtakt.planning.MigrationPlan.Task;
import no.samtakt.planning.MigrationPlan.TaskKind;
import no.samtakt.report.Formats;
import no.samtakt.report.Labels;
import no.samtakt.report.PlanView;
import org.mpxj.ConstraintType;
import org.mpxj.CurrencySymbolPosition;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.MPXJException;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.ProjectProperties;
import org.mpxj.Rate;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Resource;
import org.mpxj.ResourceAssignment;
import org.mpxj.TaskField;
import org.mpxj.TaskMode;
import org.mpxj.TaskType;
import org.mpxj.TimeUnit;
import org.mpxj.mspdi.MSPDIWriter;

/**
 * The plan as MSPDI XML for Microsoft Project: a summary task per area, under it what is done and milestones for decisions,
 * go-lives and switch-offs.
 *
 * <p>Months become days: a task runs from the first working day of its first month to the last of its last. Tasks are manually
 * scheduled, so that the program shows the plan and does not make another. Links have their lag in elapsed months. Resources are
 * the plan's pools; work is person-days times the hours of a day. The baseline is the plan. The text fields 1 to 6 hold
 * municipality, area, solution, wave, asset and the plan's own task id.
 */
public final class MsProjectExport {

    private static final int MAX_TEXT = 255;

    private final MigrationPlan plan;
    private final PlanView view;
    private final Labels labels;
    private final Formats formats;
    private final Texts texts;
    private final WorkCalendar work;
    private final ProjectFile project = new ProjectFile();
    private final Map<String, Resource> resources = new HashMap<>();
    private final Map<String, org.mpxj.Task> written = new HashMap<>();

    private MsProjectExport(MigrationPlan plan, Locale locale) {
        this.plan = plan;
        view = new PlanView(plan);
        labels = Labels.of(locale);
        formats = Formats.of(locale, plan.header().currency());
        texts = Texts.of("no.samtakt.report.msproject", locale);
        Header header = plan.header();
        int lastYear = header.planStart()
                .plusMonths(Math.max(header.analysisMonths(), 12))
                .getYear();
        work = new WorkCalendar(
                header.country(),
                Math.min(header.planningDate().getYear(), header.planStart().getYear()) - 1,
                Math.max(lastYear, 2036));
    }

    /** Writes the file, replacing an old one. */
    public static void write(MigrationPlan plan, Locale locale, Path file) throws IOException {
        AtomicFiles.write(file, bytes(plan, locale));
    }

    /** The file's bytes; the same plan gives the same. */
    public static byte[] bytes(MigrationPlan plan, Locale locale) throws IOException {
        return new MsProjectExport(plan, locale).export();
    }

    private byte[] export() throws IOException {
        ProjectCalendar calendar = calendar();
        properties(calendar);
        fields();
        for (PoolLoad pool : plan.pools()) {
            resource(pool.pool());
        }
        for (AreaInfo area : plan.areas()) {
            List<Task> tasks = view.listTasksOfArea(area.code());
            if (!tasks.isEmpty()) {
                area(area, tasks);
            }
        }
        for (Task task : plan.tasks()) {
            link(task);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MSPDIWriter writer = new MSPDIWriter();
        writer.setWriteTimephasedData(false);
        writer.write(project, out);
        return out.toByteArray();
    }

    private ProjectCalendar calendar() {
        ProjectCalendar calendar = project.addCalendar();
        calendar.setName(clean(texts.get("calendar", plan.header().country())));
        calendar.setGUID(guid("calendar"));
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean works = day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY;
            calendar.setWorkingDay(day, works);
            var hours = calendar.addCalendarHours(day);
            if (works) {
                hours.add(new LocalTimeRange(work.dayStart(), work.dayEnd()));
            }
        }
        for (LocalDate holiday : work.holidays()) {
            calendar.addCalendarException(holiday).setName(texts.get("holiday"));
        }
        calendar.setCalendarMinutesPerDay(work.minutesPerDay());
        calendar.setCalendarMinutesPerWeek(work.minutesPerDay() * 5);
        project.setDefaultCalendar(calendar);
        return calendar;
    }

    private void properties(ProjectCalendar calendar) {
        Header header = plan.header();
        ProjectProperties properties = project.getProjectProperties();
        properties.setProjectTitle(clean(texts.get("title", header.cooperation(), header.variant())));
        properties.setName(clean(texts.get("title", header.cooperation(), header.variant())));
        properties.setSubject(clean(header.notice()));
        properties.setAuthor("Samtakt");
        properties.setCompany(clean(header.cooperation()));
        properties.setGUID(guid("project"));
        properties.setDefaultCalendar(calendar);
        properties.setCurrencyCode(header.currency());
        properties.setCurrencySymbol("kr");
        properties.setSymbolPosition(CurrencySymbolPosition.AFTER_WITH_SPACE);
        properties.setCurrencyDigits(0);
        properties.setMinutesPerDay(work.minutesPerDay());
        properties.setMinutesPerWeek(work.minutesPerDay() * 5);
        properties.setDaysPerMonth(20);
        properties.setDefaultStartTime(work.dayStart());
        properties.setDefaultEndTime(work.dayEnd());
        properties.setWeekStartDay(DayOfWeek.MONDAY);
        properties.setHonorConstraints(true);
        properties.setNewTasksAreManual(true);
        properties.setNewTasksEffortDriven(false);
        LocalDateTime start = plan.tasks().stream()
                .map(Task::start)
                .min(YearMonth::compareTo)
                .map(work::startOf)
                .orElse(work.startOf(header.planStart()));
        properties.setStartDate(start);
        LocalDateTime day = header.planningDate().atTime(work.dayStart());
        properties.setStatusDate(day);
        properties.setCurrentDate(day);
        properties.setDefaultStandardRate(new Rate(BigDecimal.ZERO, TimeUnit.HOURS));
        properties.setDefaultOvertimeRate(new Rate(BigDecimal.ZERO, TimeUnit.HOURS));
        properties.setCreationDate(day);
        properties.setLastSaved(day);
        properties.setBaselineDate(day);
    }

    /** What every page of a report states; MSPDI has no comments on the project, so it stands on every summary task. */
    private String assumptions() {
        Header header = plan.header();
        return cleanLong(texts.get(
                "comments",
                header.notice(),
                header.planningDate(),
                header.priceLevel(),
                header.vat(),
                formats.percent(header.discountBasisPoints()),
                header.currency()));
    }

    private void fields() {
        TaskField[] numbered = {
            TaskField.TEXT1, TaskField.TEXT2, TaskField.TEXT3, TaskField.TEXT4, TaskField.TEXT5, TaskField.TEXT6
        };
        String[] names = {"municipality", "area", "target", "wave", "asset", "task"};
        for (int i = 0; i < numbered.length; i++) {
            project.getCustomFields().getOrCreate(numbered[i]).setAlias(texts.get("field." + names[i]));
        }
    }

    private Resource resource(String pool) {
        Resource known = resources.get(pool);
        if (known != null) {
            return known;
        }
        Resource resource = project.addResource();
        resource.setGUID(guid("pool " + pool));
        resource.setName(resourceName(view.name(pool)));
        view.findPool(pool).ifPresent(load -> resource.setGroup(clean(view.member(load.member()))));
        try {
            ProjectCalendar own = resource.addCalendar();
            own.setName(clean(view.name(pool)));
            own.setParent(project.getDefaultCalendar());
            own.setGUID(guid("pool calendar " + pool));
            for (DayOfWeek day : DayOfWeek.values()) {
                own.setCalendarDayType(day, org.mpxj.DayType.DEFAULT);
            }
        } catch (MPXJException twice) {
            throw new IllegalStateException("Pool " + pool + " has two calendars", twice);
        }
        resources.put(pool, resource);
        return resource;
    }

    private void area(AreaInfo area, List<Task> tasks) {
        org.mpxj.Task summary = project.addTask();
        summary.setGUID(guid("area " + area.code()));
        summary.setName(clean(area.name()));
        summary.setSummary(true);
        summary.setText(2, clean(area.name()));
        summary.setNotes(assumptions());
        LocalDateTime first = null;
        LocalDateTime last = null;
        for (Task task : tasks) {
            org.mpxj.Task row = task(summary, task);
            LocalDateTime end = milestones(summary, task);
            first = first == null || row.getStart().isBefore(first) ? row.getStart() : first;
            last = last == null || end.isAfter(last) ? end : last;
        }
        if (first != null && last != null) {
            dates(summary, first, last);
            summary.setTaskMode(TaskMode.AUTO_SCHEDULED);
        }
    }

    private org.mpxj.Task task(org.mpxj.Task summary, Task task) {
        org.mpxj.Task row = summary.addTask();
        written.put(task.id(), row);
        row.setGUID(guid(task.id()));
        row.setName(name(task));
        row.setType(TaskType.FIXED_DURATION);
        row.setEffortDriven(false);
        row.setTaskMode(TaskMode.MANUALLY_SCHEDULED);
        LocalDateTime start = work.startOf(task.start());
        dates(row, start, work.endOf(task.finish()));
        row.setConstraintType(ConstraintType.START_NO_EARLIER_THAN);
        row.setConstraintDate(start);
        texts(row, task);
        BigDecimal hours = BigDecimal.ZERO;
        for (PoolEffort effort : task.effort()) {
            BigDecimal part = hours(effort.effort().centi());
            hours = hours.add(part);
            assign(row, effort.pool(), part);
        }
        row.setWork(hours(hours));
        row.setRemainingWork(hours(hours));
        row.setBaselineWork(hours(hours));
        return row;
    }

    private void assign(org.mpxj.Task row, String pool, BigDecimal hours) {
        ResourceAssignment assignment = row.addResourceAssignment(resource(pool));
        assignment.setGUID(guid(pool + " " + row.getGUID()));
        assignment.setStart(row.getStart());
        assignment.setFinish(row.getFinish());
        assignment.setWork(hours(hours));
        assignment.setRemainingWork(hours(hours));
        assignment.setBaselineStart(row.getStart());
        assignment.setBaselineFinish(row.getFinish());
        assignment.setBaselineWork(hours(hours));
        int days =
                work.daysBetween(row.getStart().toLocalDate(), row.getFinish().toLocalDate());
        BigDecimal available = BigDecimal.valueOf((long) days * work.minutesPerDay())
                .divide(BigDecimal.valueOf(60), 4, RoundingMode.HALF_EVEN);
        assignment.setUnits(
                available.signum() == 0
                        ? BigDecimal.valueOf(100)
                        : hours.multiply(BigDecimal.valueOf(100)).divide(available, 2, RoundingMode.HALF_EVEN));
    }

    /** The milestones a task ends in; returns the end of the last. */
    private LocalDateTime milestones(org.mpxj.Task summary, Task task) {
        LocalDateTime end = work.endOf(task.finish());
        if (task.kind() == TaskKind.DECIDE) {
            milestone(summary, task, "decision", end);
        }
        if (task.kind() == TaskKind.TRANSITION) {
            milestone(summary, task, "go-live", end);
            YearMonth off = task.switchOff();
            if (off != null) {
                LocalDateTime switchedOff = work.startOf(off);
                milestone(summary, task, "switch-off", switchedOff);
                return switchedOff.isAfter(end) ? switchedOff : end;
            }
        }
        return end;
    }

    private void milestone(org.mpxj.Task summary, Task task, String key, LocalDateTime at) {
        org.mpxj.Task row = summary.addTask();
        row.setGUID(guid(key + " " + task.id()));
        row.setName(clean(texts.get("milestone." + key, what(task))));
        row.setMilestone(true);
        row.setTaskMode(TaskMode.MANUALLY_SCHEDULED);
        row.setStart(at);
        row.setFinish(at);
        row.setDuration(Duration.getInstance(0, TimeUnit.DAYS));
        row.setManualDuration(Duration.getInstance(0, TimeUnit.DAYS));
        row.setBaselineStart(at);
        row.setBaselineFinish(at);
        row.setBaselineDuration(Duration.getInstance(0, TimeUnit.DAYS));
        row.setConstraintType(ConstraintType.START_NO_EARLIER_THAN);
        row.setConstraintDate(at);
        texts(row, task);
        org.mpxj.Task of = written.get(task.id());
        if (of != null && !key.equals("switch-off")) {
            row.addPredecessor(new Relation.Builder()
                    .predecessorTask(of)
                    .type(RelationType.FINISH_START)
                    .lag(Duration.getInstance(0, TimeUnit.ELAPSED_MONTHS)));
        }
    }

    private void dates(org.mpxj.Task row, LocalDateTime start, LocalDateTime finish) {
        Duration duration =
                Duration.getInstance(work.daysBetween(start.toLocalDate(), finish.toLocalDate()), TimeUnit.DAYS);
        row.setStart(start);
        row.setFinish(finish);
        row.setDuration(duration);
        row.setManualDuration(duration);
        row.setRemainingDuration(duration);
        row.setBaselineStart(start);
        row.setBaselineFinish(finish);
        row.setBaselineDuration(duration);
    }

    private void texts(org.mpxj.Task row, Task task) {
        row.setText(1, clean(task.member().isEmpty() ? texts.get("common") : view.member(task.member())));
        row.setText(2, clean(view.area(task.area())));
        row.setText(3, clean(view.target(task.target())));
        if (task.kind() == TaskKind.TRANSITION) {
            row.setText(4, clean(texts.get("wave", view.target(task.target()), task.finish())));
        }
        row.setText(5, clean(task.asset()));
        row.setText(6, clean(task.id()));
    }

    private void link(Task task) {
        org.mpxj.Task row = written.get(task.id());
        for (Link link : task.predecessors()) {
            org.mpxj.Task predecessor = written.get(link.task());
            if (row != null && predecessor != null) {
                row.addPredecessor(new Relation.Builder()
                        .predecessorTask(predecessor)
                        .type(link.finishToStart() ? RelationType.FINISH_START : RelationType.FINISH_FINISH)
                        .lag(Duration.getInstance(link.lagMonths(), TimeUnit.ELAPSED_MONTHS)));
            }
        }
    }

    private String name(Task task) {
        return clean(texts.get("task", labels.of(task.kind()), what(task)));
    }

    private String what(Task task) {
        return task.asset().isEmpty() ? view.target(task.target()) : view.name(task.asset());
    }

    /** Hundredths of a person-day as hours of the country's working day. */
    private BigDecimal hours(long centiDays) {
        return BigDecimal.valueOf(centiDays)
                .multiply(BigDecimal.valueOf(work.minutesPerDay()))
                .divide(BigDecimal.valueOf(6_000), 6, RoundingMode.HALF_EVEN);
    }

    private static Duration hours(BigDecimal hours) {
        return Duration.getInstance(hours.doubleValue(), TimeUnit.HOURS);
    }

    /** An identity that is the same for the same thing in every export. */
    private UUID guid(String what) {
        return UUID.nameUUIDFromBytes((plan.header().cooperation() + "\n" + what).getBytes(StandardCharsets.UTF_8));
    }

    /** A text for a field: one line, no control characters, at most as long as the program allows. */
    private static String clean(String text) {
        String line = cleanLong(text).replace('\n', ' ');
        return line.length() <= MAX_TEXT ? line : line.substring(0, MAX_TEXT - 1) + "…";
    }

    /** A name MS Project takes for a resource: without list separators and brackets, which stand for units there. */
    private static String resourceName(String text) {
        return clean(text.replace(',', ' ').replace(';', ' ').replace('[', '(').replace(']', ')'));
    }

    private static String cleanLong(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> clean.appendCodePoint(
                        c == '\n'
                                        || !Character.isISOControl(c) && !(c >= 0xD800 && c <= 0xDFFF) && c < 0xFFFE
                                        || c > 0xFFFF
                                ? c
                                : ' '));
        return clean.toString();
    }
}
