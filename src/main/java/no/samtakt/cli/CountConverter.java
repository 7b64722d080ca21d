package no.samtakt.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of something: zero or more. */
final class CountConverter implements ITypeConverter<Long> {

    private static final Pattern FORM = Pattern.compile("\\d{1,18}");

    @Override
    public Long convert(String value) {
        if (!FORM.matcher(value.strip()).matches()) {
            throw new TypeConversionException(value);
        }
        return Long.parseLong(value.strip());
    }
}
