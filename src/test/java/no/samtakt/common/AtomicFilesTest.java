package no.samtakt.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.samtakt.common.ResultFolder.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AtomicFilesTest {

    @TempDir
    private Path above;

    @Test
    void aFileIsReplacedWholeAndNothingIsLeftBeside() throws Exception {
        Path file = above.resolve("plan.json");
        AtomicFiles.write(file, bytes("old"));
        AtomicFiles.write(file, bytes("new"));
        assertThat(file).hasContent("new");
        assertThat(names(above)).containsExactly("plan.json");
    }

    @Test
    void whatAKilledWriterOfTheFileHasLeftIsDeleted() throws Exception {
        Path file = above.resolve("plan.json");
        Files.writeString(above.resolve(".plan.json.123456789.part"), "ha");
        Files.writeString(above.resolve(".plan.json.backup.part"), "mine");
        AtomicFiles.write(file, bytes("new"));
        assertThat(names(above)).containsExactly(".plan.json.backup.part", "plan.json");
    }

    @Test
    void aFileThatCannotBeWrittenLeavesNothing() throws Exception {
        Path folder = Files.createDirectory(above.resolve("plan.json"));
        Files.writeString(folder.resolve("inside"), "x");
        assertThatThrownBy(() -> AtomicFiles.write(folder, bytes("new"))).isInstanceOf(IOException.class);
        assertThat(names(above)).containsExactly("plan.json");
        assertThat(folder.resolve("inside")).hasContent("x");
    }

    @Test
    void aResultIsExchangedAsAWhole() throws Exception {
        Path result = above.resolve("vesteralen");
        write(result, "old", "a.txt", "sub/b.txt");
        write(result, "new", "a.txt");
        assertThat(names(result)).containsExactly(".samtakt-files", "a.txt");
        assertThat(result.resolve("a.txt")).hasContent("new");
        assertThat(names(above)).containsExactly(".vesteralen.lock", "vesteralen");
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void aRunKilledAtAnyStepLeavesTheOldResultOrTheNew(Step killed) throws Exception {
        Path result = above.resolve("vesteralen");
        write(result, "old", "a.txt", "b.txt");
        try {
            ResultFolder.replace(result, filling("new", "a.txt", "b.txt"), step -> {
                if (step == killed) {
                    throw new Killed();
                }
            });
        } catch (Killed expected) {
            // As after a kill: an Error passes by every clean-up.
        }
        if (Files.exists(result)) {
            assertWhole(result);
        } else {
            assertThat(killed).as("gone only between the two renames").isEqualTo(Step.OLD_AWAY);
        }

        ResultFolder.recover(result);

        assertWhole(result);
        assertThat(names(above)).containsExactly(".vesteralen.lock", "vesteralen");
        assertThat(Files.readString(result.resolve("a.txt")))
                .isEqualTo(killed == Step.OLD_AWAY || killed == Step.NEW_IN ? "new" : "old");
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"NEW_IN"},
            mode = EnumSource.Mode.EXCLUDE)
    void aFailureAtAnyStepKeepsTheOldResultAndCleansUp(Step failing) throws Exception {
        Path result = above.resolve("vesteralen");
        write(result, "old", "a.txt", "b.txt");
        assertThatThrownBy(() -> ResultFolder.replace(result, filling("new", "a.txt", "b.txt"), step -> {
                    if (step == failing) {
                        throw new IOException("No space left on device");
                    }
                }))
                .hasMessage("No space left on device");
        assertThat(result.resolve("a.txt")).hasContent("old");
        assertThat(result.resolve("b.txt")).hasContent("old");
        assertThat(names(above)).containsExactly(".vesteralen.lock", "vesteralen");
    }

    @Test
    void aFillingThatFailsHalfwayKeepsTheOldResult() throws Exception {
        Path result = above.resolve("vesteralen");
        write(result, "old", "a.txt");
        assertThatThrownBy(() -> ResultFolder.replace(result, folder -> {
                    Files.writeString(folder.resolve("a.txt"), "ne");
                    throw new IOException("No space left on device");
                }))
                .hasMessage("No space left on device");
        assertThat(result.resolve("a.txt")).hasContent("old");
        assertThat(names(above)).containsExactly(".vesteralen.lock", "vesteralen");
    }

    @Test
    void theNextRunRecoversByItself() throws Exception {
        Path result = above.resolve("vesteralen");
        write(result, "old", "a.txt");
        Files.createDirectory(above.resolve(".vesteralen.tmp"));
        Files.writeString(above.resolve(".vesteralen.tmp/half.txt"), "ha");
        Files.move(result, above.resolve(".vesteralen.old"));
        write(result, "new", "a.txt");
        assertThat(result.resolve("a.txt")).hasContent("new");
        assertThat(names(above)).containsExactly(".vesteralen.lock", "vesteralen");
    }

    @Test
    void aFolderThatIsNotAResultIsNeverReplaced() throws Exception {
        Path documents = Files.createDirectory(above.resolve("documents"));
        Files.writeString(documents.resolve("letter.txt"), "mine");
        assertThatThrownBy(() -> write(documents, "new", "a.txt"))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("documents");
        assertThat(documents.resolve("letter.txt")).hasContent("mine");
        assertThat(names(documents)).containsExactly("letter.txt");

        Path file = Files.writeString(above.resolve("file"), "mine");
        assertThatThrownBy(() -> write(file, "new", "a.txt")).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("mine");
    }

    @Test
    void filesAddedByHandAreTakenOver() throws Exception {
        Path result = above.resolve("vesteralen");
        write(result, "old", "a.txt");
        Files.createDirectory(result.resolve("notes"));
        Files.writeString(result.resolve("notes/mine.txt"), "mine");
        write(result, "new", "a.txt");
        write(result, "newer", "a.txt");
        assertThat(result.resolve("notes/mine.txt")).hasContent("mine");
        assertThat(result.resolve("a.txt")).hasContent("newer");
        assertThatThrownBy(() -> write(result, "newest", "a.txt", "notes/mine.txt"))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(result.resolve("notes/mine.txt")).hasContent("mine");
        assertThat(result.resolve("a.txt")).hasContent("newer");
    }

    @Test
    void twoRunsDoNotWriteTheSameResultAtOnce() throws Exception {
        Path result = above.resolve("vesteralen");
        ResultFolder.replace(result, folder -> {
            Files.writeString(folder.resolve("a.txt"), "first");
            assertThatThrownBy(() -> write(result, "second", "a.txt"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Another run");
            ResultFolder.recover(result);
            assertThat(folder.resolve("a.txt"))
                    .as("recovering leaves a running one alone")
                    .exists();
        });
        assertThat(result.resolve("a.txt")).hasContent("first");
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static void assertWhole(Path result) throws IOException {
        assertThat(names(result)).containsExactly(".samtakt-files", "a.txt", "b.txt");
        assertThat(Files.readString(result.resolve("a.txt"))).isEqualTo(Files.readString(result.resolve("b.txt")));
    }

    private static void write(Path result, String content, String... files) throws IOException {
        ResultFolder.replace(result, filling(content, files));
    }

    private static ResultFolder.Filling filling(String content, String... files) {
        return folder -> {
            for (String file : files) {
                Files.createDirectories(folder.resolve(file).getParent());
                Files.write(folder.resolve(file), bytes(content));
            }
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
