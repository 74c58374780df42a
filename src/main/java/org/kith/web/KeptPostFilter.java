package org.kith.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Leads somebody whose sign-in has expired to signing in when they send a form, and shows them the form again as they had
 * typed it: the page is then asked for as if the form had just been sent, and {@link KeptPostListener} sees to it that
 * nothing is done by that.
 */
public class KeptPostFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** Name of the request's attribute that says so. */
    static final String SHOWN_AGAIN = "kith.shownAgain";

    private static final Set<String> OF_VISITORS =
            Set.of("/account/sign-in", "/account/activate", "/directory/first-administrator", "/notify/unsubscribe");

    @Inject
    private transient KeptPosts posts;

    @Inject
    private transient Notices notices;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean signedIn = request.getUserPrincipal() != null;
        if (!signedIn && isForm(request) && !OF_VISITORS.contains(Paths.asked(request))) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(
                    "Location",
                    request.getContextPath() + "/account/sign-in?back="
                            + URLEncoder.encode(address(request), StandardCharsets.UTF_8));
        } else if (signedIn && request.getMethod().equals("GET") && request.getParameter(KeptPosts.KEY) != null) {
            chain.doFilter(shownAgain(request), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A form as a browser sends it, not by script. */
    private static boolean isForm(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getHeader("Faces-Request") == null;
    }

    private String address(HttpServletRequest request) {
        String query = Stream.concat(
                        Stream.ofNullable(request.getQueryString()),
                        posts.keep(request).stream().map(key -> KeptPosts.KEY + "=" + key))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? Paths.asked(request) : Paths.asked(request) + "?" + query;
    }

    private HttpServletRequest shownAgain(HttpServletRequest request) {
        return posts.take(request.getParameter(KeptPosts.KEY), Paths.asked(request))
                .<HttpServletRequest>map(kept -> {
                    notices.warn("web.shownAgain");
                    request.setAttribute(SHOWN_AGAIN, true);
                    return new Posted(request, kept.parameters());
                })
                .orElse(request);
    }

    private static final class Posted extends HttpServletRequestWrapper {
        private final Map<String, String[]> parameters;

        Posted(HttpServletRequest request, Map<String, String[]> posted) {
            super(request);
            Map<String, String[]> all = new HashMap<>(request.getParameterMap());
            all.putAll(posted);
            this.parameters = Collections.unmodifiableMap(all);
        }

        @Override
        public String getMethod() {
            return "POST";
        }

        @Override
        public String getContentType() {
            return "application/x-www-form-urlencoded";
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return parameters;
        }

        @Override
        public String getParameter(String name) {
            String[] values = parameters.get(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public String[] getParameterValues(String name) {
            return parameters.get(name);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }
    }
}
