package org.kith.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A page has one address: {@code /page.xhtml} moves to {@code /page}, {@code /home/home} to {@code /}. */
public class OneAddressFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String SUFFIX = ".xhtml";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (request.getMethod().equals("GET")
                && path.endsWith(SUFFIX)
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
