package org.kith.directory.web;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** A box to tick. */
public class Tick {
    private final String key;
    private final String label;
    private boolean on;

    Tick(String key, String label, boolean on) {
        this.key = key;
        this.label = label;
        this.on = on;
    }

    static Set<String> keys(Collection<Tick> ticks) {
        return ticks.stream().filter(Tick::isOn).map(Tick::getKey).collect(Collectors.toSet());
    }

    static Set<Long> ids(Collection<Tick> ticks) {
        return keys(ticks).stream().map(Long::valueOf).collect(Collectors.toSet());
    }

    public String getKey() {
        return key;
    }

    public String getLabel() {
        return label;
    }

    public boolean isOn() {
        return on;
    }

    public void setOn(boolean on) {
        this.on = on;
    }
}
