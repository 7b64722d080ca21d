package no.samtakt.report.msproject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.MigrationPlan.PoolEffort;
import no.samtakt.planning.MigrationPlan.Task;
import no.samtakt.planning.MigrationPlan.TaskKind;
import no.samtakt.planning.PlanFixtures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mpxj.ProjectFile;
import org.mpxj.RelationType;
import org.mpxj.TaskMode;
import org.mpxj.TimeUnit;
import org.mpxj.mspdi.MSPDIReader;

class MsProjectExportTest {

    private static final Locale NORWEGIAN = Locale.forLanguageTag("nb");

    private static MigrationPlan plan;
    private static ProjectFile project;
    private static Map<String, org.mpxj.Task> tasks;

    @BeforeAll
    static void writeAndReadBack() throws Exception {
        plan = PlanFixtures.rich();
        project = new MSPDIReader().read(new ByteArrayInputStream(MsProjectExport.bytes(plan, NORWEGIAN)));
        tasks = project.getTasks().stream()
                .filter(task -> task.getText(6) != null && !task.getMilestone())
                .collect(Collectors.toMap(task -> task.getText(6), task -> task));
    }

    @Test
    void everyTaskComesBackWithItsDatesAndFields() {
        assertThat(tasks.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        plan.tasks().stream().map(Task::id).toList());
        for (Task task : plan.tasks()) {
            org.mpxj.Task row = tasks.get(task.id());
            assertThat(YearMonth.from(row.getStart())).as(task.id()).isEqualTo(task.start());
            assertThat(YearMonth.from(row.getFinish())).as(task.id()).isEqualTo(task.finish());
            assertThat(working(row.getStart().toLocalDate())).as(task.id()).isTrue();
            assertThat(working(row.getFinish().toLocalDate())).as(task.id()).isTrue();
            assertThat(row.getBaselineStart()).isEqualTo(row.getStart());
            assertThat(row.getBaselineFinish()).isEqualTo(row.getFinish());
            assertThat(row.getTaskMode()).isEqualTo(TaskMode.MANUALLY_SCHEDULED);
            assertThat(row.getText(5) == null ? "" : row.getText(5)).isEqualTo(task.asset());
            assertThat(row.getParentTask().getSummary()).isTrue();
        }
    }

    @Test
    void linksComeBackWithTheirKindAndLag() {
        int links = 0;
        for (Task task : plan.tasks()) {
            for (var link : task.predecessors()) {
                if (!tasks.containsKey(link.task())) {
                    continue;
                }
                links++;
                assertThat(tasks.get(task.id()).getPredecessors())
                        .as(task.id() + " after " + link.task())
                        .anySatisfy(relation -> {
                            assertThat(relation.getPredecessorTask().getText(6)).isEqualTo(link.task());
                            assertThat(relation.getType())
                                    .isEqualTo(
                                            link.finishToStart()
                                                    ? RelationType.FINISH_START
                                                    : RelationType.FINISH_FINISH);
                            if (link.lagMonths() > 0) {
                                assertThat(relation.getLag().getUnits()).isEqualTo(TimeUnit.ELAPSED_MONTHS);
                            }
                            assertThat(relation.getLag().getDuration()).isCloseTo(link.lagMonths(), within(0.01));
                        });
            }
        }
        assertThat(links).isPositive();
    }

    @Test
    void workIsPersonDaysTimesTheHoursOfADay() {
        for (Task task : plan.tasks()) {
            org.mpxj.Task row = tasks.get(task.id());
            assertThat(row.getResourceAssignments()).hasSameSizeAs(task.effort());
            for (PoolEffort effort : task.effort()) {
                String pool = plan.pools().stream()
                        .filter(p -> p.pool().equals(effort.pool()))
                        .map(p -> p.role())
                        .findFirst()
                        .orElseThrow();
                assertThat(row.getResourceAssignments()).as(task.id()).anySatisfy(assignment -> {
                    assertThat(assignment.getResource().getName()).contains(pool);
                    assertThat(assignment
                                    .getWork()
                                    .convertUnits(TimeUnit.HOURS, project.getProjectProperties())
                                    .getDuration())
                            .isCloseTo(effort.effort().centi() * 0.075, within(0.01));
                });
            }
        }
    }

    @Test
    void decisionsGoLivesAndSwitchOffsAreMilestones() {
        long expected = plan.tasks().stream()
                .mapToLong(task -> (task.kind() == TaskKind.DECIDE ? 1 : 0)
                        + (task.kind() == TaskKind.TRANSITION ? 1 : 0)
                        + (task.kind() == TaskKind.TRANSITION && task.switchOff() != null ? 1 : 0))
                .sum();
        assertThat(project.getTasks().stream().filter(org.mpxj.Task::getMilestone))
                .hasSize((int) expected)
                .allSatisfy(row -> assertThat(row.getStart()).isEqualTo(row.getFinish()));
    }

    @Test
    void currencyCalendarAndTitleAreSet() {
        var properties = project.getProjectProperties();
        assertThat(properties.getCurrencyCode()).isEqualTo("NOK");
        assertThat(properties.getMinutesPerDay()).isEqualTo(450);
        assertThat(properties.getProjectTitle()).contains(plan.header().cooperation());
        assertThat(properties.getSubject()).isEqualTo(plan.header().notice());
        assertThat(project.getTasks().stream().filter(row -> row.getSummary() && row.getText(2) != null))
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(row.getNotes()).contains(plan.header().notice()));
        var calendar = project.getDefaultCalendar();
        assertThat(calendar.getWork(LocalDate.of(2027, 5, 18), TimeUnit.HOURS).getDuration())
                .isEqualTo(7.5);
        for (LocalDate off : new LocalDate[] {
            LocalDate.of(2027, 5, 17), LocalDate.of(2027, 3, 26), LocalDate.of(2036, 12, 25), LocalDate.of(2028, 4, 17)
        }) {
            assertThat(calendar.isWorkingDate(off)).as(off.toString()).isFalse();
        }
        assertThat(project.getResources().stream().filter(r -> r.getName() != null))
                .hasSize(plan.pools().size());
    }

    @Test
    void theSamePlanGivesTheSameBytes() throws Exception {
        assertThat(new String(MsProjectExport.bytes(plan, NORWEGIAN), StandardCharsets.UTF_8))
                .as("the day of the plan, not of the export")
                .contains("<CurrentDate>" + plan.header().planningDate() + "T");
        assertThat(MsProjectExport.bytes(plan, NORWEGIAN))
                .isEqualTo(MsProjectExport.bytes(PlanFixtures.rich(), NORWEGIAN));
    }

    @Test
    void namesAreEscapedAndAnEmptyPlanIsAProjectToo() throws Exception {
        assertThat(project.getTasks())
                .anySatisfy(row -> assertThat(row.getName()).contains(PlanFixtures.SCRIPT_NAME));
        ProjectFile empty = new MSPDIReader()
                .read(new ByteArrayInputStream(MsProjectExport.bytes(PlanFixtures.empty(), Locale.ENGLISH)));
        assertThat(empty.getProjectProperties().getProjectTitle()).contains("Migration plan");
    }

    @ParameterizedTest
    @CsvSource({
        "2026, 2026-04-05", "2027, 2027-03-28", "2028, 2028-04-16", "2029, 2029-04-01", "2030, 2030-04-21",
        "2031, 2031-04-13", "2032, 2032-03-28", "2033, 2033-04-17", "2034, 2034-04-09", "2035, 2035-03-25",
        "2036, 2036-04-13", "2038, 2038-04-25", "2008, 2008-03-23"
    })
    void easterIsOnTheRightSunday(int year, LocalDate easter) {
        assertThat(PublicHolidays.easterSunday(year)).isEqualTo(easter);
        assertThat(PublicHolidays.of("NO", year)).contains(easter.plusDays(39), LocalDate.of(year, 5, 17));
    }

    @Test
    void denmarkWorksOnTheFirstAndSeventeenthOfMay() {
        assertThat(PublicHolidays.of("DK", 2026))
                .contains(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 5, 25))
                .doesNotContain(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 17));
    }

    private static boolean working(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !PublicHolidays.of("NO", day.getYear()).contains(day);
    }
}
