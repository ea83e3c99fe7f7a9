package halte.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Carries a command to the running process and its answer back: {@code Command <home> <data> <argument>...}. */
public final class Command {

    static final int NOT_RUNNING = 8;
    private static final int LOST = 7;

    private final Path data;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private boolean progressShown;

    /**
     * Prepares to carry commands.
     *
     * @param data the data folder of the running process
     * @param out where answers go
     * @param err where complaints go
     * @param terminal whether a person looks on, to whom progress is shown
     */
    public Command(Path data, PrintStream out, PrintStream err, boolean terminal) {
        this.data = data;
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /**
     * Runs one command, or the interactive shell.
     *
     * @param arguments the folder of the installation, the data folder, and the command's arguments
     */
    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        List<String> rest = List.of(arguments).subList(2, arguments.length);
        Command command = new Command(Path.of(arguments[1]), System.out, System.err, System.console() != null);
        boolean shell = !rest.isEmpty() && rest.get(0).equals("shell") && rest.size() == 1;
        System.exit(shell ? new Shell(command, Path.of(arguments[1])).run() : command.run(home, rest));
    }

    /**
     * Carries one command to the running process.
     *
     * @param home the folder of the installation
     * @param arguments the command and its arguments
     * @return the exit code
     */
    public int run(Path home, List<String> arguments) {
        try (SocketChannel channel = SocketChannel.open(address())) {
            return converse(channel, arguments);
        } catch (EOFException lost) {
            err.println("halte: Halte stopped before it answered. See the log in " + data.resolve("logs") + ".");
            return LOST;
        } catch (IOException unreachable) {
            if (arguments.isEmpty() || arguments.contains("--help") || arguments.contains("-h")) {
                return help(home);
            }
            err.println("halte: Halte is not running on " + data + ". Start it with: halte start");
            return NOT_RUNNING;
        }
    }

    /** The help is kept beside the program, so that it can be read before the first start. */
    private int help(Path home) {
        try {
            out.print(Files.readString(home.resolve("help.txt")));
            return 0;
        } catch (IOException absent) {
            err.println("halte: start Halte first (halte start), then ask for help again.");
            return NOT_RUNNING;
        }
    }

    private UnixDomainSocketAddress address() throws IOException {
        return UnixDomainSocketAddress.of(
                Files.readString(data.resolve("halte.sock.path")).strip());
    }

    private int converse(SocketChannel channel, List<String> arguments) throws IOException {
        DataOutputStream request = new DataOutputStream(Channels.newOutputStream(channel));
        byte[] json = request(arguments).getBytes(StandardCharsets.UTF_8);
        request.writeInt(json.length);
        request.write(json);
        request.flush();
        DataInputStream answer = new DataInputStream(Channels.newInputStream(channel));
        while (true) {
            byte kind = answer.readByte();
            byte[] payload = new byte[answer.readInt()];
            answer.readFully(payload);
            if (kind == 'X') {
                clearProgress();
                out.flush();
                return payload[0] & 0xff;
            }
            show(kind, payload);
        }
    }

    private void show(byte kind, byte[] payload) {
        if (kind == 'P') {
            if (terminal) {
                err.print("\r" + new String(payload, StandardCharsets.UTF_8) + "\u001b[K");
                err.flush();
                progressShown = true;
            }
            return;
        }
        clearProgress();
        PrintStream target = kind == 'O' ? out : err;
        target.write(payload, 0, payload.length);
        target.flush();
    }

    private void clearProgress() {
        if (progressShown) {
            err.print("\r\u001b[K");
            err.flush();
            progressShown = false;
        }
    }

    private String request(List<String> arguments) {
        JsonArrayBuilder args = Json.createArrayBuilder();
        arguments.forEach(args::add);
        return Json.createObjectBuilder()
                .add("args", args)
                .add("cwd", Path.of("").toAbsolutePath().toString())
                .add("columns", columns(System.getenv("COLUMNS")))
                .add("ansi", terminal)
                .add("language", Locale.getDefault().toString())
                .build()
                .toString();
    }

    /** Reads the terminal's width as the script found it; 0, which cuts nothing, when it found none. */
    static int columns(String found) {
        return found != null && found.matches("[0-9]{1,4}") ? Integer.parseInt(found) : 0;
    }
}
