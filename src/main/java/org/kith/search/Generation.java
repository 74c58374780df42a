package org.kith.search;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * One index, from its first document to the day another takes its place: its writer, which only the worker touches, and
 * its searchers, which any thread may borrow. The searchers outlive a broken writer.
 */
final class Generation implements Closeable {
    private static final Logger LOG = Logger.getLogger(Generation.class.getName());

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private Checkpoint checkpoint;
    private Checkpoint committed;

    private Generation(Directory directory, OpenMode mode, Checkpoint checkpoint) throws IOException {
        this.directory = directory;
        this.checkpoint = checkpoint;
        this.committed = checkpoint;
        IndexWriterConfig config = new IndexWriterConfig(IndexFields.ANALYZER)
                .setSimilarity(IndexFields.SIMILARITY)
                .setOpenMode(mode)
                .setCommitOnClose(false);
        writer = new IndexWriter(directory, config);
        try {
            searchers = new SearcherManager(writer, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
                    FacetedSearcher searcher = new FacetedSearcher(reader);
                    IndexFields.LEVELS.forEach(searcher::facets); // here, on the worker, and not for whoever asks first
                    return searcher;
                }
            });
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /** An empty index in place of whatever the directory holds. */
    static Generation create(Directory directory) throws IOException {
        return new Generation(directory, OpenMode.CREATE, Checkpoint.START);
    }

    /**
     * The index of the directory as last committed.
     *
     * @throws UnreadableIndex when it cannot be used
     */
    static Generation open(Directory directory) throws IOException {
        try {
            Checkpoint checkpoint =
                    Checkpoint.of(SegmentInfos.readLatestCommit(directory).getUserData());
            return new Generation(directory, OpenMode.APPEND, checkpoint);
        } catch (LockObtainFailedException | UnreadableIndex e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableIndex(e.toString(), e);
        }
    }

    void put(Collection<SearchDocument> things) throws IOException {
        for (SearchDocument thing : things) {
            if (IndexFields.indexed(thing)) {
                writer.updateDocument(IndexFields.key(thing.type(), thing.id()), IndexFields.document(thing));
            } else {
                delete(thing.type(), thing.id());
            }
        }
    }

    void delete(String type, long id) throws IOException {
        writer.deleteDocuments(IndexFields.key(type, id));
    }

    /** Deletes the things of a type with ids from {@code first} to {@code last}, both included. */
    void deleteRange(String type, long first, long last) throws IOException {
        writer.deleteDocuments(new BooleanQuery.Builder()
                .add(new TermQuery(IndexFields.term(IndexFields.TYPE, type)), Occur.FILTER)
                .add(LongPoint.newRangeQuery(IndexFields.ID, first, last), Occur.FILTER)
                .build());
    }

    /** The fingerprints, by id, of the things of a type with ids from {@code first} to {@code last}, both included. */
    Map<Long, Long> fingerprints(String type, long first, long last) throws IOException {
        return fingerprints(type, LongPoint.newRangeQuery(IndexFields.ID, first, last));
    }

    Map<Long, Long> fingerprints(String type, Set<Long> ids) throws IOException {
        return fingerprints(type, LongPoint.newSetQuery(IndexFields.ID, ids));
    }

    private Map<Long, Long> fingerprints(String type, Query ids) throws IOException {
        FacetedSearcher searcher = acquire();
        try {
            return Fingerprint.in(searcher, type, ids);
        } finally {
            release(searcher);
        }
    }

    /**
     * Makes one segment of all, in which searching is fastest; while it lasts the files take twice their space. Changes go
     * on meanwhile; the next commit after it makes it count.
     *
     * @param wait whether to return only then
     */
    void merge(boolean wait) throws IOException {
        writer.forceMerge(1, wait);
    }

    /** Makes what was put and deleted findable, and remembers how far that is. */
    void refresh(Checkpoint reached) throws IOException {
        searchers.maybeRefreshBlocking();
        checkpoint = reached;
    }

    Checkpoint checkpoint() {
        return checkpoint;
    }

    /** Whether a commit would carry something that the last one did not. */
    boolean hasUncommitted() {
        return !checkpoint.equals(committed) || writer.hasUncommittedChanges();
    }

    /** Size of its files, in bytes. */
    long bytes() throws IOException {
        long bytes = 0;
        for (String file : directory.listAll()) {
            try {
                bytes += directory.fileLength(file);
            } catch (NoSuchFileException | FileNotFoundException e) {
                LOG.log(Level.FINE, "Merged away meanwhile: {0}", file);
            }
        }
        return bytes;
    }

    void commit() throws IOException {
        writer.setLiveCommitData(checkpoint.userData().entrySet());
        writer.commit();
        committed = checkpoint;
        searchers.maybeRefreshBlocking(); // what was merged meanwhile
    }

    /** False once the writer has given up; the searchers go on. */
    boolean writable() {
        return writer.isOpen();
    }

    /** To be handed back with {@link #release}. */
    FacetedSearcher acquire() throws IOException {
        return (FacetedSearcher) searchers.acquire();
    }

    void release(FacetedSearcher searcher) throws IOException {
        searchers.release(searcher);
    }

    /** Gives the writer up, and what it has not committed. */
    void closeWriter() throws IOException {
        writer.rollback();
    }

    @Override
    public void close() throws IOException {
        try (directory;
                searchers) {
            closeWriter();
        }
    }
}
