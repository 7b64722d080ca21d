package no.samtakt.report.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import no.samtakt.common.Money;
import no.samtakt.common.PersonDays;
import no.samtakt.planning.MigrationPlan;
import org.jspecify.annotations.Nullable;

/** Records with every component filled with a different value, so that nothing can be lost or mixed up unseen. */
final class FilledRecords {

    private final boolean optionalAbsent;
    private int next = 1;

    private FilledRecords(boolean optionalAbsent) {
        this.optionalAbsent = optionalAbsent;
    }

    /** @param optionalAbsent whether what may be null is null */
    static MigrationPlan plan(boolean optionalAbsent) {
        MigrationPlan plan = (MigrationPlan) new FilledRecords(optionalAbsent).value(MigrationPlan.class);
        return new MigrationPlan(
                MigrationPlan.SCHEMA_VERSION,
                plan.run(),
                plan.header(),
                plan.members(),
                plan.areas(),
                plan.targets(),
                plan.assets(),
                plan.decisions(),
                plan.tasks(),
                plan.kept(),
                plan.contracts(),
                plan.deadlines(),
                plan.bridges(),
                plan.waves(),
                plan.economy(),
                plan.quality(),
                plan.pools(),
                plan.frozen(),
                plan.risk(),
                plan.harmonization(),
                plan.edges(),
                plan.groups(),
                plan.brokenRules(),
                plan.conflicts(),
                plan.defaults(),
                plan.dataQuality(),
                plan.problems(),
                plan.uncertainty(),
                plan.sharing(),
                plan.appraisal(),
                plan.terms(),
                plan.organisation(),
                plan.prices());
    }

    private Object value(Type type) {
        int n = next++;
        if (type instanceof ParameterizedType list) {
            List<Object> elements = new ArrayList<>();
            elements.add(value(list.getActualTypeArguments()[0]));
            elements.add(value(list.getActualTypeArguments()[0]));
            return elements;
        }
        Class<?> of = (Class<?>) type;
        if (of == int.class || of == Integer.class) {
            return -n;
        }
        if (of == long.class || of == Long.class) {
            return Long.MAX_VALUE - n;
        }
        if (of == boolean.class) {
            return n % 2 == 0;
        }
        if (of == String.class) {
            return "Bø «" + n + "» \"\\ </script> \u0007 \u2028 🇳🇴";
        }
        if (of == Money.class) {
            return new Money(Long.MIN_VALUE + (1L << 20) + n);
        }
        if (of == PersonDays.class) {
            return new PersonDays(n);
        }
        if (of == YearMonth.class) {
            return YearMonth.of(2026, 1).plusMonths(n);
        }
        if (of == LocalDate.class) {
            return LocalDate.of(2026, 1, 1).plusDays(n);
        }
        if (of.isEnum()) {
            return of.getEnumConstants()[n % of.getEnumConstants().length];
        }
        RecordComponent[] components = of.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            boolean optional = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            values[i] = optional && optionalAbsent ? null : value(components[i].getGenericType());
        }
        try {
            var constructor = of.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError("Cannot fill " + of, failure);
        }
    }
}
