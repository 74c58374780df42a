package org.kith.directory.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;

/**
 * {@code <kith:branches value="…"/>}: values to tick, each with the narrower ones below it, folded away. A page has no
 * means to repeat itself at any depth, so that this is written here.
 */
@FacesComponent(Branches.TYPE)
public class Branches extends UIComponentBase {
    static final String TYPE = "org.kith.directory.Branches";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        if (getAttributes().get("value") instanceof List<?> branches) {
            list(context.getResponseWriter(), branches);
        }
    }

    private void list(ResponseWriter out, List<?> branches) throws IOException {
        out.startElement("ul", this);
        for (Object branch : branches) {
            out.startElement("li", this);
            branch(out, (FacetBox.Branch) branch);
            out.endElement("li");
        }
        out.endElement("ul");
    }

    private void branch(ResponseWriter out, FacetBox.Branch branch) throws IOException {
        choice(out, branch.choice());
        if (!branch.narrower().isEmpty()) {
            out.startElement("details", this);
            if (branch.open()) {
                out.writeAttribute("open", "open", null);
            }
            text(out, "summary", "k-small", branch.unfold());
            list(out, branch.narrower());
            out.endElement("details");
        }
    }

    private void choice(ResponseWriter out, FacetBox.Choice choice) throws IOException {
        out.startElement("label", this);
        out.writeAttribute("class", choice.count() == 0 ? "k-facet__value is-none" : "k-facet__value", null);
        out.startElement("input", this);
        out.writeAttribute("class", "k-tick", null);
        out.writeAttribute("type", "checkbox", null);
        out.writeAttribute("name", choice.name(), null);
        out.writeAttribute("value", choice.value(), null);
        if (choice.chosen()) {
            out.writeAttribute("checked", "checked", null);
        }
        out.endElement("input");
        text(out, "span", null, choice.label());
        text(out, "span", "k-facet__n", Integer.toString(choice.count()));
        out.endElement("label");
    }

    private void text(ResponseWriter out, String element, String style, String text) throws IOException {
        out.startElement(element, this);
        if (style != null) {
            out.writeAttribute("class", style, null);
        }
        out.writeText(text, null);
        out.endElement(element);
    }
}
