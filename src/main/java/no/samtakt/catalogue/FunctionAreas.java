package no.samtakt.catalogue;

import java.util.List;
import java.util.Optional;
import no.samtakt.common.DataFile;

/** The default taxonomy of function areas, in the order of the data file {@code function-areas.txt}. */
public final class FunctionAreas {

    private static final List<FunctionArea> ALL = DataFile.read(FunctionAreas.class, "function-areas.txt", 7).stream()
            .map(field -> new FunctionArea(
                    field.get(0),
                    field.get(1),
                    field.get(2),
                    field.get(3),
                    field.get(4),
                    Integer.parseInt(field.get(5)),
                    field.get(6)))
            .toList();

    /** Code of the area of systems of which no area is known; not part of the taxonomy. */
    public static final String UNCLASSIFIED = "ANN";

    private static final FunctionArea OTHER =
            new FunctionArea(UNCLASSIFIED, "Ikke plassert", "Ikke placeret", "Not classified", "SUPPORT", 2, "");

    private FunctionAreas() {}

    /** All areas of the taxonomy. */
    public static List<FunctionArea> list() {
        return ALL;
    }

    /** The area of systems of which no area is known. */
    public static FunctionArea unclassified() {
        return OTHER;
    }

    /** The area of a code; the co-operation may use codes that are not in the taxonomy. */
    public static Optional<FunctionArea> find(String code) {
        return code.equals(UNCLASSIFIED)
                ? Optional.of(OTHER)
                : ALL.stream().filter(area -> area.code().equals(code)).findFirst();
    }
}
