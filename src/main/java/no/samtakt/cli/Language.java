package no.samtakt.cli;

import java.util.Locale;

/** The languages of messages and results. English unless asked otherwise. */
enum Language {
    en(Locale.ENGLISH),
    nb(Locale.forLanguageTag("nb")),
    da(Locale.forLanguageTag("da"));

    private static final String OPTION = "--lang";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /**
     * The language asked for, found before the arguments are parsed so that help and errors of the parser are in it too; English
     * when none or an unknown one is given.
     */
    static Language of(String... args) {
        Language found = en;
        for (int i = 0; i < args.length; i++) {
            String value = "";
            if (args[i].startsWith(OPTION + "=")) {
                value = args[i].substring(OPTION.length() + 1);
            } else if (args[i].equals(OPTION) && i + 1 < args.length) {
                value = args[i + 1];
            }
            for (Language language : values()) {
                if (language.name().equalsIgnoreCase(value)) {
                    found = language;
                }
            }
        }
        return found;
    }
}
