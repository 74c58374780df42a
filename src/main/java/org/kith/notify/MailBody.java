package org.kith.notify;

import java.util.ArrayList;
import java.util.List;

/**
 * What a mail says, written once and rendered twice: as plain text and as HTML with everything escaped. Headings,
 * paragraphs, links and lists of links are all there is; colours are left to whoever reads it.
 */
public final class MailBody {
    private final List<Part> parts = new ArrayList<>();

    private enum Kind {
        HEADING,
        PARAGRAPH,
        LINK,
        ITEM,
        SMALL
    }

    private record Part(Kind kind, String text, String address, String detail) {}

    public MailBody heading(String text) {
        return add(Kind.HEADING, text, null, null);
    }

    public MailBody paragraph(String text) {
        return add(Kind.PARAGRAPH, text, null, null);
    }

    /** A link that stands alone: what to do next. */
    public MailBody link(String text, String address) {
        return add(Kind.LINK, text, address, null);
    }

    /**
     * A line of a list; lines that follow each other are one list.
     *
     * @param detail a few words below; null for none
     */
    public MailBody item(String text, String address, String detail) {
        return add(Kind.ITEM, text, address, detail);
    }

    /** A line at the end. */
    MailBody small(String text, String address) {
        return add(Kind.SMALL, text, address, null);
    }

    private MailBody add(Kind kind, String text, String address, String detail) {
        parts.add(new Part(kind, text, address, detail));
        return this;
    }

    /** The body with more after it; this one stays as it is. */
    MailBody copy() {
        MailBody copy = new MailBody();
        copy.parts.addAll(parts);
        return copy;
    }

    String plain() {
        StringBuilder plain = new StringBuilder();
        for (Part part : parts) {
            switch (part.kind()) {
                case HEADING ->
                    plain.append(part.text())
                            .append('\n')
                            .append("-".repeat(Math.min(part.text().length(), 72)));
                case PARAGRAPH -> plain.append(part.text());
                case LINK -> plain.append(part.text()).append(":\n").append(part.address());
                case ITEM -> item(plain, part);
                case SMALL -> plain.append(part.text()).append(part.address() == null ? "" : "\n" + part.address());
            }
            plain.append("\n\n");
        }
        return plain.toString().strip() + "\n";
    }

    private static void item(StringBuilder plain, Part part) {
        plain.append("* ").append(part.text());
        if (part.detail() != null) {
            plain.append("\n  ").append(part.detail());
        }
        plain.append("\n  ").append(part.address());
    }

    String html(String title) {
        StringBuilder html = new StringBuilder(
                "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width\"><meta name=\"color-scheme\" content=\"light dark\">"
                        + "<title>" + escaped(title) + "</title></head>\n"
                        + "<body style=\"font-family: sans-serif; line-height: 1.5; max-width: 40em; margin: 1em auto; padding: 0 1em\">\n");
        boolean list = false;
        for (Part part : parts) {
            boolean item = part.kind() == Kind.ITEM;
            if (item != list) {
                html.append(item ? "<ul>\n" : "</ul>\n");
                list = item;
            }
            html.append(html(part)).append('\n');
        }
        return html.append(list ? "</ul>\n" : "").append("</body></html>\n").toString();
    }

    private static String html(Part part) {
        String text = escaped(part.text());
        return switch (part.kind()) {
            case HEADING -> "<h2>" + text + "</h2>";
            case PARAGRAPH -> "<p>" + text + "</p>";
            case LINK -> "<p>" + anchor(text, part.address()) + "</p>";
            case ITEM ->
                "<li>" + anchor(text, part.address()) + (part.detail() == null ? "" : "<br>" + escaped(part.detail()))
                        + "</li>";
            case SMALL ->
                "<p><small>" + (part.address() == null ? text : anchor(text, part.address())) + "</small></p>";
        };
    }

    private static String anchor(String text, String address) {
        return "<a href=\"" + escaped(address) + "\">" + text + "</a>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
