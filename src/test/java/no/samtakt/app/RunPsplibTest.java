package no.samtakt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunPsplibTest {

    private static final String FOUR =
            """
            jobs (incl. supersource/sink ):  4
            ************************************************************************
            PRECEDENCE RELATIONS:
            jobnr.    #modes  #successors   successors
               1        1          2           2   3
               2        1          1           4
               3        1          1           4
               4        1          0
            ************************************************************************
            REQUESTS/DURATIONS:
            jobnr. mode duration  R 1
            ------------------------------------------------------------------------
              1      1     0       0
              2      1     3       2
              3      1     5       2
              4      1     0       0
            ************************************************************************
            RESOURCEAVAILABILITIES:
              R 1
                3
            ************************************************************************
            """;

    @TempDir
    Path folder;

    private Path instances;

    @BeforeEach
    void twoInstances() throws IOException {
        instances = folder.resolve("instances");
        Files.createDirectories(instances.resolve("tiny"));
        Files.writeString(instances.resolve("tiny").resolve("narrow.sm"), FOUR);
        Files.writeString(instances.resolve("tiny").resolve("wide.sm"), FOUR);
        Files.writeString(
                instances.resolve(RunPsplib.BOUNDS),
                """
                set,instance,cpm,a,b,c,d,e,f,g,h,i,best_lb,best_ub,optimal_proven
                tiny,narrow,5,8,8,8,8,8,8,8,8,8,8,8,1
                tiny,wide,5,5,7,5,7,5,7,5,7,5,5,7,0
                """);
    }

    @Test
    void rowsAreKeptAndNotMeasuredAgain() throws IOException {
        List<RunPsplib.Summary> heard = new ArrayList<>();
        RunPsplib run = new RunPsplib(instances, folder.resolve("out"));

        int first = run.run(List.of(part(1)), heard::add);
        List<String> rows = Files.readAllLines(folder.resolve("out").resolve(RunPsplib.ROWS));
        int second = run.run(List.of(part(1), part(0)), heard::add);

        assertThat(first).isEqualTo(1);
        assertThat(second).isEqualTo(2);
        assertThat(rows).hasSize(2).last().asString().startsWith("tiny,wide,100schedules,1,5,7,8,");
        assertThat(Files.readAllLines(folder.resolve("out").resolve(RunPsplib.ROWS)))
                .startsWith(rows.toArray(String[]::new));
        assertThat(heard).extracting(RunPsplib.Summary::above).containsExactly("14.286", "14.286", "7.143");
        assertThat(heard.get(2).equal()).isEqualTo(1);
    }

    @Test
    void everySizeButGrowthMeasuresTheCompactCase() {
        for (BenchSize size : BenchSize.values()) {
            assertThat(size.psplib().isEmpty()).isEqualTo(size == BenchSize.GROWTH);
            assertThat(size.psplib()).doesNotHaveDuplicates();
        }
    }

    private static RunPsplib.Part part(int widest) {
        return new RunPsplib.Part("tiny", widest, 100, Long.MAX_VALUE, 1);
    }
}
