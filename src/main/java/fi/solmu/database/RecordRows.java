package fi.solmu.database;

import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** The rows of one answer as records: each component is the column of its name, and the columns are looked for once. */
final class RecordRows<T> implements RowMapper<T> {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private final Class<T> type;
    private final Shape shape;
    private int @Nullable [] places;

    RecordRows(Class<T> type) {
        this.type = type;
        this.shape = SHAPES.get(type);
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        int[] known = places == null ? shape.places(row) : places;
        places = known;
        var values = new Object[known.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = shape.columns.get(i).read(row, known[i]);
        }
        return type.cast(shape.maker.made(values));
    }

    private record Shape(RecordMaker maker, List<String> names, List<Column> columns) {

        static Shape of(Class<?> type) {
            var parts = List.of(type.getRecordComponents());
            return new Shape(RecordMaker.of(type), parts.stream().map(RecordComponent::getName).toList(),
                parts.stream().map(part -> Column.as(part.getGenericType())).toList());
        }

        int[] places(ResultSet row) throws SQLException {
            var there = columns(row);
            var places = new int[names.size()];
            for (int i = 0; i < places.length; i++) {
                var place = there.get(names.get(i).toLowerCase(Locale.ROOT));
                if (place == null) {
                    throw new SQLException("No column is called " + names.get(i) + ", only " + there.keySet());
                }
                places[i] = place;
            }
            return places;
        }

        /** owner_name is ownerName; of two columns with one name the first counts. */
        private static Map<String, Integer> columns(ResultSet row) throws SQLException {
            var told = row.getMetaData();
            var there = new HashMap<String, Integer>();
            for (int i = 1; i <= told.getColumnCount(); i++) {
                there.putIfAbsent(told.getColumnLabel(i).replace("_", "").toLowerCase(Locale.ROOT), i);
            }
            return there;
        }
    }
}
