package no.samtakt.report.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogAxisTest {

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "1000,   100000, 1000,   100000",
        "63618,  100620, 50000,  200000",
        "0.289,  21,     0.2,    50",
        "0.05,   0.051,  0.05,   0.1",
        "1,      1,      0.5,    2",
        "7,      7,      5,      10",
        "0.002,  0.002,  0.001,  0.005",
        "999,    1001,   500,    2000",
        "1000000, 2000000, 1000000, 2000000"
    })
    void endsAreRoundAndAroundAllValues(BigDecimal least, BigDecimal most, BigDecimal from, BigDecimal to) {
        LogAxis axis = LogAxis.over(List.of(most, least), 7);

        assertThat(axis.ticks().get(0)).isEqualByComparingTo(from);
        assertThat(axis.ticks().get(axis.ticks().size() - 1)).isEqualByComparingTo(to);
        assertThat(axis.place(least)).isBetween(0.0, 1.0);
        assertThat(axis.place(most)).isBetween(0.0, 1.0);
        assertThat(axis.place(from)).isZero();
        assertThat(axis.place(to)).isEqualTo(1.0, within(1e-12));
    }

    @Test
    void betweenTheEndsAreOnesTwosAndFives() {
        LogAxis axis = LogAxis.over(numbers("0.3", "30"), 9);

        assertThat(axis.ticks())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(numbers("0.2", "0.5", "1", "2", "5", "10", "20", "50"));
        assertThat(axis.ticks()).allMatch(axis::labelled);
    }

    @Test
    void withLittleRoomOnlyPowersOfTenAreLabelled() {
        LogAxis axis = LogAxis.over(numbers("0.03", "300"), 7);

        assertThat(axis.ticks().stream().filter(axis::labelled))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(numbers("0.1", "1", "10", "100"));
    }

    @Test
    void withoutValuesThereIsAnAxisAllTheSame() {
        assertThat(LogAxis.over(List.of(), 7).ticks()).hasSizeGreaterThan(1);
    }

    private static List<BigDecimal> numbers(String... values) {
        return Stream.of(values).map(BigDecimal::new).toList();
    }
}
