package fi.solmu.database;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a column is read as one type of value. The driver is asked only for what it knows: each of its refusals is an exception. */
interface Column {

    Map<Class<?>, Column> PLAIN = Map.of(
        String.class, ResultSet::getString,
        int.class, known(ResultSet::getInt), Integer.class, known(ResultSet::getInt),
        long.class, known(ResultSet::getLong), Long.class, known(ResultSet::getLong),
        double.class, known(ResultSet::getDouble), Double.class, known(ResultSet::getDouble),
        boolean.class, known(ResultSet::getBoolean), Boolean.class, known(ResultSet::getBoolean),
        Instant.class, then((row, place) -> row.getObject(place, OffsetDateTime.class), at -> ((OffsetDateTime) at).toInstant()));

    Set<Class<?>> KNOWN_TO_THE_DRIVER =
        Set.of(UUID.class, BigDecimal.class, LocalDate.class, LocalTime.class, LocalDateTime.class, OffsetDateTime.class);

    @Nullable Object read(ResultSet row, int place) throws SQLException;

    static Column as(Type type) {
        if (type instanceof ParameterizedType many && many.getRawType() == List.class) {
            return list(from((Class<?>) many.getActualTypeArguments()[0]));
        } else if (type instanceof Class<?> one) {
            return one(one);
        }
        throw new IllegalArgumentException("No column is read as " + type);
    }

    private static Column one(Class<?> type) {
        var plain = PLAIN.get(type);
        if (plain != null) {
            return plain;
        } else if (KNOWN_TO_THE_DRIVER.contains(type)) {
            return (row, place) -> row.getObject(place, type);
        } else if (type.isEnum()) {
            return then(ResultSet::getString, from(type));
        } else if (type.isRecord() && type.getRecordComponents().length == 1) {
            return then(one(type.getRecordComponents()[0].getType()), from(type));
        }
        throw new IllegalArgumentException("No column is read as " + type);
    }

    /** What is not there comes from the driver as 0 or false, unless it is asked again. */
    private static Column known(Column primitive) {
        return (row, place) -> {
            var value = primitive.read(row, place);
            return row.wasNull() ? null : value;
        };
    }

    private static Column then(Column first, Function<Object, Object> step) {
        return (row, place) -> {
            var value = first.read(row, place);
            return value == null ? null : step.apply(value);
        };
    }

    private static Column list(Function<Object, Object> each) {
        return (row, place) -> {
            var array = row.getArray(place);
            return array == null ? null : Stream.of((Object[]) array.getArray()).map(each).toList();
        };
    }

    /** A word of an enum, the one value inside a record, or what the driver gives as it is. */
    private static Function<Object, Object> from(Class<?> type) {
        if (type.isEnum()) {
            return word -> named(type, (String) word);
        }
        return type.isRecord() ? made(RecordMaker.of(type)) : Function.identity();
    }

    private static Function<Object, Object> made(RecordMaker maker) {
        return value -> maker.made(value);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object named(Class type, String word) {
        return Enum.valueOf(type, word);
    }
}
