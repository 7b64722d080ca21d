package no.samtakt.inventory.sheet;

import org.jspecify.annotations.Nullable;

/**
 * What a cell was understood as.
 *
 * @param value the value; null when it could not be understood
 * @param code code of the problem met; empty when none. With a value it is only remarked on.
 */
public record Parsed<T>(@Nullable T value, String code) {

    public static <T> Parsed<T> of(T value) {
        return new Parsed<>(value, "");
    }

    public static <T> Parsed<T> remarked(T value, String code) {
        return new Parsed<>(value, code);
    }

    public static <T> Parsed<T> failed(String code) {
        return new Parsed<>(null, code);
    }
}
