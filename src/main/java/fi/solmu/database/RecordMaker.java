package fi.solmu.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What makes records of one type from the values of all their components. */
record RecordMaker(Constructor<?> constructor) {

    static RecordMaker of(Class<?> type) {
        try {
            var parts = Stream.of(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class[]::new);
            var constructor = type.getDeclaredConstructor(parts);
            constructor.setAccessible(true);
            return new RecordMaker(constructor);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Object made(@Nullable Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException | IllegalArgumentException refused) {
            throw new IllegalArgumentException("These values make no " + constructor.getDeclaringClass().getName(), refused);
        }
    }
}
