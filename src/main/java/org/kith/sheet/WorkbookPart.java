package org.kith.sheet;

import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML part of a workbook, read from its start to its end. Declarations of document types and entities, which no
 * workbook has, make it a damaged one; nothing outside is ever fetched.
 */
final class WorkbookPart {
    private final XMLStreamReader xml;

    WorkbookPart(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // The parser counts signs that are spelled out (&amp;) as entities, and a list may have any number of them.
        // Entities
        // proper cannot be declared without a document type.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        this.xml = factory.createXMLStreamReader(new TagGaps(in));
    }

    /** Moves on; false at the end. */
    boolean next() throws XMLStreamException {
        if (!xml.hasNext()) {
            return false;
        }
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("A document type or an entity");
        }
        return true;
    }

    /** Moves on to the next start of an element of one of these names; false when there is none. */
    boolean toStart(Set<String> names) throws XMLStreamException {
        while (next()) {
            if (xml.isStartElement() && names.contains(name())) {
                return true;
            }
        }
        return false;
    }

    boolean starts(String name) {
        return xml.isStartElement() && name.equals(name());
    }

    boolean ends(String name) {
        return xml.isEndElement() && name.equals(name());
    }

    /** The name of the element that starts or ends here, whatever its namespace: there are two sets of them. */
    String name() {
        return xml.getLocalName();
    }

    /** The value of the attribute, whatever its namespace; null when it is not there. */
    String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    /** All text of the element that starts here, up to its end; cut a little beyond what a cell may hold. */
    String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0 && next()) {
            depth += xml.isStartElement() ? 1 : xml.isEndElement() ? -1 : 0;
            append(text);
        }
        return text.toString();
    }

    /** The text of the string item that starts here: of all its runs, but not how it is pronounced. */
    String richText() throws XMLStreamException {
        String item = name();
        StringBuilder text = new StringBuilder();
        boolean pronunciation = false;
        while (next() && !ends(item)) {
            if (starts("rPh") || ends("rPh")) {
                pronunciation = xml.isStartElement();
            } else if (starts("t") && !pronunciation) {
                text.append(text());
                text.setLength(Math.min(text.length(), EscapedText.MAX));
            }
        }
        return text.toString();
    }

    private void append(StringBuilder text) {
        if ((xml.isCharacters() || xml.getEventType() == XMLStreamConstants.CDATA)
                && text.length() <= EscapedText.MAX) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
    }
}
