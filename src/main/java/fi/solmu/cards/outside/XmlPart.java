package fi.solmu.cards.outside;

import fi.solmu.web.Refused;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element of a message, with its language, words and parts. Read without types, entities, or anything that lies elsewhere. */
record XmlPart(String name, String language, String text, List<XmlPart> parts) {

    private static final int DEEPEST = 40, MOST = 150_000;

    static XmlPart read(byte[] message) {
        try {
            var reader = factory().createXMLStreamReader(new ByteArrayInputStream(message));
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                if (reader.getEventType() == XMLStreamConstants.DTD) {
                    throw new Refused("cards.alert-has-types");
                }
            }
            var root = part(reader, "", 0, new int[1]);
            while (reader.hasNext()) {
                reader.next();
            }
            return root;
        } catch (Refused refusal) {
            throw refusal;
        } catch (XMLStreamException | RuntimeException broken) {
            throw new Refused("cards.alert-broken");
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private static XmlPart part(XMLStreamReader reader, String outer, int depth, int[] count) throws XMLStreamException {
        if (depth > DEEPEST || ++count[0] > MOST) {
            throw new Refused("cards.alert-too-many-parts");
        }
        var name = reader.getLocalName();
        var own = reader.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
        var language = own == null ? outer : own;
        var text = new StringBuilder();
        var parts = new ArrayList<XmlPart>();
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            switch (reader.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> parts.add(part(reader, language, depth + 1, count));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new Refused("cards.alert-has-types");
                default -> { }
            }
        }
        return new XmlPart(name, language, parts.isEmpty() ? text.toString().strip() : "", List.copyOf(parts));
    }

    Stream<XmlPart> all(String... path) {
        var found = Stream.of(this);
        for (var name : path) {
            found = found.flatMap(each -> each.parts.stream().filter(part -> part.name.equals(name)));
        }
        return found;
    }

    /** However deep. */
    Stream<XmlPart> anywhere(String wanted) {
        return parts.stream().flatMap(each -> each.name.equals(wanted) ? Stream.of(each) : each.anywhere(wanted));
    }

    Optional<XmlPart> first(String... path) {
        return all(path).findFirst();
    }

    String said(String... path) {
        return first(path).map(XmlPart::text).orElse("");
    }
}
