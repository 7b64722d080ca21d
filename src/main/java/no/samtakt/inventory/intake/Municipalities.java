package no.samtakt.inventory.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samtakt.common.DataFile;
import no.samtakt.inventory.sheet.Names;
import org.jspecify.annotations.Nullable;

/** Recognises names of municipalities in cells, titles, sheet and file names: the co-operation's own first, then known ones. */
final class Municipalities {

    private static final Map<String, String> KNOWN = new HashMap<>();
    private static final Set<String> ORDINARY = new HashSet<>();
    private static final Set<String> KIND = Set.of(
            "kommune",
            "kommunes",
            "kommun",
            "kommuns",
            "gemeente",
            "suohkan",
            "tjielte",
            "stad",
            "gemeinde",
            "council",
            "municipality",
            "herad");
    private static final Pattern BESIDE = Pattern.compile(
            "(?<!\\p{L})(?:(\\p{Lu}[\\p{L}-]{1,30}) (?:kommunes?|kommuns?|herad|[Cc]ouncil)|(?:[Gg]emeente|Stadt|Gemeinde|Samtgemeinde|Landkreis|Kreis) (\\p{Lu}[\\p{L}-]{1,30}))(?!\\p{L})");
    /** Words with a capital first, joined by "and" at most: names are no sentences. */
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}.'-]*( (?:(?:og|and|und) )?\\p{Lu}[\\p{L}.'-]*)*");

    /** Words of titles of documents: what stands beside them is no part of a name. */
    private static final Pattern DOCUMENT = Pattern.compile(
            "oversikt|oversigt|oversyn|system|liste|avtale|aftale|kontrakt|kartleg|register|inventar|vedlegg|rapport|budsjett|forteckning|program|applikasjon|applikation|portefolje|protokoll|bemanning|(^| )(ikt|it|ict|data|plan)( |$)");

    private static final Set<String> NO_NAME = Set.of(
            "var",
            "din",
            "deres",
            "hver",
            "en",
            "ny",
            "alle",
            "egen",
            "vores",
            "each",
            "the",
            "per",
            "i",
            "the borough",
            "city",
            "county",
            "samtlige",
            "denne",
            "borough",
            "district",
            "town",
            "systemer",
            "systemoversikt",
            "fagsystemer");
    private static final int LONGEST = 200;

    static {
        for (List<String> line : DataFile.read(Municipalities.class, "municipalities.txt", 2)) {
            for (String written : DataFile.spellings(line.get(1))) {
                boolean ordinary = written.endsWith("*");
                String name = ordinary ? written.substring(0, written.length() - 1) : written;
                KNOWN.putIfAbsent(Names.memberId(name), name);
                if (ordinary || name.length() <= 3) {
                    ORDINARY.add(Names.memberId(name));
                }
            }
        }
    }

    private final Map<String, String> own = new HashMap<>();

    Municipalities(List<String> names) {
        names.forEach(name -> own.putIfAbsent(Names.memberId(name), name));
    }

    /** The municipality a text names and nothing else, such as {@code Andøy kommune}; by its usual name. */
    Optional<String> find(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String id = Names.memberId(text.replaceFirst("^\\d{4}\\s+", ""));
        String name = own.get(id);
        if (name == null) {
            name = KNOWN.get(id);
        }
        if (name == null && named(text)) {
            name = knownAtEnd(bare(text));
        }
        return Optional.ofNullable(name);
    }

    /** The known name a longer one ends in, as in "Skjema Gol"; the whole when there is none. */
    private String knownAtEnd(String bare) {
        String[] words = bare.split("\\s+");
        for (int start = 1; start < words.length; start++) {
            String id = Names.memberId(String.join(" ", List.of(words).subList(start, words.length)));
            String name = own.getOrDefault(id, KNOWN.get(id));
            if (name != null) {
                return name;
            }
        }
        return bare;
    }

    /** Whether a text is a name with the word for municipality, such as {@code Ytre Fjord kommune}. */
    private static boolean named(String text) {
        String[] words = Names.normal(text).split(" ");
        boolean kind = words.length >= 2
                && words.length <= 4
                && (KIND.contains(words[words.length - 1]) || words[0].equals("gemeente"));
        return kind
                && NAME.matcher(bare(text)).matches()
                && !DOCUMENT.matcher(Names.normal(bare(text))).find();
    }

    private static String bare(String text) {
        return text.strip()
                .replaceFirst("(?iu)\\s+(kommunes?|kommuns?|herad|municipality|council|suohkan|tjïelte)$", "")
                .replaceFirst("(?iu)^gemeente\\s+", "")
                .strip();
    }

    /** The one municipality a longer text names, such as a title or the name of a file; nothing when none or several. */
    Optional<String> findWithin(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<String> whole = find(text);
        if (whole.isPresent()) {
            return whole;
        }
        String[] words = Names.normal(text.replace('_', ' ')).split(" ");
        Set<String> found = new TreeSet<>();
        for (int start = 0; start < words.length; start++) {
            for (int length = Math.min(3, words.length - start); length >= 1; length--) {
                String name = name(words, start, length);
                if (name != null) {
                    found.add(name);
                    start += length - 1;
                    break;
                }
            }
        }
        if (found.isEmpty()) {
            return beside(text.replace('_', ' '));
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /** A name nobody knows beside the word for municipality. */
    private static Optional<String> beside(String text) {
        Matcher matcher = BESIDE.matcher(text);
        String name = "";
        while (matcher.find()) {
            String next = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            boolean ordinary = NO_NAME.contains(Names.normal(next));
            if (!ordinary && !name.isEmpty() && !name.equals(next)) {
                return Optional.empty();
            }
            name = ordinary ? name : next;
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    private @Nullable String name(String[] words, int start, int length) {
        String id = String.join("-", List.of(words).subList(start, start + length));
        if (own.containsKey(id)) {
            return own.get(id);
        }
        boolean kind = start + length < words.length && KIND.contains(words[start + length]);
        return KNOWN.containsKey(id) && (kind || !ORDINARY.contains(id)) ? KNOWN.get(id) : null;
    }
}
