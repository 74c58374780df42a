package org.kith.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.kith.area.Outcode;
import org.kith.directory.Around;

/**
 * Where a search is about, as its address says it and as the form shows it again even when it cannot be read.
 *
 * @param near as typed; empty for nothing
 * @param within miles, one of {@link Around#MILES}; null for any distance
 * @param onlineOut whether those who help online alone are left out
 */
record TypedNear(String near, Integer within, boolean onlineOut) {
    static final String NEAR = "near";
    static final String WITHIN = "within";

    /** With the value {@link #NO} it leaves out those who help online alone. */
    static final String ONLINE = "online";

    static final String NO = "no";
    static final TypedNear NOWHERE = new TypedNear("", null, false);

    private static final int NEAR_MAX = 30;

    static TypedNear of(HttpServletRequest request) {
        String typed = Objects.toString(request.getParameter(NEAR), "").strip();
        String given = request.getParameter(WITHIN);
        return new TypedNear(
                typed.substring(0, Math.min(typed.length(), NEAR_MAX)),
                Around.MILES.stream()
                        .filter(miles -> miles.toString().equals(given))
                        .findFirst()
                        .orElse(null),
                NO.equals(request.getParameter(ONLINE)));
    }

    /** Null when that is nowhere. */
    Around around() {
        return Outcode.of(near)
                .map(outcode -> new Around(outcode, within, !onlineOut))
                .orElse(null);
    }

    TypedNear atAnyDistance() {
        return new TypedNear(near, null, onlineOut);
    }

    TypedNear withOnline() {
        return new TypedNear(near, within, false);
    }
}
