package no.samtakt.common;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The texts people see, of one bundle in one language. Patterns are {@link MessageFormat} patterns; arguments are texts or
 * numbers already formatted by the caller, so that no hidden number format applies.
 */
public final class Texts {

    private final ResourceBundle bundle;
    private final Locale locale;

    private Texts(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /**
     * The bundle {@code messages} beside the classes of a package.
     *
     * @param packageName for instance {@code no.samtakt.report.html}
     * @param locale language; English where the bundle lacks it
     */
    public static Texts of(String packageName, Locale locale) {
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Texts(ResourceBundle.getBundle(packageName + ".messages", locale, noFallback), locale);
    }

    public Locale locale() {
        return locale;
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /**
     * The text of a key with its arguments filled in.
     *
     * @throws MissingResourceException when the bundle lacks the key: a bug, found by the bundle tests
     */
    public String get(String key, Object... args) {
        String pattern = bundle.getString(key);
        Object[] texts = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            texts[i] = String.valueOf(args[i]);
        }
        return new MessageFormat(pattern, locale).format(texts);
    }

    /** As {@link #get(String, Object...)} with the arguments as a list. */
    public String get(String key, List<String> args) {
        return get(key, args.toArray());
    }
}
