package org.kith.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** A page has one address: {@code /page.xhtml} moves to {@code /page}. */
public class OneAddressFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    static final String SUFFIX = ".xhtml";

    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (READING.contains(request.getMethod())
                && path.endsWith(SUFFIX)
                && !path.startsWith("//") // a browser would read a host there
                && !path.startsWith("/jakarta.faces.resource/")) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader(
                    "Location", request.getContextPath() + path.substring(0, path.length() - SUFFIX.length()) + query);
            return;
        }
        chain.doFilter(request, response);
    }
}
