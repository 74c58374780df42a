package org.kith.directory.web;

import java.util.ArrayList;
import java.util.List;
import org.kith.area.Outcode;
import org.kith.directory.Around;
import org.kith.directory.Locations;
import org.kith.privacy.Viewer;
import org.kith.web.Texts;

/**
 * Where a search is about, as the page shows it.
 *
 * @param typed as it was typed; empty for nothing
 * @param problem why it cannot be used, in a sentence; empty when nothing is wrong
 * @param point whether the search is about somewhere
 * @param radii the distances to choose from
 * @param onlineOut whether those who help online alone are left out
 * @param choices what of it can be taken back
 * @param own where the viewer is, to be taken over with one press
 */
public record NearBox(
        String typed,
        String problem,
        boolean point,
        List<Radius> radii,
        boolean onlineOut,
        List<FacetBox.Choice> choices,
        List<Offer> own) {

    /** @param value as in the address; empty for any distance */
    public record Radius(String value, String label, boolean chosen) {}

    /** A search around where the viewer is. */
    public record Offer(String label, String href) {}

    static NearBox of(SearchAddress address, Locations locations, Viewer viewer, Texts texts) {
        Around around = address.query().around();
        boolean point = around != null && locations.known(around.outcode());
        return new NearBox(
                address.near().near(),
                problem(address, point, texts),
                point,
                radii(address.near().within(), texts),
                address.near().onlineOut(),
                point ? choices(address, around, texts) : List.of(),
                locations.own(viewer).stream()
                        .filter(own -> !point || !own.outcode().equals(around.outcode()))
                        .map(own -> new Offer(label(own, texts), address.nearTo(own.outcode())))
                        .toList());
    }

    private static String problem(SearchAddress address, boolean point, Texts texts) {
        if (address.near().near().isEmpty() || point) {
            return "";
        }
        Around around = address.query().around();
        return around == null ? texts.get("refusal.outcode") : texts.get("directory.near.unknown", around.outcode());
    }

    private static List<Radius> radii(Integer chosen, Texts texts) {
        List<Radius> radii = new ArrayList<>();
        radii.add(new Radius("", texts.get("directory.near.any"), chosen == null));
        Around.MILES.forEach(miles -> radii.add(
                new Radius(miles.toString(), texts.get("directory.near.miles", miles), miles.equals(chosen))));
        return radii;
    }

    private static List<FacetBox.Choice> choices(SearchAddress address, Around around, Texts texts) {
        List<FacetBox.Choice> choices = new ArrayList<>();
        choices.add(choice(
                TypedNear.NEAR,
                address.near().near(),
                texts.get("directory.near.chip", around.outcode()),
                address.withoutNear()));
        if (around.withinMiles() != null) {
            choices.add(choice(
                    TypedNear.WITHIN,
                    around.withinMiles().toString(),
                    texts.get("directory.near.chip.within", around.withinMiles()),
                    address.withoutWithin()));
        }
        if (!around.remote()) {
            choices.add(choice(
                    TypedNear.ONLINE, TypedNear.NO, texts.get("directory.near.chip.online"), address.withOnline()));
        }
        return choices;
    }

    private static FacetBox.Choice choice(String name, String value, String label, String without) {
        return new FacetBox.Choice(name, value, label, 0, true, without);
    }

    private static String label(Locations.Own own, Texts texts) {
        Outcode outcode = own.outcode();
        return own.ours() ? texts.get("directory.near.us", outcode) : texts.get("directory.near.me", outcode);
    }
}
