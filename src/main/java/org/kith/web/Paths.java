package org.kith.web;

import jakarta.servlet.http.HttpServletRequest;

/** Addresses inside this application. */
final class Paths {
    private Paths() {}

    /** The path asked for, as the application names it: {@code /request/ask}. */
    static String asked(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.endsWith(OneAddressFilter.SUFFIX)
                ? path.substring(0, path.length() - OneAddressFilter.SUFFIX.length())
                : path;
    }
}
