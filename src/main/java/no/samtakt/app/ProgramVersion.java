package no.samtakt.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this program, as built. */
public final class ProgramVersion {

    private ProgramVersion() {}

    /** For instance {@code 0.1.0}. */
    public static String get() {
        try (InputStream in = ProgramVersion.class.getResourceAsStream("/samtakt.properties")) {
            if (in == null) {
                throw new IllegalStateException("The program was built without samtakt.properties");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
