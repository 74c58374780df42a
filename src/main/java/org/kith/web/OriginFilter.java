package org.kith.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.logging.Logger;
import org.kith.installation.Settings;

/**
 * Refuses every request that could change something when a browser says that another site sent it. Browsers say so in
 * Sec-Fetch-Site or Origin; a request with neither did not come from a page of another site. Methods that no page uses
 * are answered to nobody.
 */
public class OriginFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(OriginFilter.class.getName());
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Inject
    private transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean posted = request.getMethod().equals("POST");
        if (!posted && !READING.contains(request.getMethod())) {
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            response.setHeader("Allow", "GET, HEAD, POST");
            return;
        }
        if (posted && foreign(request)) {
            LOG.warning("Refused a POST from a foreign origin");
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean foreign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin != null && !origin.equals(here(request)) && !origin.equals(settings.baseAddress());
    }

    private static String here(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getHeader("Host");
    }
}
