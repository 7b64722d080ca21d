package no.samtakt.planning.audit;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import no.samtakt.common.Money;
import no.samtakt.common.PersonDays;

/** Copies of a record in each of which one thing is another: a figure one more, a text longer, a list without its first or last element. */
final class ChangedRecords {

    private ChangedRecords() {}

    /**
     * @param wanted of the path of what would be changed, as {@code tasks.oneOff}
     * @param each gets the path and the copy; of a list the first and the last element are changed, each by itself
     */
    static <R extends Record> void of(R record, Predicate<String> wanted, BiConsumer<String, R> each) {
        record(record, "", wanted, each);
    }

    private static <R extends Record> void record(
            R record, String path, Predicate<String> wanted, BiConsumer<String, R> each) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            int at = i;
            String below = path.isEmpty() ? components[i].getName() : path + "." + components[i].getName();
            Object old = value(record, components[i]);
            if (old != null && wanted.test(below)) {
                change(old, below, wanted, (where, changed) -> each.accept(where, with(record, at, changed)));
            }
        }
    }

    private static void change(Object old, String path, Predicate<String> wanted, BiConsumer<String, Object> each) {
        if (old instanceof List<?> list) {
            for (int k : list.size() > 1 ? new int[] {0, list.size() - 1} : new int[list.size()]) {
                each.accept(path + "-", without(list, k));
                change(list.get(k), path, wanted, (where, changed) -> each.accept(where, replaced(list, k, changed)));
            }
        } else if (old instanceof Map<?, ?> map) {
            map.forEach((key, value) -> change(value, path, wanted, (where, changed) -> {
                Map<Object, Object> copy = new TreeMap<>(map);
                copy.put(key, changed);
                each.accept(where, copy);
            }));
        } else if (old instanceof Record && !leaf(old)) {
            record((Record) old, path, wanted, each::accept);
        } else {
            each.accept(path, other(old));
        }
    }

    private static boolean leaf(Object value) {
        return value instanceof Money || value instanceof PersonDays;
    }

    private static Object other(Object old) {
        if (old instanceof Money money) {
            return new Money(money.minor() + 1);
        } else if (old instanceof PersonDays days) {
            return new PersonDays(days.centi() + 1);
        } else if (old instanceof Integer number) {
            return number + 1;
        } else if (old instanceof Long number) {
            return number + 1;
        } else if (old instanceof Boolean yes) {
            return !yes;
        } else if (old instanceof String text) {
            return text + "x";
        } else if (old instanceof YearMonth month) {
            return month.plusMonths(1);
        } else if (old instanceof LocalDate date) {
            return date.plusDays(1);
        } else if (old instanceof Enum<?> value) {
            Object[] all = value.getDeclaringClass().getEnumConstants();
            return all[(value.ordinal() + 1) % all.length];
        }
        throw new AssertionError("no other " + old.getClass());
    }

    private static List<Object> without(List<?> list, int k) {
        List<Object> copy = new ArrayList<>(list);
        copy.remove(k);
        return copy;
    }

    private static List<Object> replaced(List<?> list, int k, Object changed) {
        UnaryOperator<List<Object>> set = copy -> {
            copy.set(k, changed);
            return copy;
        };
        return set.apply(new ArrayList<>(list));
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> R with(R record, int at, Object changed) {
        try {
            RecordComponent[] components = record.getClass().getRecordComponents();
            Object[] values =
                    Arrays.stream(components).map(one -> value(record, one)).toArray();
            values[at] = changed;
            Constructor<?> constructor = record.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return (R) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
