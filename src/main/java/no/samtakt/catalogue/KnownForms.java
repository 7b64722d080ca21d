package no.samtakt.catalogue;

import java.util.Arrays;
import java.util.List;
import no.samtakt.common.DataFile;

/** Forms of organisation, from {@code forms.txt}. */
public final class KnownForms {

    private static final List<KnownForm> ALL = DataFile.read(KnownForms.class, "forms.txt", 12).stream()
            .map(field -> new KnownForm(
                    field.get(0),
                    field.get(1),
                    field.get(2).equals("YES"),
                    Arrays.stream(field.get(3).split(";"))
                            .map(DecisionBody::valueOf)
                            .toList(),
                    DecisionBody.valueOf(field.get(4)),
                    Integer.parseInt(field.get(5)),
                    Integer.parseInt(field.get(6)),
                    AwardRight.valueOf(field.get(7)),
                    Integer.parseInt(field.get(8)),
                    Integer.parseInt(field.get(9)),
                    Employer.valueOf(field.get(10)),
                    field.get(11)))
            .toList();

    private KnownForms() {}

    /** All forms. */
    public static List<KnownForm> list() {
        return ALL;
    }

    /**
     * The form of a code.
     *
     * @throws IllegalArgumentException when there is no such form
     */
    public static KnownForm get(String code) {
        return ALL.stream()
                .filter(form -> form.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No form " + code));
    }
}
