package no.samtakt.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import no.samtakt.schedule.Membership;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.ScheduleProblems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleJsonTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void aProblemReadBackCostsAndBreaksTheSame(long seed) throws IOException {
        ScheduleProblem problem = ScheduleProblems.random(seed, ScheduleProblems.Size.SMALL);
        assertThat(problem.membership().commonCosts()).isNotEmpty();
        ScheduleProblem back = ScheduleJson.read(ScheduleJson.write(problem));
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 10; i++) {
            Schedule schedule = ScheduleProblems.anySchedule(problem, random);
            assertThat(ScheduleEvaluator.evaluate(back, schedule))
                    .usingRecursiveComparison()
                    .isEqualTo(ScheduleEvaluator.evaluate(problem, schedule));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void filesWithoutSharedCostsAreAsTheyWereBefore(long seed) throws IOException {
        ScheduleProblem problem = ScheduleProblems.plain(seed, ScheduleProblems.Size.SMALL);
        byte[] file = ScheduleJson.write(problem);
        String text =
                new String(new GZIPInputStream(new ByteArrayInputStream(file)).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text)
                .contains("\"membership\":{\"participations\":[],\"quorums\":[],\"sitOutLimits\":[]}")
                .doesNotContain("commonCosts");
        assertThat(ScheduleJson.read(file).membership()).isEqualTo(Membership.ALL);
    }
}
