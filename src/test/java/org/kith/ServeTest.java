package org.kith;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher of "mvn" refuses before it starts any server, it refuses in a sentence. */
class ServeTest {
    @TempDir
    Path folder;

    /** Something that is no folder and in which none can be made. */
    private String noFolder() throws IOException {
        Path file = folder.resolve("file");
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        return file.resolve("below").toString();
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();
            assertThat(launched(Map.of("KITH_PORT", Integer.toString(port))))
                    .contains("Kith did not start. Port " + port + " is taken by another program")
                    .contains("KITH_PORT=" + (port + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "0", "65536"})
    void aPortThatIsNoneIsNamed(String port) throws Exception {
        assertThat(launched(Map.of("KITH_PORT", port)))
                .contains("Kith did not start. KITH_PORT is \"" + port + "\", but must be a number from 1 to 65535.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"much", "1", "0g"})
    void aHeapThatIsNoneIsNamed(String heap) throws Exception {
        assertThat(launched(Map.of("KITH_HEAP", heap)))
                .contains("Kith did not start. KITH_HEAP is \"" + heap + "\", but must be a size such as 512m or 2g.");
    }

    @Test
    void aDataFolderThatCannotBeMadeIsNamed() throws Exception {
        assertThat(launched(Map.of("KITH_PORT", freePort(), "KITH_DATA", noFolder())))
                .contains("Kith did not start. KITH_DATA is \"" + noFolder() + "\", but")
                .doesNotContain("Exception in thread");
    }

    /** What the launcher says that is to fail before it starts any server. */
    private String launched(Map<String, String> variables) throws IOException, InterruptedException {
        Path output = folder.resolve("launcher.log");
        Map<String, String> environment =
                new HashMap<>(Map.of("KITH_DATA", folder.resolve("data").toString()));
        environment.putAll(variables);
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        Path.of("src/serve/java/Serve.java").toAbsolutePath().toString(),
                        folder.resolve("never-started").toString(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process launcher = builder.start();
        try {
            assertThat(launcher.waitFor(60, TimeUnit.SECONDS))
                    .as("it ends by itself")
                    .isTrue();
            assertThat(launcher.exitValue()).isEqualTo(1);
            return Files.readString(output, StandardCharsets.UTF_8);
        } finally {
            launcher.destroy();
        }
    }
}
