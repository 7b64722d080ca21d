package no.samtakt.report.json;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import java.util.regex.Pattern;
import no.samtakt.common.Money;
import no.samtakt.common.PersonDays;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The one way records become JSON: keys in the order of the record's components, two blanks of indentation, line feeds, UTF-8.
 *
 * <p>{@link Money} is a whole number of minor units, {@code "withheld"} or a band as {@code "100000..200000"}, {@link PersonDays} a whole number of hundredths, a {@link YearMonth} is
 * {@code "2027-03"}, a {@link LocalDate} {@code "2027-03-31"}, an enum its name. The same value always gives the same bytes.
 */
public final class Json {

    /** Deepest nesting accepted when reading; a plan needs seven levels. */
    static final int MAX_DEPTH = 32;

    /** What stands in place of an amount that is kept from the reader. */
    private static final String WITHHELD = "withheld";

    /** What stands between the ends of a band. */
    private static final String TO = "..";

    static final JsonMapper MAPPER = mapper();

    private Json() {}

    /** A record, or a list of records, as JSON text ending with a line feed. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value) + "\n";
    }

    /** As {@link #write(Object)}, in UTF-8. */
    public static byte[] bytes(Object value) {
        return write(value).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(1_000_000)
                        .maxNumberLength(30)
                        .maxNameLength(100)
                        .build())
                .build();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                .withArrayIndenter(indenter)
                .withObjectIndenter(indenter);
        SimpleModule values = new SimpleModule("samtakt");
        values.addSerializer(Money.class, new MoneySerializer());
        values.addSerializer(PersonDays.class, new NumberSerializer<>(PersonDays.class, PersonDays::centi));
        values.addSerializer(YearMonth.class, new TextSerializer<>(YearMonth.class));
        values.addSerializer(LocalDate.class, new TextSerializer<>(LocalDate.class));
        values.addDeserializer(Money.class, new MoneyDeserializer());
        values.addDeserializer(PersonDays.class, new NumberDeserializer<>(PersonDays.class, PersonDays::new));
        values.addDeserializer(YearMonth.class, new TextDeserializer<>(YearMonth.class, YearMonth::parse));
        values.addDeserializer(LocalDate.class, new TextDeserializer<>(LocalDate.class, LocalDate::parse));
        return JsonMapper.builder(factory)
                .addModule(values)
                .defaultPrettyPrinter(printer)
                .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(EnumFeature.READ_ENUMS_USING_TO_STRING)
                .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                .build();
    }

    private static final class NumberSerializer<T> extends StdSerializer<T> {
        private final transient Function<T, Long> number;

        NumberSerializer(Class<T> type, Function<T, Long> number) {
            super(type);
            this.number = number;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeNumber(number.apply(value).longValue());
        }
    }

    /** A whole number, {@code "withheld"}, or the two ends of a band. */
    private static final class MoneySerializer extends StdSerializer<Money> {
        MoneySerializer() {
            super(Money.class);
        }

        @Override
        public void serialize(Money value, JsonGenerator out, SerializationContext context) {
            if (value.isBand()) {
                out.writeString(value.least() + TO + value.most());
            } else if (value.isWithheld()) {
                out.writeString(WITHHELD);
            } else {
                out.writeNumber(value.minor());
            }
        }
    }

    private static final class MoneyDeserializer extends StdDeserializer<Money> {
        private static final Pattern BAND = Pattern.compile("-?\\d{1,17}\\.\\.-?\\d{1,17}");

        MoneyDeserializer() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser in, DeserializationContext context) {
            if (in.hasToken(tools.jackson.core.JsonToken.VALUE_STRING)
                    && in.getString().equals(WITHHELD)) {
                return Money.WITHHELD;
            }
            if (in.hasToken(tools.jackson.core.JsonToken.VALUE_STRING)
                    && BAND.matcher(in.getString()).matches()) {
                String text = in.getString();
                long least = Long.parseLong(text.substring(0, text.indexOf(TO)));
                long most = Long.parseLong(text.substring(text.indexOf(TO) + TO.length()));
                Money band = Money.band(least, most);
                if (band.isBand() && band.least() == least && band.most() == most) {
                    return band;
                }
            }
            if (!in.isExpectedNumberIntToken() || new Money(in.getLongValue()).isWithheld()) {
                return (Money) context.reportInputMismatch(this, "a whole number is expected");
            }
            return new Money(in.getLongValue());
        }
    }

    private static final class TextSerializer<T> extends StdSerializer<T> {
        TextSerializer(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.toString());
        }
    }

    private static final class NumberDeserializer<T> extends StdDeserializer<T> {
        private final transient Function<Long, T> value;

        NumberDeserializer(Class<T> type, Function<Long, T> value) {
            super(type);
            this.value = value;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) {
            if (!in.isExpectedNumberIntToken()) {
                return context.reportInputMismatch(this, "a whole number is expected");
            }
            try {
                return value.apply(in.getLongValue());
            } catch (IllegalArgumentException outOfRange) {
                return context.reportInputMismatch(this, "out of range: " + outOfRange.getMessage());
            }
        }
    }

    private static final class TextDeserializer<T> extends StdDeserializer<T> {
        private final transient Function<String, T> value;

        TextDeserializer(Class<T> type, Function<String, T> value) {
            super(type);
            this.value = value;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) {
            if (!in.hasToken(tools.jackson.core.JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(this, "a text is expected");
            }
            try {
                return value.apply(in.getString());
            } catch (DateTimeParseException notADate) {
                return context.reportInputMismatch(this, "not a date: " + notADate.getParsedString());
            }
        }
    }
}
