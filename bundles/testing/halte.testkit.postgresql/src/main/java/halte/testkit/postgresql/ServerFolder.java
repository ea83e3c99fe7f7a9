package halte.testkit.postgresql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folder with a server's data, and what makes a command run as its owner: PostgreSQL refuses to run as root. */
record ServerFolder(Path path, List<String> asOwner) {

    private static final List<String> UNPRIVILEGED = List.of("postgres", "nobody");

    static ServerFolder create() throws IOException {
        Path path = Files.createTempDirectory("halte-postgresql-");
        boolean root = Integer.valueOf(0).equals(Files.getAttribute(path, "unix:uid"));
        return root ? ownedByAnother(path) : new ServerFolder(path, List.of());
    }

    private static ServerFolder ownedByAnother(Path path) throws IOException {
        for (String user : UNPRIVILEGED) {
            if (Command.run(path, List.of("id", user)).succeeded()) {
                List<String> asOwner = switchTo(path, user);
                give(path, user);
                return new ServerFolder(path, asOwner);
            }
        }
        throw new IOException("it refuses to run as root, and none of the users " + UNPRIVILEGED + " exists");
    }

    private static List<String> switchTo(Path path, String user) throws IOException {
        String uid =
                Command.run(path, List.of("id", "-u", user)).orThrow().output().strip();
        String gid =
                Command.run(path, List.of("id", "-g", user)).orThrow().output().strip();
        List<String> asOwner = List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--");
        Command.run(path, with(asOwner, "true")).orThrow();
        return asOwner;
    }

    private static void give(Path path, String user) throws IOException {
        Files.setOwner(
                path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user));
    }

    Path data() {
        return path.resolve("data");
    }

    List<String> asOwner(String... words) {
        return with(asOwner, words);
    }

    private static List<String> with(List<String> prefix, String... words) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(List.of(words));
        return all;
    }

    /** Makes an empty cluster whose superuser has a password, over the network too. */
    void initialise(Path home, String user, String password) throws IOException {
        Path secret = Files.createTempFile(path, "password", "");
        Files.writeString(secret, password);
        if (!asOwner.isEmpty()) {
            Files.setOwner(secret, Files.getOwner(path));
        }
        Command.run(path, asOwner(initdb(home, user, secret))).orThrow();
        Files.delete(secret);
    }

    private String[] initdb(Path home, String user, Path secret) {
        return new String[] {
            home.resolve("bin/initdb").toString(),
            "--pgdata=" + data(),
            "--username=" + user,
            "--pwfile=" + secret,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            "--no-sync",
            "--no-instructions"
        };
    }

    void remove() throws IOException {
        Folders.delete(path);
    }
}
