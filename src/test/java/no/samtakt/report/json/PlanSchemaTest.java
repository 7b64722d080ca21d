package no.samtakt.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.samtakt.common.Money;
import no.samtakt.common.PersonDays;
import no.samtakt.planning.MigrationPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The page that describes plan.json is made from the records themselves. When this test fails because the page differs, the
 * page as it should be is in {@code target/plan-schema.md}.
 */
class PlanSchemaTest {

    private static final Path PAGE = Path.of("src/docs/plan-schema.md");

    @Test
    void theCommittedPageDescribesThePlanAsItIs() throws Exception {
        String page = page();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/plan-schema.md"), page);
        assertThat(Files.exists(PAGE)).as(PAGE + " exists").isTrue();
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    @Test
    void everyFieldHasAMeaningAndEveryMeaningAField() throws Exception {
        Set<String> fields = new TreeSet<>();
        records().forEach((name, type) -> {
            for (RecordComponent component : type.getRecordComponents()) {
                fields.add(name + "." + component.getName());
            }
        });
        assertThat(new TreeSet<>(meanings().stringPropertyNames())).isEqualTo(fields);
    }

    private static String page() throws Exception {
        Properties meanings = meanings();
        StringBuilder page = new StringBuilder();
        page.append("# plan.json\n\n")
                .append("Layout version ")
                .append(MigrationPlan.SCHEMA_VERSION)
                .append(". UTF-8, line feeds, keys in the order below. ")
                .append("Made by a test from the program's own records; do not change by hand.\n\n")
                .append(
                        "- *money*: whole number of minor units (øre) of `header.currency`, or `\"withheld\"` when it is kept from the reader (a confidential\n  price, or what would tell one), or a band\n  such as `\"10000000..20000000\"`, between which two of a fixed scale of amounts it is\n")
                .append("- *effort*: whole number of hundredths of a person-day\n")
                .append("- *month*: `\"2027-03\"`; *date*: `\"2027-03-31\"`\n")
                .append(
                        "- *number*: whole number, up to 64 bits with sign; basis points are hundredths of a per cent\n")
                .append("- *optional*: may be `null`; every other field always has a value. No field is left out\n");
        records().forEach((name, type) -> {
            page.append("\n## ").append(name).append("\n\n| field | type | meaning |\n|---|---|---|\n");
            for (RecordComponent component : type.getRecordComponents()) {
                page.append("| `")
                        .append(component.getName())
                        .append("` | ")
                        .append(typeName(component.getGenericType()))
                        .append(optional(component) ? ", optional" : "")
                        .append(" | ")
                        .append(meanings.getProperty(name + "." + component.getName(), "**missing**"))
                        .append(" |\n");
            }
        });
        return page.toString();
    }

    private static boolean optional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String typeName(Type type) {
        if (type instanceof ParameterizedType list) {
            return "list of " + typeName(list.getActualTypeArguments()[0]);
        }
        Class<?> of = (Class<?>) type;
        if (of == Money.class) {
            return "money";
        }
        if (of == PersonDays.class) {
            return "effort";
        }
        if (of == YearMonth.class) {
            return "month";
        }
        if (of == LocalDate.class) {
            return "date";
        }
        if (of == String.class) {
            return "text";
        }
        if (of == boolean.class) {
            return "true/false";
        }
        if (of == int.class || of == Integer.class || of == long.class || of == Long.class) {
            return "number";
        }
        if (of.isEnum()) {
            return Arrays.stream(of.getEnumConstants())
                    .map(constant -> "`" + ((Enum<?>) constant).name() + "`")
                    .collect(Collectors.joining(" "));
        }
        return "[" + of.getSimpleName() + "](#" + of.getSimpleName().toLowerCase(Locale.ROOT) + ")";
    }

    private static Map<String, Class<?>> records() {
        Map<String, Class<?>> found = new LinkedHashMap<>();
        collect(MigrationPlan.class, found);
        return found;
    }

    private static void collect(Type type, Map<String, Class<?>> found) {
        if (type instanceof ParameterizedType list) {
            collect(list.getActualTypeArguments()[0], found);
        } else if (type instanceof Class<?> of
                && of.isRecord()
                && of != Money.class
                && of != PersonDays.class
                && found.putIfAbsent(of.getSimpleName(), of) == null) {
            for (RecordComponent component : of.getRecordComponents()) {
                collect(component.getGenericType(), found);
            }
        }
    }

    private static Properties meanings() throws Exception {
        Properties meanings = new Properties();
        try (InputStream in = PlanSchemaTest.class.getResourceAsStream("plan-fields.properties")) {
            meanings.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return meanings;
    }
}
