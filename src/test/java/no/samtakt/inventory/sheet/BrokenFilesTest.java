package no.samtakt.inventory.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenFilesTest {

    @TempDir
    Path temp;

    @Test
    void noBrokenFileEndsInAnException() throws Exception {
        BrokenFiles.Outcome outcome = BrokenFiles.run(300, 4_000_000, temp);
        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.refused()).isBetween(20, 280);
    }
}
