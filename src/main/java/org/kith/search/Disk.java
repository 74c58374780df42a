package org.kith.search;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;

/** Where indexes are kept: folders as Lucene opens them, but in tests, where disks are full at will. */
interface Disk {
    Directory open(Path folder) throws IOException;
}
