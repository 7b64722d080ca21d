package no.samtakt.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.samtakt.common.DataFile;

/** The national components, from the data file {@code external-components.txt}. */
public final class ExternalComponents {

    private static final List<ExternalComponent> ALL =
            DataFile.read(ExternalComponents.class, "external-components.txt", 5).stream()
                    .map(field -> new ExternalComponent(
                            field.get(0),
                            field.get(1),
                            field.get(2),
                            field.get(3),
                            Arrays.stream(field.get(4).split(";"))
                                    .map(String::trim)
                                    .filter(alias -> !alias.isEmpty())
                                    .toList()))
                    .toList();

    private ExternalComponents() {}

    /** All components. */
    public static List<ExternalComponent> list() {
        return ALL;
    }

    /** The name of a component for people; the code itself when it is not known. */
    public static String name(String code, Locale locale) {
        return find(code).map(component -> component.name(locale)).orElse(code);
    }

    /** The component of a code, a name or another spelling; case does not matter. */
    public static Optional<ExternalComponent> find(String codeOrName) {
        String wanted = codeOrName.trim().toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(component -> component.code().toLowerCase(Locale.ROOT).equals(wanted)
                        || component.nameNb().toLowerCase(Locale.ROOT).equals(wanted)
                        || component.nameDa().toLowerCase(Locale.ROOT).equals(wanted)
                        || component.nameEn().toLowerCase(Locale.ROOT).equals(wanted)
                        || component.aliases().contains(wanted))
                .findFirst();
    }
}
