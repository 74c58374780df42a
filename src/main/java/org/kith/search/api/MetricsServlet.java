package org.kith.search.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.kith.search.IndexMetrics;

/** {@code /metrics}: the figures of the index for whoever sends the installation's token; nothing there for others. */
public class MetricsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final String BEARER = "Bearer ";

    @Inject
    private transient IndexMetrics metrics;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> text = metrics.text(token(request.getHeader("Authorization")));
        if (text.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain; version=0.0.4; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(text.get());
    }

    private static String token(String header) {
        return header == null || !header.startsWith(BEARER)
                ? null
                : header.substring(BEARER.length()).strip();
    }
}
