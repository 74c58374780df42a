package org.kith.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that says what it is told to say, and may fall silent once it has read a mail. */
public final class ScriptedMailServer implements AutoCloseable {
    /** The word that stands for the end of a mail. */
    public static final String END = ".";

    /** Instead of an answer: it never comes. */
    public static final String SILENCE = "";

    /** Instead of an answer: the connection is cut. */
    public static final String CUT = "cut";

    private final ServerSocket listener;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /** @param port 0 for any that is free */
    public ScriptedMailServer(int port) {
        try {
            listener = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Answers that to this command, by its first word, from now on. */
    public ScriptedMailServer answering(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    /** What was read to its end, whatever was answered then. */
    public List<String> mails() {
        return mails;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> talk(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void talk(Socket socket) {
        try (socket;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            say(socket, answers.getOrDefault("greeting", "220 scripted"));
            String line = in.readLine();
            while (line != null) {
                String command = line.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
                String answer = answers.getOrDefault(command, usual(command));
                if (answer.equals(CUT)) {
                    return;
                }
                say(socket, answer);
                if (command.equals("DATA") && answer.startsWith("354")) {
                    mails.add(mail(in));
                    String end = answers.getOrDefault(END, "250 taken");
                    if (end.equals(CUT)) {
                        return;
                    }
                    say(socket, end);
                }
                line = in.readLine();
            }
        } catch (IOException e) {
            return; // the other side has gone
        }
    }

    private static String usual(String command) {
        return switch (command) {
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 fine";
        };
    }

    private static String mail(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        String line = in.readLine();
        while (line != null && !line.equals(END)) {
            mail.append(line).append('\n');
            line = in.readLine();
        }
        return mail.toString();
    }

    private static void say(Socket socket, String answer) throws IOException {
        if (!answer.equals(SILENCE)) {
            socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
