package no.samtakt.cli;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A share in percent, with or without the sign, with a point or a comma: 0 to 99.99; in basis points. */
final class GapConverter implements ITypeConverter<Integer> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,2}([.,]\\d{1,2})?) ?%?");

    @Override
    public Integer convert(String value) {
        var matcher = FORM.matcher(value.strip());
        if (!matcher.matches()) {
            throw new TypeConversionException(value);
        }
        return new BigDecimal(matcher.group(1).replace(',', '.'))
                .movePointRight(2)
                .intValueExact();
    }
}
