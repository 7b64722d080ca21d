package no.samtakt.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The library of known co-operations in {@code data/scenarios}. */
final class Scenarios {

    private Scenarios() {}

    static List<Scenario> list() {
        List<Scenario> all = new ArrayList<>(DanishScenarios.list());
        all.addAll(NorwegianScenarios.list());
        return all;
    }

    /** The list of the library, for people. */
    static String readMe() {
        return """
                # Kjente samarbeid

                De ti danske samarbeidene i Inspirationskataloget 2016, Hedensted, og de norske som er kjent fra kildene, slik at de kan
                planlegges og gjøres opp. Vesterålen ligger for seg, i [../vesteralen](../vesteralen).

                **Illustrasjonsdata.** Medlemmer, form og nøkkel er som kilden sier; der den tier, står det *antatt*. **Alt inventar er lite og
                oppdiktet** – systemer, avtaler, priser, bemanning – og likt bygd for alle, bare for å ha noe å planlegge. Produktnavn er
                virkelige produkter; at en kommune her bruker dem, er det ikke. Beløp i nøklene er kildens der den har noen (9 kr, 8 000 kr, 1/9,
                30/70, 1/3–2/3, 4 mill. …), ellers oppdiktet.

                Ett samarbeid planlegges, med fordelingen av det felles i rapportens pengedel, med

                    java -jar target/samtakt.jar --lang da plan data/scenarios/sbsys --time 10s

                og et år gjøres opp med `settle reports/sbsys --year 2017`. Arbeidsbøkene har bare de fanene og kolonnene som er i bruk; de skrives av
                `mvn test -Dtest=ScenariosTest -Dsamples.write`.

                | Samarbeid | Medl. | Innbyggere | Form | Nøkkel | Kilde for medlemmer, form og nøkkel | Inventar | Rapport |
                |---|---|---|---|---|---|---|---|
                """
                + list().stream().map(Scenario::line).collect(Collectors.joining("\n"))
                + "\n";
    }
}
