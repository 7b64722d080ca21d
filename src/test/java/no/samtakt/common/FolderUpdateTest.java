package no.samtakt.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderUpdateTest {

    @TempDir
    Path folder;

    @Test
    void filesAreChangedAndOthersLeftAlone() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "old");
        Files.writeString(folder.resolve("note.txt"), "mine");
        FolderUpdate.apply(folder, part -> {
            Files.writeString(part.resolve("a.txt"), "new");
            Files.writeString(Files.createDirectories(part.resolve("sub")).resolve("b.txt"), "b");
        });
        assertThat(folder.resolve("a.txt")).hasContent("new");
        assertThat(folder.resolve("sub/b.txt")).hasContent("b");
        assertThat(folder.resolve("note.txt")).hasContent("mine");
        try (var entries = Files.list(folder)) {
            assertThat(entries).hasSize(3);
        }
    }

    @Test
    void aFailureChangesNothing() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "old");
        assertThatThrownBy(() -> FolderUpdate.apply(folder, part -> {
                    Files.writeString(part.resolve("a.txt"), "new");
                    throw new IOException("full");
                }))
                .hasMessage("full");
        assertThat(folder.resolve("a.txt")).hasContent("old");
    }

    @Test
    void aRunKilledWhileWritingLeavesNothingBehind() throws IOException {
        Files.createDirectories(folder.resolve(".samtakt-update.tmp"));
        Files.writeString(folder.resolve(".samtakt-update.tmp/a.txt"), "half");
        FolderUpdate.recover(folder);
        try (var entries = Files.list(folder)) {
            assertThat(entries).isEmpty();
        }
    }

    @Test
    void aRunKilledWhileMovingIsCompleted() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "old");
        Path complete = Files.createDirectories(folder.resolve(".samtakt-update.new/sub"));
        Files.writeString(folder.resolve(".samtakt-update.new/a.txt"), "new");
        Files.writeString(complete.resolve("b.txt"), "b");
        FolderUpdate.recover(folder);
        assertThat(folder.resolve("a.txt")).hasContent("new");
        assertThat(folder.resolve("sub/b.txt")).hasContent("b");
        assertThat(folder.resolve(".samtakt-update.new")).doesNotExist();
    }
}
