package org.kith.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.kith.installation.Settings;

/**
 * Headers of every answer. Pages get their content security policy with its nonce from PrimeFaces when they are rendered,
 * which replaces the strict one set here for everything else: errors, redirects, downloads, style sheets.
 */
public class HeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** Bytes of a page up to which an error found while rendering can still be answered with another page. */
    private static final int BUFFER = 131_072;

    private static final String POLICY = "Content-Security-Policy";

    @Inject
    private transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setBufferSize(BUFFER);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader(
                POLICY,
                "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'");
        if (settings.secure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        chain.doFilter(request, new OnePolicy(response));
    }

    /** A page's own policy takes the place of the strict one; two would be added together. */
    private static final class OnePolicy extends HttpServletResponseWrapper {
        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (POLICY.equalsIgnoreCase(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
