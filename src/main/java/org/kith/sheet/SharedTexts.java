package org.kith.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.kith.refusal.Refusal;

/** The texts of a workbook that its cells refer to by their place. */
record SharedTexts(List<String> texts) {
    static final SharedTexts NONE = new SharedTexts(List.of());

    /** More than that are not texts but an attack on the memory: each costs some fifty bytes beside its characters. */
    private static final int MOST = 3_000_000;

    static SharedTexts read(WorkbookPart part) throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        while (part.toStart(Set.of("si"))) {
            if (texts.size() == MOST) {
                throw new Refusal("sheet.workbook.bomb");
            }
            texts.add(EscapedText.read(part.richText()));
        }
        return new SharedTexts(texts);
    }

    /** @throws IllegalArgumentException when there is none at that place */
    String get(String place) {
        int index = Integer.parseInt(place.strip());
        if (index < 0 || index >= texts.size()) {
            throw new IllegalArgumentException("No text " + place);
        }
        return texts.get(index);
    }
}
