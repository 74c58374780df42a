package org.kith.request.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.kith.request.RequestCard;
import org.kith.request.RequestState;
import org.kith.request.Requests;
import org.kith.web.CurrentViewer;
import org.kith.web.Parameters;

/** {@code /request/requests?state=…&sort=…&page=…}: one's own requests, or those of the programmes one coordinates. */
@Named
@RequestScoped
public class RequestsBacking {
    private static final int SIZE = 20;

    /** The orders of the list; the first is the usual one. */
    public enum Order {
        NEWEST(Comparator.comparing(RequestCard::askedAt).reversed()),
        OLDEST(Comparator.comparing(RequestCard::askedAt)),
        WANTED_BY(Comparator.comparing(RequestCard::wantedBy, Comparator.nullsLast(LocalDate::compareTo)));

        private final Comparator<RequestCard> comparator;

        Order(Comparator<RequestCard> comparator) {
            this.comparator = comparator;
        }
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Requests requests;

    @Inject
    Parameters parameters;

    private List<RequestCard> all = List.of();

    public void load() {
        all = requests.list(viewer.get());
    }

    /** How many there are in a state; in all when it is null. */
    public long count(RequestState state) {
        return all.stream()
                .filter(card -> state == null || card.state() == state)
                .count();
    }

    /** Those of the state asked for, in the order asked for. */
    List<RequestCard> found() {
        return all.stream()
                .filter(card -> getState() == null || card.state() == getState())
                .sorted(getOrder().comparator)
                .toList();
    }

    /** Those of them on the page asked for. */
    public List<RequestCard> getShown() {
        return found().stream().skip((getPage() - 1L) * SIZE).limit(SIZE).toList();
    }

    /** The state asked for; null for all. */
    public RequestState getState() {
        return constant(RequestState.values(), "state", null);
    }

    public Order getOrder() {
        return constant(Order.values(), "sort", Order.NEWEST);
    }

    private <E extends Enum<E>> E constant(E[] constants, String parameter, E otherwise) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(parameters.text(parameter)))
                .findFirst()
                .orElse(otherwise);
    }

    public List<RequestState> getStates() {
        return List.of(RequestState.values());
    }

    public List<Order> getOrders() {
        return List.of(Order.values());
    }

    public int getPage() {
        return Math.min(parameters.page(), Math.max(1, getPages()));
    }

    public int getPages() {
        return (int) ((count(getState()) + SIZE - 1) / SIZE);
    }

    /** What the links to other pages repeat. */
    public String getQuery() {
        return (getState() == null ? "" : "state=" + getState() + "&") + "sort=" + getOrder() + "&";
    }
}
