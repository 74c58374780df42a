package org.kith.directory;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.kith.imports.Sql;
import org.kith.privacy.Viewer;

/** Where the organisations of an import are, for choosing who becomes a member. */
@ApplicationScoped
@Transactional(rollbackOn = SQLException.class)
public class OrganisationImportAreas {
    @Resource(lookup = "jdbc/kith")
    DataSource database;

    /** By the letters of their postcodes. */
    public List<AreaCount> of(Viewer viewer, long importId) throws SQLException {
        DirectoryAccess.require(viewer, DirectoryAccess.imports(viewer));
        try (Connection connection = database.getConnection()) {
            return new Sql(connection)
                    .list(
                            "select s.area, count(*) as organisations from staged_organisation s"
                                    + " join list_import_row r on r.import_id = s.import_id and r.line = s.line"
                                    + " where s.import_id = ? and s.area is not null"
                                    + " and r.verdict in ('NEW', 'CHANGED', 'UNCHANGED') group by s.area order by s.area",
                            row -> new AreaCount(row.getString("area"), row.getInt("organisations")),
                            importId);
        }
    }

    /** How many organisations of the file are in a postcode area. */
    public record AreaCount(String area, int organisations) {}
}
