package org.kith.bench;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of Kith as it was sent, read just as far as the bench needs it. */
record ShownPage(URI address, String html) {
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:.-]+)=\"([^\"]*)\"");
    private static final Pattern ERRORS = Pattern.compile("class=\"k-errors\".*?<ul>(.*?)</ul>", Pattern.DOTALL);
    private static final Pattern ENTRY = Pattern.compile("<li>(.*?)</li>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern NUMBERED = Pattern.compile("&#(x?)([0-9a-fA-F]{1,6});");

    /** Where the form with that button goes. */
    URI action(String button) {
        return address.resolve(attributes(form(button).group(1)).get("action"));
    }

    /** What the form with that button holds and sends by itself: hidden fields, and choices that are ticked. */
    Map<String, String> fields(String button) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher inputs = INPUT.matcher(form(button).group(2));
        while (inputs.find()) {
            Map<String, String> input = attributes(inputs.group(1));
            if ("hidden".equals(input.get("type")) || input.containsKey("checked")) {
                fields.put(input.get("name"), input.getOrDefault("value", "on"));
            }
        }
        return fields;
    }

    /** Whether there is a form with that button. */
    boolean offers(String button) {
        return forms(button).findFirst().isPresent();
    }

    private Stream<MatchResult> forms(String button) {
        return FORM.matcher(html).results().filter(form -> form.group(2).contains("name=\"" + button + "\""));
    }

    private MatchResult form(String button) {
        return forms(button)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no button " + button + " on " + address + ":\n" + html));
    }

    /** The number beside a word in a list of figures. */
    int number(String word) {
        Matcher found = Pattern.compile("<dt>" + Pattern.quote(word) + "</dt>\\s*<dd>([^<]*)</dd>")
                .matcher(html);
        if (!found.find()) {
            throw new NoSuchElementException("no figure " + word + " on " + address + ":\n" + html);
        }
        return Integer.parseInt(found.group(1).replaceAll("\\D", ""));
    }

    /** What a form that was sent is refused for, a sentence each. */
    List<String> refusals() {
        return ERRORS.matcher(html)
                .results()
                .flatMap(errors -> ENTRY.matcher(errors.group(1)).results())
                .map(entry -> plain(TAG.matcher(entry.group(1)).replaceAll("").strip()))
                .toList();
    }

    private static Map<String, String> attributes(String tag) {
        return ATTRIBUTE
                .matcher(tag)
                .results()
                .collect(Collectors.toMap(
                        found -> found.group(1), found -> plain(found.group(2)), (first, second) -> first));
    }

    private static String plain(String escaped) {
        return NUMBERED.matcher(escaped)
                .replaceAll(found -> Matcher.quoteReplacement(Character.toString(
                        Integer.parseInt(found.group(2), found.group(1).isEmpty() ? 10 : 16))))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
