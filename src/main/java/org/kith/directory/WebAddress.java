package org.kith.directory;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A web address as people and registers write it: often without its scheme, sometimes not an address at all. */
final class WebAddress {
    private static final Pattern SCHEME = Pattern.compile("(?i)https?://.*");
    private static final Pattern HOST = Pattern.compile("(?i)([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}");

    private WebAddress() {}

    /** The http or https address meant; empty when it cannot be one. Without a scheme it is taken for http. */
    static Optional<String> of(String typed) {
        String address = SCHEME.matcher(typed).matches() ? typed : "http://" + typed;
        if (address.contains(",")) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(address);
            return isWeb(uri) ? Optional.of(lowerCaseStart(address, uri)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isWeb(URI uri) {
        return uri.getHost() != null
                && uri.getUserInfo() == null
                && HOST.matcher(uri.getHost()).matches();
    }

    private static String lowerCaseStart(String address, URI uri) {
        int end = address.indexOf("://") + "://".length() + uri.getHost().length();
        return address.substring(0, end).toLowerCase(Locale.UK) + address.substring(end);
    }
}
