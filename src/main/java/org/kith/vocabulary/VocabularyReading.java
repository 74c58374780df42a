package org.kith.vocabulary;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.kith.imports.Sql;
import org.kith.installation.NodeCopy;

/**
 * Reads the vocabulary as it was committed. In transactions of its own, since another one may have begun before that, or
 * hold changes that are taken back.
 */
@ApplicationScoped
@Transactional(value = TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
public class VocabularyReading implements NodeCopy.Source<SkillGraph> {
    @Resource(lookup = "jdbc/kith")
    DataSource database;

    @Override
    public long changes() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return changes(new Sql(connection));
        }
    }

    @Override
    public NodeCopy.Read<SkillGraph> read() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Sql sql = new Sql(connection);
            long changes = changes(sql); // first: what changes after it is read once more
            return new NodeCopy.Read<>(changes, new SkillGraph(KnownSkill.all(sql)));
        }
    }

    private static long changes(Sql sql) throws SQLException {
        return sql.number("select n from vocabulary_change where id = 1");
    }
}
