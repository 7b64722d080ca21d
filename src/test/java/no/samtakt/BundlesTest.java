package no.samtakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text exists in every language, and no text hides in the code. */
class BundlesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java/no/samtakt");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern SENTENCE =
            Pattern.compile("(?:^|[\\s(])[A-Za-zÆØÅæøå]{2,}[,:;.]? [a-zæøå]{2,}[,:;.]? [a-zæøå]{2,}.*");

    private static final List<String> TRANSLATIONS = List.of("nb", "da");

    static Stream<Path> englishBundles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files
                    .filter(file -> file.getFileName().toString().matches("(messages|usage)\\.properties"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("englishBundles")
    void everyLanguageHasTheSameKeysAndArguments(Path english) throws IOException {
        Map<String, String> reference = read(english);
        assertThat(reference).isNotEmpty();
        for (String language : TRANSLATIONS) {
            Path file = translation(english, language);
            assertThat(file).exists();
            Map<String, String> translated = read(file);
            assertThat(translated.keySet()).as("keys of %s", file).isEqualTo(reference.keySet());
            for (String key : reference.keySet()) {
                assertThat(arguments(translated.get(key)))
                        .as("arguments of %s in %s", key, file)
                        .isEqualTo(arguments(reference.get(key)));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("englishBundles")
    void messagesAreWellFormedPatterns(Path english) throws IOException {
        if (!english.getFileName().toString().startsWith("messages")) {
            assertThat(read(english)).isNotEmpty();
            return;
        }
        for (Path file : List.of(english, translation(english, "nb"), translation(english, "da"))) {
            for (Map.Entry<String, String> entry : read(file).entrySet()) {
                String pattern = entry.getValue();
                Object[] args = new Object[12];
                Arrays.setAll(args, i -> "<" + i + ">");
                String shown = new MessageFormat(pattern).format(args);
                assertThat(arguments(pattern))
                        .as("a single quote swallows arguments in %s of %s; write it twice", entry.getKey(), file)
                        .allSatisfy(i -> assertThat(shown).contains("<" + i + ">"));
                assertThat(pattern.replace("''", "").replaceAll("'[{}]+'", ""))
                        .as("a single quote vanishes in %s of %s; write it twice", entry.getKey(), file)
                        .doesNotContain("'");
            }
        }
    }

    /** A heuristic: a literal with three words in a row, in code that people see the output of, is probably a sentence. */
    @Test
    void codeThatShowsTextHasNoSentences() throws IOException {
        List<String> suspects = new ArrayList<>();
        for (String part : List.of("cli", "report", "app")) {
            Path folder = SOURCES.resolve(part);
            if (!Files.exists(folder)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".java"))
                        .sorted()
                        .toList()) {
                    suspects.addAll(sentences(file));
                }
            }
        }
        assertThat(suspects).isEmpty();
    }

    @Test
    void aSentenceInTheCodeWouldBeSeen() {
        assertThat("The plan is ready").matches(SENTENCE);
        assertThat("M 10 20 L 30 40 Z").doesNotMatch(SENTENCE);
        assertThat("font-family: sans-serif").doesNotMatch(SENTENCE);
    }

    private static List<String> sentences(Path file) throws IOException {
        List<String> found = new ArrayList<>();
        String code = Files.readString(file)
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("(?m)^\\s*//.*$", "")
                .replaceAll("(?s)throw new \\w+\\(.*?\\);", "")
                .replaceAll("\\.contains\\(\"[^\"]*\"\\)", "")
                .replaceAll("(?s)reportInputMismatch\\(.*?\\);", "")
                .replaceAll("(?s)new \\w*Exception\\(.*?\\)", "")
                .replaceAll("(?s)\"\"\".*?\"\"\"", "");
        Matcher literals = LITERAL.matcher(code);
        while (literals.find()) {
            String text = literals.group(1);
            if (!text.matches(".*[<>{}=/].*") && SENTENCE.matcher(text).find()) {
                found.add(file + ": " + text);
            }
        }
        return found;
    }

    private static Path translation(Path english, String language) {
        return english.resolveSibling(
                english.getFileName().toString().replace(".properties", "_" + language + ".properties"));
    }

    private static Map<String, String> read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> sorted = new TreeMap<>();
        properties.forEach((key, value) -> sorted.put((String) key, (String) value));
        return sorted;
    }

    private static Set<String> arguments(String pattern) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(pattern);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
