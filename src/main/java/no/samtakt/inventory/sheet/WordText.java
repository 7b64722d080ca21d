package no.samtakt.inventory.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words that answer, in Norwegian (both), Danish, Swedish, Dutch, German and English. */
final class WordText {

    private static final Set<String> ONGOING = Set.copyOf(List.of(
            "ongoing",
            "lopende",
            "lobende",
            "lopande",
            "lopend",
            "doorlopend",
            "laufend",
            "unbefristet",
            "running",
            "tills vidare",
            "tillsvidare",
            "inntil videre",
            "indtil videre",
            "til vidare",
            "evergreen",
            "rolling",
            "auto",
            "fortlopende",
            "fortlobende",
            "tidsubegrenset",
            "tidsubestemt",
            "ubestemt",
            "ubegrenset",
            "uten utlop",
            "uden udlob",
            "ingen utlop",
            "ingen utlopsdato",
            "ingen sluttdato",
            "ingen slutdato",
            "ingen slut",
            "no end",
            "no end date",
            "open ended",
            "indefinite",
            "indefinitely",
            "perpetual",
            "onbepaald",
            "onbepaalde tijd",
            "automatisk",
            "automatisk fornyelse",
            "automatisk forlengelse",
            "lopende avtale",
            "lobende aftale",
            "lopende kontrakt",
            "evigvarende",
            "fornyes automatisk",
            "tidsubegraenset",
            "ubegraenset",
            "sagt opp aldri"));
    private static final Set<String> EXPIRED = Set.copyOf(List.of(
            "utlopt",
            "utgatt",
            "udlobet",
            "utgatt",
            "utgangen",
            "har gatt ut",
            "gatt ut",
            "gaatt ut",
            "expired",
            "lapsed",
            "verlopen",
            "abgelaufen",
            "avslutta",
            "avsluttet",
            "afsluttet",
            "avslutad",
            "ended",
            "beeindigd",
            "beendet",
            "lopt ut",
            "har utlopt"));
    private static final Map<String, Answer> ANSWERS = new HashMap<>();

    static {
        answers(
                Answer.YES,
                "ja",
                "j",
                "x",
                "1",
                "sant",
                "sann",
                "sand",
                "yes",
                "y",
                "true",
                "waar",
                "wahr",
                "jo",
                "ok",
                "jepp",
                "in use",
                "ja da");
        answers(
                Answer.NO, "nei", "nej", "nee", "nein", "n", "0", "usant", "falsk", "falskt", "no", "false", "onwaar",
                "falsch", "ikkje", "ikke", "inte", "niet", "nicht", "not");
        answers(
                Answer.PARTIAL,
                "delvis",
                "delvist",
                "ja delvis",
                "partial",
                "partially",
                "partly",
                "yes partly",
                "deels",
                "gedeeltelijk",
                "teilweise",
                "teils",
                "noe",
                "litt",
                "dels",
                "yes partial",
                "til dels");
        answers(
                Answer.UNKNOWN,
                "ukjent",
                "ukjend",
                "vet ikke",
                "veit ikkje",
                "ikke kjent",
                "ikkje kjent",
                "ikke oppgitt",
                "ikkje oppgitt",
                "uoppgitt",
                "unknown",
                "not known",
                "tbd",
                "tba",
                "ukendt",
                "ved ikke",
                "ikke oplyst",
                "okand",
                "okant",
                "vet ej",
                "vet inte",
                "ej angivet",
                "onbekend",
                "weet niet",
                "unbekannt",
                "keine angabe",
                "weiss nicht",
                "se avtale",
                "se avtala",
                "sja avtale",
                "se kontrakt",
                "se aftale",
                "se aftalen",
                "se avtal",
                "see contract",
                "see agreement",
                "zie contract",
                "siehe vertrag",
                "ma sjekkes",
                "ma avklares",
                "avklares",
                "not stated",
                "don t know",
                "dont know",
                "under avklaring",
                "undersokes",
                "nvt onbekend");
        answers(
                Answer.NOT_APPLICABLE,
                "n a",
                "i a",
                "ikke relevant",
                "ikkje relevant",
                "ikke aktuelt",
                "ikkje aktuelt",
                "irrelevant",
                "not applicable",
                "inte aktuellt",
                "ej aktuellt",
                "ej relevant",
                "nvt",
                "n v t",
                "niet van toepassing",
                "entfallt",
                "nicht zutreffend");
        answers(
                Answer.NONE,
                "ingen",
                "inga",
                "intet",
                "inget",
                "ingenting",
                "none",
                "nothing",
                "nil",
                "geen",
                "keine",
                "kein",
                "keines",
                "finnes ikke",
                "finst ikkje",
                "findes ikke",
                "finns inte",
                "finns ej",
                "har ikke",
                "har ikkje",
                "manuelt",
                "manuellt",
                "manual",
                "manuell",
                "handmatig",
                "papir",
                "paper",
                "papper",
                "papier",
                "excel",
                "ikke i bruk",
                "uten",
                "uden",
                "utan");
    }

    private WordText() {}

    private static void answers(Answer answer, String... words) {
        for (String word : words) {
            ANSWERS.put(word, answer);
        }
    }

    static @Nullable Answer answer(String written) {
        String text = CellText.clean(written);
        switch (text) {
            case "✓", "✔", "☑", "🗸", "X", "●", "•", "+" -> {
                return Answer.YES;
            }
            case "-", "–", "—", "✗", "✘", "☐", "×" -> {
                return Answer.NO;
            }
            case "(x)", "(✓)", "(X)", "(ja)", "(Ja)" -> {
                return Answer.PARTIAL;
            }
            case "?", "??", "???" -> {
                return Answer.UNKNOWN;
            }
            default -> {
                return text.length() > 40 ? null : ANSWERS.get(Names.normal(text));
            }
        }
    }

    static boolean ongoing(String written) {
        return written.length() <= 60 && ONGOING.contains(Names.normal(written));
    }

    static boolean expired(String written) {
        return written.length() <= 60 && EXPIRED.contains(Names.normal(written));
    }
}
