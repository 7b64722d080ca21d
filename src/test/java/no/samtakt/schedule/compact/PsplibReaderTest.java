package no.samtakt.schedule.compact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PsplibReaderTest {

    private static final String GOOD =
            """
            ************************************************************************
            jobs (incl. supersource/sink ):  4
              - renewable                 :  2   R
            ************************************************************************
            PRECEDENCE RELATIONS:
            jobnr.    #modes  #successors   successors
               1        1          2           2   3
               2        1          1           4
               3        1          1           4
               4        1          0
            ************************************************************************
            REQUESTS/DURATIONS:
            jobnr. mode duration  R 1  R 2
            ------------------------------------------------------------------------
              1      1     0       0    0
              2      1     3       2    1
              3      1     5       2    0
              4      1     0       0    0
            ************************************************************************
            RESOURCEAVAILABILITIES:
              R 1  R 2
                3    4
            ************************************************************************
            """;

    @Test
    void readsAnInstance() {
        PsplibReader.Reading reading = PsplibReader.read("four.sm", GOOD);

        assertThat(reading.problems()).isEmpty();
        CompactProblem problem = reading.problem().orElseThrow();
        assertThat(problem.name()).isEqualTo("four");
        assertThat(problem.durations()).containsExactly(0, 3, 5, 0);
        assertThat(problem.capacities()).containsExactly(3, 4);
        assertThat(problem.demands()[1]).containsExactly(2, 1);
        assertThat(problem.successors().get(0)).containsExactly(1, 2);
        assertThat(problem.successors().get(3)).isEmpty();
    }

    @Test
    void readsWhatWasWritten() {
        for (int seed = 0; seed < 20; seed++) {
            CompactProblem problem = CompactProblems.random(seed, 12, 1 + seed % 6, 20);
            PsplibReader.Reading reading = PsplibReader.read("x.sm", CompactProblems.text(problem));
            assertThat(reading.problems()).isEmpty();
            assertThat(CompactProblems.text(reading.problem().orElseThrow())).isEqualTo(CompactProblems.text(problem));
        }
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2      1     3       2    1 | 2 1 -3 2 1 | psplib.negative | REQUESTS/DURATIONS!16:16",
                "2      1     3       2    1 | 2 1 x 2 1 | psplib.not-a-number | REQUESTS/DURATIONS!16:16",
                "2      1     3       2    1 | 2 1 99999999999999999999 2 1 | psplib.not-a-number | REQUESTS/DURATIONS!16:16",
                "2      1     3       2    1 | 2 1 9999999999 2 1 | psplib.too-large | REQUESTS/DURATIONS!16:16",
                "2      1     3       2    1 | 2 1 1000000 2 1 | psplib.too-long | REQUESTS/DURATIONS!23:23",
                "2      1     3       2    1 | 2 1 3 4 1 | psplib.above-capacity | REQUESTS/DURATIONS!16:16",
                "2      1     3       2    1 | 2 1 3 2 | psplib.count | REQUESTS/DURATIONS!16:16",
                "2      1     3       2    1 | 2 1 | psplib.truncated | REQUESTS/DURATIONS!16:16",
                "2      1     3       2    1 | 2 2 3 2 1 | psplib.count | REQUESTS/DURATIONS!16:16",
                "3        1          1           4 | 3 1 1 2000 | psplib.unknown-job | PRECEDENCE RELATIONS!9:9",
                "3        1          1           4 | 3 1 2 4 | psplib.count | PRECEDENCE RELATIONS!9:9",
                "4        1          0 | 4 1 1 2 | psplib.circle | PRECEDENCE RELATIONS!8:8",
                "RESOURCEAVAILABILITIES: | RESOURCES? | psplib.no-section | RESOURCEAVAILABILITIES!23:23",
                "sink ):  4 | sink ):  5 | psplib.count | PRECEDENCE RELATIONS!23:23",
            })
    void saysWhatIsWrongAndWhere(String good, String bad, String code, String place) {
        assertThat(GOOD).contains(good);

        PsplibReader.Reading reading = PsplibReader.read("four.sm", GOOD.replace(good, bad));

        assertThat(reading.problem()).isEmpty();
        assertThat(reading.problems()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.where().inSheet()).isEqualTo(place);
            assertThat(problem.where().file()).isEqualTo("four.sm");
        });
    }

    @Test
    void collectsAllProblems() {
        PsplibReader.Reading reading = PsplibReader.read(
                "four.sm",
                GOOD.replace("3       2    1", "x       9    1").replace("5       2    0", "-5       9    0"));

        assertThat(reading.problems())
                .extracting(problem -> problem.code())
                .containsExactly("psplib.not-a-number", "psplib.negative");
    }

    @Test
    void namesTheWholeCircle() {
        PsplibReader.Reading reading = PsplibReader.read("four.sm", GOOD.replace("4        1          0", "4 1 1 1"));

        assertThat(reading.problems()).hasSize(1);
        assertThat(reading.problems().get(0).found()).matches("(\\d) → .* → \\1");
    }

    @Test
    void endsWithProblemsWhereverTheTextIsCut() {
        for (int length = 0; length < GOOD.length(); length++) {
            PsplibReader.Reading reading = PsplibReader.read("cut.sm", GOOD.substring(0, length));
            assertThat(reading.problem().isPresent())
                    .as("cut after %d", length)
                    .isEqualTo(reading.problems().isEmpty());
        }
    }

    @Test
    void neverThrowsOnSpoiltText() {
        SplittableRandom random = new SplittableRandom(7);
        String signs = "0123456789-.*:RxÆ \n\t\0";
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder(GOOD);
            for (int k = random.nextInt(8); k >= 0; k--) {
                text.setCharAt(random.nextInt(text.length()), signs.charAt(random.nextInt(signs.length())));
            }
            assertThatCode(() -> {
                        PsplibReader.Reading reading = PsplibReader.read("spoilt.sm", text.toString());
                        assertThat(reading.problem().isPresent())
                                .isEqualTo(reading.problems().isEmpty());
                    })
                    .as(text.toString())
                    .doesNotThrowAnyException();
        }
    }
}
