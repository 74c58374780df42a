package org.kith.search;

import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.kith.privacy.Audience;

/** Keeps each level's facets in an index field of their own; a dimension {@code kind} is {@code public.kind} there. */
final class LevelFacets extends FacetsConfig {
    static final LevelFacets CONFIG = new LevelFacets();

    private LevelFacets() {}

    static String dimension(Audience level, String dimension) {
        return IndexFields.suffix(level) + "." + dimension;
    }

    /** The term that stands for a value of a dimension. */
    static org.apache.lucene.index.Term term(Audience level, String dimension, String value) {
        String own = dimension(level, dimension);
        return DrillDownQuery.term(CONFIG.getDimConfig(own).indexFieldName, own, value);
    }

    /** The dimension as features name it. */
    static String plain(String dimension) {
        return dimension.substring(dimension.indexOf('.') + 1);
    }

    @Override
    public DimConfig getDimConfig(String dimension) {
        DimConfig config = new DimConfig();
        config.multiValued = true;
        config.indexFieldName = "facet_" + dimension.substring(0, dimension.indexOf('.'));
        return config;
    }
}
