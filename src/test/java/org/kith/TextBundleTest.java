package org.kith;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Every word a reader sees is in {@code messages.properties}: no page has text of its own, no key is missing, none is
 * unused, none is written twice. Pages have no styles, handlers or forms of their own either.
 */
class TextBundleTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path BUNDLE = Path.of("src/main/resources/messages.properties");

    /** Keys that are put together when the page is shown: how they start, and who does it. */
    private static final Map<String, String> DYNAMIC =
            Map.of("jakarta.faces.", "Faces itself looks these up, since the bundle is its message bundle");

    /** Strings in Java that look like keys and are none: how they start, and what they are. */
    private static final Map<String, String> NOT_TEXTS = Map.of(
            "jakarta.", "names of the platform",
            "kith.", "settings");

    private static final String FACES_HTML = "jakarta.faces.html";
    private static final String FACELETS = "jakarta.faces.facelets";
    private static final String PRIMEFACES = "primefaces";
    private static final String KITH = "org.kith";

    /** Attributes that a reader sees or hears, on any element. */
    private static final Set<String> SPOKEN = Set.of(
            "title",
            "alt",
            "placeholder",
            "label",
            "hint",
            "itemLabel",
            "itemDescription",
            "noSelectionLabel",
            "summary",
            "header",
            "headerText",
            "footerText",
            "emptyMessage",
            "requiredMessage",
            "converterMessage",
            "validatorMessage",
            "message",
            "aria-label",
            "aria-description",
            "aria-roledescription",
            "aria-valuetext",
            "data-label");

    /** Elements whose value is a word on the page. */
    private static final Set<String> VALUE_IS_TEXT =
            Set.of("commandButton", "commandLink", "button", "link", "outputText", "outputLabel", "outputFormat");

    private static final Pattern EL_STRING = Pattern.compile("'([^']*)'|\"([^\"]*)\"");
    private static final Pattern TEXT_KEY = Pattern.compile("\\btext\\[\\s*(?:'([^']*)'|\"([^\"]*)\")\\s*]");
    private static final Pattern LOOKUP = Pattern.compile("\\btexts\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9_-]+)+");
    private static final Pattern FILE =
            Pattern.compile(".*\\.(?:xhtml|html|css|js|csv|xlsx|sql|properties|json|xml|txt|pdf)");

    // ------------------------------------------------------------------ the project

    @Test
    void noPageHasTextOfItsOwn() {
        List<String> found = new ArrayList<>();
        pages().forEach((name, page) -> found.addAll(Page.parse(name, page).literals()));
        assertThat(found).as("text that belongs into messages.properties").isEmpty();
    }

    @Test
    void noPageHasStylesHandlersOrFormsOfItsOwn() {
        List<String> found = new ArrayList<>();
        pages().forEach((name, page) -> found.addAll(Page.parse(name, page).inlineCode()));
        assertThat(found)
                .as("what the content security policy blocks, and forms without <kith:form>")
                .isEmpty();
    }

    @Test
    void everyKeyThatIsUsedExists() {
        Bundle bundle = bundle();
        List<String> missing = new ArrayList<>();
        pages().forEach((name, page) -> missing.addAll(bundle.missingIn(Page.parse(name, page))));
        sources().forEach((name, source) -> {
            missing.addAll(bundle.missingIn(name, literals(source)));
            lookedUp(source).filter(key -> !bundle.keys.contains(key)).forEach(key -> missing.add(name + ": " + key));
        });
        assertThat(missing).as("keys without a text").isEmpty();
    }

    @Test
    void everyKeyIsUsed() {
        Set<String> used = new LinkedHashSet<>();
        pages().forEach((name, page) -> used.addAll(Page.parse(name, page).elStrings()));
        sources().forEach((name, source) -> used.addAll(literals(source)));
        assertThat(bundle().unused(used)).as("texts that nothing shows").isEmpty();
    }

    @Test
    void everyConstantOfAnEnumThatIsShownHasAText() {
        assertThat(bundle().enumFaults(TextBundleTest::enumOfKith)).isEmpty();
    }

    @Test
    void noKeyIsThereTwice() {
        assertThat(bundle().doubles).as("keys written twice").isEmpty();
    }

    @Test
    void noTextWithParametersHasAStraightApostrophe() {
        assertThat(bundle().eatenApostrophes())
                .as("MessageFormat eats ' and what follows: write ’")
                .isEmpty();
    }

    // ------------------------------------------------------------------ each rule, on a faulty sample

    @Test
    void literalTextIsFound() {
        assertThat(sample("<p>Hello #{x}</p>").literals()).containsExactly("sample: text \"Hello\"");
        assertThat(sample("<p>#{a ? 'yes}' : \"no\"}, 12 %&#160;–</p>").literals())
                .as("expressions, digits and signs are no text")
                .isEmpty();
        assertThat(sample("<p><!-- Hello --></p>").literals())
                .as("comments are no text")
                .isEmpty();
        assertThat(sample("<p>&nbsp;&eacute;</p>").literals())
                .as("entities do no harm")
                .isEmpty();
    }

    @Test
    void literalAttributesAreFound() {
        assertThat(sample("<img alt='A cat'/>").literals()).containsExactly("sample: img alt=\"A cat\"");
        assertThat(sample("<p title='#{text[\"a.b\"]} more'/>").literals()).hasSize(1);
        assertThat(sample("<h:inputText pt:placeholder='Name'/>").literals()).hasSize(1);
        assertThat(sample("<nav aria-label='Main'/>").literals()).hasSize(1);
        assertThat(sample("<h:commandButton value='Save'/>").literals()).hasSize(1);
        assertThat(sample("<p:commandButton value='Save'/>").literals()).hasSize(1);
        assertThat(sample("<input type='submit' value='Save'/>").literals()).hasSize(1);
        assertThat(sample("<kith:badge text='Met'/>").literals()).hasSize(1);
        assertThat(sample("<kith:empty title='Nobody'/>").literals()).hasSize(1);
        assertThat(sample("<h:commandButton value=\"#{text['a.b']}\"/>").literals())
                .isEmpty();
        assertThat(sample("<input type='hidden' value='Save'/>").literals()).isEmpty();
        assertThat(sample("<ui:param name='section' value='desk'/>").literals()).isEmpty();
    }

    @Test
    void inlineCodeIsFound() {
        assertThat(sample("<p style='color:red'/>").inlineCode()).hasSize(1);
        assertThat(sample("<p onclick='x()'/>").inlineCode()).hasSize(1);
        assertThat(sample("<h:outputText style='x'/>").inlineCode()).hasSize(1);
        assertThat(sample("<style>p {}</style>").inlineCode()).hasSize(1);
        assertThat(sample("<script>1</script>").inlineCode()).hasSize(1);
        assertThat(sample("<h:form/>").inlineCode()).hasSize(1);
        assertThat(sample("<form method='post'/>").inlineCode()).hasSize(1);
        assertThat(sample("<h:commandLink/>").inlineCode()).hasSize(1);
        assertThat(sample("<a href='#'>.</a>").inlineCode()).hasSize(1);
        assertThat(sample("<form method='get'/><script src='a.js'></script><p:button"
                                + " onclick='x()'/><kith:form/><p onPostback=''/>")
                        .inlineCode())
                .isEmpty();
    }

    @Test
    void missingKeysAreFound() {
        Bundle bundle = Bundle.of("a.b = x\nrefusal.gone = y\n");
        assertThat(bundle.missingIn(sample("<p>#{text['a.b']}#{text[\"a.c\"]}#{text['a.d']}</p>")))
                .containsExactly("sample: a.c", "sample: a.d");
        assertThat(bundle.missingIn(sample("<p title=\"#{text['a.e']}\"/>"))).containsExactly("sample: a.e");
        assertThat(bundle.missingIn("J", literals("f(\"refusal.gone\", \"refusal.never\", \"Refusal. No.\");")))
                .containsExactly("J: refusal.never");
        assertThat(bundle.missingIn("J", literals("f(\"jakarta.a\", \"a.xhtml\", \"other.key\"); // \"a.z\"")))
                .as("names of the platform, files, other words and comments are no keys")
                .isEmpty();
    }

    @Test
    void keysLookedUpInJavaAreFound() {
        assertThat(lookedUp("texts.get(\"never.heard\", 1) + texts.get(\n \"b\") + texts.get(\"c.\" + d)"))
                .containsExactly("never.heard", "b");
    }

    @Test
    void keysPutTogetherInPagesMustBeDeclared() {
        Bundle bundle = Bundle.of("a.b = x\nenum.Colour.RED = y\n");
        assertThat(bundle.missingIn(sample("<p>#{text['a.'.concat(x)]}</p>")))
                .containsExactly("sample: a.… is put together and not declared");
        assertThat(bundle.missingIn(sample("<p>#{text['enum.Colour.'.concat(x)]}#{text[x.key]}</p>")))
                .isEmpty();
    }

    @Test
    void unusedKeysAreFound() {
        Bundle bundle = Bundle.of("a.b = x\na.c = y\na.d = z\na.e = z\nenum.Colour.RED = r\njakarta.faces.X = f\n");
        Set<String> used = new LinkedHashSet<>(
                sample("<p>#{text['a.b']}#{wording.say('a.c')}</p>").elStrings());
        used.addAll(literals("f(\"a.d\"); /* \"a.e\" */"));
        assertThat(bundle.unused(used)).containsExactly("a.e");
    }

    @Test
    void missingConstantsAreFound() {
        Function<String, Optional<Class<?>>> enums =
                name -> name.equals("Colour") ? Optional.of(Colour.class) : Optional.empty();
        assertThat(Bundle.of("enum.Colour.RED = r\nenum.Colour.BLUE = b\n").enumFaults(enums))
                .isEmpty();
        assertThat(Bundle.of("enum.Colour.RED = r\n").enumFaults(enums)).containsExactly("enum.Colour.BLUE is missing");
        assertThat(Bundle.of("enum.Colour.RED = r\nenum.Colour.BLUE = b\nenum.Colour.GREY = g\n")
                        .enumFaults(enums))
                .containsExactly("enum.Colour.GREY is no constant");
        assertThat(Bundle.of("enum.Shape.ROUND = r\n").enumFaults(enums))
                .containsExactly("enum.Shape.ROUND names no enum of ours");
        assertThat(Bundle.of("enum.Colour.RED = r\nenum.Colour.BLUE = b\nenum.Colour.RED.hint = h\n")
                        .enumFaults(enums))
                .containsExactly("enum.Colour.BLUE.hint is missing");
    }

    @Test
    void doublesAndApostrophesAreFound() {
        assertThat(Bundle.of("a.b = x\na.c = y\na.b = z\n").doubles).containsExactly("a.b");
        assertThat(Bundle.of("a.b = {0} isn't\na.c = isn't\na.d = {0} isn’t\n").eatenApostrophes())
                .containsExactly("a.b");
    }

    @Test
    void literalsOfJavaAreRead() {
        assertThat(literals("String a = \"x\\\"y\"; char c = '\"'; /* \"no\" */ // \"no\"\n f(\"z\", \"{q.r}\");"))
                .containsExactly("x\\\"y", "z", "q.r");
        assertThat(literals("String t = \"\"\"\n a \"b.c\" d\n \"\"\"; f(\"e.f\");"))
                .contains("e.f")
                .doesNotContain("b.c");
    }

    @Test
    void namesOfActionsInTheRecordAreNoKeys() {
        assertThat(literals("audit.record(viewer, \"a.created\", TYPE, id, \"a.b\");"))
                .containsExactly("a.b");
    }

    private enum Colour {
        RED,
        BLUE
    }

    // ------------------------------------------------------------------ the bundle

    private static final class Bundle {

        private final Set<String> keys = new TreeSet<>();
        private final List<String> doubles = new ArrayList<>();
        private final Map<String, String> texts = new TreeMap<>();

        static Bundle of(String source) {
            Bundle bundle = new Bundle();
            Properties reader = new Properties() {
                private static final long serialVersionUID = 1L;

                @Override
                public synchronized Object put(Object key, Object value) {
                    if (!bundle.keys.add((String) key)) {
                        bundle.doubles.add((String) key);
                    }
                    bundle.texts.put((String) key, (String) value);
                    return super.put(key, value);
                }
            };
            try {
                reader.load(new StringReader(source));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bundle;
        }

        List<String> missingIn(Page page) {
            List<String> missing = new ArrayList<>();
            for (String expression : page.expressions()) {
                Matcher lookup = TEXT_KEY.matcher(expression);
                while (lookup.find()) {
                    String key = lookup.group(1) == null ? lookup.group(2) : lookup.group(1);
                    if (!keys.contains(key)) {
                        missing.add(page.name + ": " + key);
                    }
                }
                Matcher start =
                        Pattern.compile("\\btext\\[\\s*'([^']*)'\\s*[^]\\s]").matcher(expression);
                while (start.find()) {
                    String prefix = start.group(1);
                    if (!prefix.startsWith("enum.") && DYNAMIC.keySet().stream().noneMatch(prefix::startsWith)) {
                        missing.add(page.name + ": " + prefix + "… is put together and not declared");
                    }
                }
            }
            return missing;
        }

        /** A string counts as a key when it is written like one and its first word starts a key of the bundle. */
        List<String> missingIn(String name, Set<String> literals) {
            Set<String> firstWords = new TreeSet<>(Set.of("refusal"));
            keys.forEach(key -> firstWords.add(key.split("\\.")[0]));
            return literals.stream()
                    .filter(literal -> KEY.matcher(literal).matches())
                    .filter(literal -> !FILE.matcher(literal).matches())
                    .filter(literal -> firstWords.contains(literal.split("\\.")[0]))
                    .filter(literal -> NOT_TEXTS.keySet().stream().noneMatch(literal::startsWith))
                    .filter(literal -> !keys.contains(literal))
                    .map(literal -> name + ": " + literal)
                    .toList();
        }

        List<String> unused(Set<String> used) {
            return keys.stream()
                    .filter(key -> !used.contains(key))
                    .filter(key -> !key.startsWith("enum."))
                    .filter(key -> DYNAMIC.keySet().stream().noneMatch(key::startsWith))
                    .toList();
        }

        /** {@code enum.<Class>.<CONSTANT>}, with an optional further word that then every constant must have too. */
        List<String> enumFaults(Function<String, Optional<Class<?>>> enums) {
            List<String> faults = new ArrayList<>();
            Set<String> groups = new LinkedHashSet<>();
            for (String key : keys) {
                if (key.startsWith("enum.")) {
                    String[] parts = key.split("\\.", 4);
                    Optional<Class<?>> type = parts.length < 3 ? Optional.empty() : enums.apply(parts[1]);
                    if (type.isEmpty()) {
                        faults.add(key + " names no enum of ours");
                    } else if (!constants(type.get()).contains(parts[2])) {
                        faults.add(key + " is no constant");
                    } else {
                        groups.add(parts[1] + "/" + (parts.length > 3 ? "." + parts[3] : ""));
                    }
                }
            }
            for (String group : groups) {
                String name = group.substring(0, group.indexOf('/'));
                String further = group.substring(group.indexOf('/') + 1);
                for (String constant : constants(enums.apply(name).orElseThrow())) {
                    String key = "enum." + name + "." + constant + further;
                    if (!keys.contains(key)) {
                        faults.add(key + " is missing");
                    }
                }
            }
            return faults;
        }

        List<String> eatenApostrophes() {
            return texts.entrySet().stream()
                    .filter(entry ->
                            entry.getValue().contains("{0") && entry.getValue().contains("'"))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private static List<String> constants(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
        }
    }

    // ------------------------------------------------------------------ pages

    private record Page(String name, Element root) {

        static Page parse(String name, String source) {
            try {
                DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
                factory.setNamespaceAware(true);
                DocumentBuilder builder = factory.newDocumentBuilder();
                builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
                builder.setErrorHandler(null);
                // named entities are known to Facelets, not to a parser without a document type
                String plain = source.replaceAll("&(?!amp;|lt;|gt;|quot;|apos;|#)\\w+;", " ");
                return new Page(
                        name,
                        builder.parse(new InputSource(new StringReader(plain))).getDocumentElement());
            } catch (ParserConfigurationException | SAXException | IOException e) {
                throw new AssertionError(name + " is not well-formed: " + e.getMessage(), e);
            }
        }

        List<String> literals() {
            List<String> found = new ArrayList<>();
            visit(root, node -> {
                if (node instanceof Attr attribute) {
                    Element element = attribute.getOwnerElement();
                    if (isText(element, attribute) && hasLetters(attribute.getValue())) {
                        found.add("%s: %s %s=\"%s\""
                                .formatted(name, element.getNodeName(), attribute.getName(), attribute.getValue()));
                    }
                } else if (isCharacters(node) && hasLetters(node.getNodeValue())) {
                    found.add("%s: text \"%s\""
                            .formatted(name, withoutEl(node.getNodeValue()).strip()));
                }
            });
            return found;
        }

        List<String> inlineCode() {
            List<String> found = new ArrayList<>();
            visit(root, node -> {
                if (node instanceof Attr attribute) {
                    String attributeName = attribute.getLocalName();
                    Element element = attribute.getOwnerElement();
                    boolean primefaces = PRIMEFACES.equals(element.getNamespaceURI());
                    if (attributeName.equals("style")
                            || (attributeName.matches("on[a-z]+")
                                    && !primefaces
                                    && !KITH.equals(element.getNamespaceURI()))
                            || (attributeName.equals("href")
                                    && attribute.getValue().equals("#"))) {
                        found.add("%s: %s %s".formatted(name, element.getNodeName(), attribute.getName()));
                    }
                } else if (node instanceof Element element) {
                    String elementName = element.getLocalName();
                    boolean html = !element.getNamespaceURI().equals(FACES_HTML);
                    boolean form = elementName.equals("form")
                            && !KITH.equals(element.getNamespaceURI())
                            && !element.getAttribute("method").equals("get")
                            && !name.endsWith("tags/form.xhtml");
                    boolean code = html
                            && (elementName.equals("style")
                                    || (elementName.equals("script") && !element.hasAttribute("src")));
                    if (form || code || elementName.equals("commandLink")) {
                        found.add("%s: %s".formatted(name, element.getNodeName()));
                    }
                }
            });
            return found;
        }

        List<String> expressions() {
            List<String> found = new ArrayList<>();
            visit(root, node -> {
                if (node instanceof Attr || isCharacters(node)) {
                    el(node.getNodeValue(), found);
                }
            });
            return found;
        }

        Set<String> elStrings() {
            Set<String> found = new LinkedHashSet<>();
            for (String expression : expressions()) {
                Matcher string = EL_STRING.matcher(expression);
                while (string.find()) {
                    found.add(string.group(1) == null ? string.group(2) : string.group(1));
                }
            }
            return found;
        }

        private static boolean isText(Element element, Attr attribute) {
            String attributeName = attribute.getLocalName();
            String elementName = element.getLocalName();
            String namespace = String.valueOf(element.getNamespaceURI());
            if (SPOKEN.contains(attributeName)) {
                return !namespace.equals(FACELETS) && !elementName.equals("symbol");
            }
            if (namespace.equals(KITH) && attributeName.equals("text")) {
                return true;
            }
            if (attributeName.equals("content") && elementName.equals("meta")) {
                return element.getAttribute("name").equals("description");
            }
            if (!attributeName.equals("value")) {
                return false;
            }
            if (namespace.equals(FACES_HTML) || namespace.equals(PRIMEFACES)) {
                return VALUE_IS_TEXT.contains(elementName);
            }
            return elementName.equals("input")
                    && Set.of("submit", "button", "reset").contains(element.getAttribute("type"));
        }

        private static boolean isCharacters(Node node) {
            return node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE;
        }

        private static boolean hasLetters(String value) {
            return withoutEl(value).codePoints().anyMatch(Character::isLetter);
        }

        private static String withoutEl(String value) {
            return el(value, new ArrayList<>());
        }

        /** Puts the expressions of a value into the list and returns the rest. */
        private static String el(String value, List<String> expressions) {
            StringBuilder rest = new StringBuilder();
            int at = 0;
            while (at < value.length()) {
                if (value.startsWith("#{", at) || value.startsWith("${", at)) {
                    int end = at + 2;
                    int depth = 1;
                    char quote = 0;
                    while (end < value.length() && depth > 0) {
                        char c = value.charAt(end++);
                        if (quote != 0) {
                            quote = c == quote ? 0 : quote;
                        } else if (c == '\'' || c == '"') {
                            quote = c;
                        } else if (c == '{') {
                            depth++;
                        } else if (c == '}') {
                            depth--;
                        }
                    }
                    expressions.add(value.substring(at, end));
                    at = end;
                } else {
                    rest.append(value.charAt(at++));
                }
            }
            return rest.toString();
        }

        private static void visit(Node node, java.util.function.Consumer<Node> visitor) {
            visitor.accept(node);
            if (node.getAttributes() != null) {
                for (int i = 0; i < node.getAttributes().getLength(); i++) {
                    Node attribute = node.getAttributes().item(i);
                    if (!attribute.getNodeName().startsWith("xmlns")) {
                        visitor.accept(attribute);
                    }
                }
            }
            for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                visit(child, visitor);
            }
        }
    }

    // ------------------------------------------------------------------ Java

    /** Verbs of the audit look like keys and are none: {@code audit.record(viewer, "request.asked", …)}. */
    private static final Pattern AUDIT_VERB = Pattern.compile("(audit\\.record\\(\\s*[^,]+,\\s*)\"[a-zA-Z.]+\"");

    /**
     * The string literals of a source; {@code "{key}"} counts as its key. Left out are comments, text blocks, and the
     * names of actions in the record of changes, which look like keys.
     */
    private static Set<String> literals(String javaSource) {
        String source = AUDIT_VERB.matcher(javaSource).replaceAll("$1null");
        Pattern tokens = Pattern.compile(
                "//[^\\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|'(?:\\\\.|[^'\\\\])+'|\"((?:\\\\.|[^\"\\\\\\n])*)\"",
                Pattern.DOTALL);
        Set<String> found = new LinkedHashSet<>();
        Matcher token = tokens.matcher(source.replaceAll("audit\\.record\\(\\s*[^,]+,\\s*\"[^\"]*\"", ""));
        while (token.find()) {
            String literal = token.group(1);
            if (literal != null) {
                boolean braces = literal.startsWith("{") && literal.endsWith("}");
                found.add(braces ? literal.substring(1, literal.length() - 1) : literal);
            }
        }
        return found;
    }

    /** Keys that a text is asked for by directly, whatever they begin with. */
    private static Stream<String> lookedUp(String javaSource) {
        return LOOKUP.matcher(javaSource).results().map(lookup -> lookup.group(1));
    }

    private static Optional<Class<?>> enumOfKith(String simpleName) {
        Pattern file = Pattern.compile("(?:.*\\$)?" + Pattern.quote(simpleName) + "\\.class");
        Path classes = Path.of("target/classes");
        try (Stream<Path> all = Files.walk(classes.resolve("org/kith"))) {
            return all.filter(
                            path -> file.matcher(path.getFileName().toString()).matches())
                    .map(path -> classes.relativize(path).toString().replace(java.io.File.separatorChar, '.'))
                    .<Class<?>>map(name -> load(name.substring(0, name.length() - ".class".length())))
                    .filter(Class::isEnum)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, TextBundleTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    // ------------------------------------------------------------------ reading

    private static Page sample(String body) {
        return Page.parse(
                "sample",
                "<!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml' xmlns:h='jakarta.faces.html'"
                        + " xmlns:ui='jakarta.faces.facelets' xmlns:pt='jakarta.faces.passthrough'"
                        + " xmlns:p='primefaces' xmlns:kith='org.kith'>" + body + "</html>");
    }

    private static Bundle bundle() {
        return Bundle.of(read(BUNDLE));
    }

    private static Map<String, String> pages() {
        return files(PAGES, ".xhtml");
    }

    private static Map<String, String> sources() {
        return files(SOURCES, ".java");
    }

    private static Map<String, String> files(Path root, String ending) {
        try (Stream<Path> all = Files.walk(root)) {
            Map<String, String> found = new LinkedHashMap<>();
            all.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .forEach(path -> found.put(root.relativize(path).toString(), read(path)));
            assertThat(found).as("files below " + root).isNotEmpty();
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
