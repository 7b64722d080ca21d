package no.samtakt.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of runs: 0 to a million. */
final class RunsConverter implements ITypeConverter<Integer> {

    private static final Pattern FORM = Pattern.compile("\\d{1,7}");
    private static final int MOST = 1_000_000;

    @Override
    public Integer convert(String value) {
        String text = value.strip();
        if (!FORM.matcher(text).matches() || Integer.parseInt(text) > MOST) {
            throw new TypeConversionException(value);
        }
        return Integer.valueOf(text);
    }
}
