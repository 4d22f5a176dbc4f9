package fi.solmu.cards.outside;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import fi.solmu.web.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A GTFS-Realtime feed in JSON, as protobuf maps it: fields by either of their names, large numbers as words, what is unknown left out. */
final class GtfsJson {

    private GtfsJson() {}

    static FeedMessage feed(JsonNode root) {
        try {
            return (FeedMessage) filled(FeedMessage.newBuilder(), root);
        } catch (IllegalArgumentException broken) {
            throw new Refused("cards.alert-unknown-format");
        }
    }

    private static Message filled(Message.Builder message, JsonNode node) {
        for (var field : message.getDescriptorForType().getFields()) {
            var told = node.has(field.getJsonName()) ? node.path(field.getJsonName()) : node.path(field.getName());
            for (var each : told.isArray() ? told : List.of(told)) {
                var value = each.isNull() || each.isMissingNode() ? null : value(message, field, each);
                if (value != null && field.isRepeated()) {
                    message.addRepeatedField(field, value);
                } else if (value != null) {
                    message.setField(field, value);
                }
            }
        }
        return message.buildPartial();
    }

    private static @Nullable Object value(Message.Builder message, FieldDescriptor field, JsonNode told) {
        return switch (field.getJavaType()) {
            case MESSAGE -> filled(message.newBuilderForField(field), told);
            case ENUM -> told.isInt() ? field.getEnumType().findValueByNumber(told.asInt()) : field.getEnumType().findValueByName(told.asString(""));
            case STRING -> told.asString("");
            case LONG -> Long.valueOf(told.asString("").strip());
            case INT -> Integer.valueOf(told.asString("").strip());
            case FLOAT -> Float.valueOf(told.asString("").strip());
            case DOUBLE -> Double.valueOf(told.asString("").strip());
            case BOOLEAN -> Boolean.valueOf(told.asString(""));
            default -> null;
        };
    }
}
