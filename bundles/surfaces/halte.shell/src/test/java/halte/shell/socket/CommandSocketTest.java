package halte.shell.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.HalteException;
import halte.shell.fake.Rig;
import halte.shell.fake.TestClient;
import halte.shell.fake.TestClient.Answer;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class CommandSocketTest {

    private static final String ENDLESS =
            "{\"args\":[\"sql\",\"select 1\",\"--format\",\"csv\",\"--limit\",\"9000000000\"],\"cwd\":\"/\"}";
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final Limits SMALL = new Limits(2, 2000, DEADLINE, Duration.ofSeconds(2));
    private static final Limits IMPATIENT = new Limits(2, 2000, Duration.ofSeconds(1), Duration.ofSeconds(2));

    @TempDir
    Path data;

    private Rig rig;

    @BeforeEach
    void start() throws IOException {
        rig = new Rig(data, SMALL);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void onlyTheOwnerCanReachTheSocketAndItsPathIsWrittenDown() throws IOException {
        Path socket = data.resolve("halte.sock");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)));
        assertEquals(socket + "\n", Files.readString(data.resolve("halte.sock.path")));
        try (var left = Files.list(data)) {
            assertEquals(2, left.count(), "nothing else lies about");
        }
    }

    @Test
    void stoppingRemovesTheSocketAndItsPath() {
        rig.close();
        assertFalse(Files.exists(data.resolve("halte.sock")));
        assertFalse(Files.exists(data.resolve("halte.sock.path")));
    }

    @Test
    void aSocketLeftByAKilledProcessIsReplaced(@TempDir Path other) throws IOException {
        try (ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            killed.bind(UnixDomainSocketAddress.of(other.resolve("halte.sock")));
        }
        Files.writeString(other.resolve("halte.sock.path"), other.resolve("halte.sock") + "\n");
        try (Rig next = new Rig(other, SMALL)) {
            assertEquals(0, next.run("connections").exit());
        }
    }

    @Test
    void aSecondProcessOnTheSameFolderIsRefusedAndTheFirstServesOn() throws IOException {
        HalteException refused = assertThrows(HalteException.class, () -> new Rig(data, SMALL));
        assertEquals("ALREADY_RUNNING", refused.failure().code());
        assertEquals(0, rig.run("connections").exit());
    }

    @Test
    void aDataFolderWithALongNameGetsAShortSocketElsewhere() throws IOException {
        Path deep = Files.createDirectories(data.resolve("d".repeat(120)));
        Path socket;
        try (Rig far = new Rig(deep, SMALL)) {
            socket = Path.of(Files.readString(deep.resolve("halte.sock.path")).strip());
            assertTrue(socket.toString().length() <= 100, socket::toString);
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket.getParent())));
            assertEquals(0, far.run("connections").exit());
        }
        assertFalse(Files.exists(socket.getParent()));
    }

    @Test
    void garbageIsRefusedAsUsageAndServingGoesOn() throws IOException {
        List<String> garbage = List.of(
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"args\":[1,null],\"cwd\":\"/\"}",
                "{\"args\":[],\"cwd\":\"x\"}",
                "{\"args\":\"segments\",\"cwd\":\"/\"}",
                "{\"args\":[],\"cwd\":\"/\\u0000\"}",
                "{} {}");
        for (String each : garbage) {
            try (TestClient client = rig.client()) {
                client.send(each);
                Answer answer = client.receive();
                assertEquals(2, answer.exit(), each);
                assertTrue(answer.err().contains("REQUEST_INVALID"), each);
            }
        }
        assertEquals(0, rig.run("connections").exit());
    }

    @Test
    void randomBytesNeverHarmTheServer() throws IOException {
        Random random = new Random(42);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[4 + random.nextInt(200)];
            random.nextBytes(bytes);
            ByteBuffer.wrap(bytes).putInt(bytes.length - 4);
            try (TestClient client = rig.client()) {
                client.sendRaw(bytes);
                assertEquals(2, client.receive().exit());
            }
        }
        assertEquals(0, rig.run("connections").exit());
    }

    @Test
    void aRequestThatClaimsToBeTooLargeIsRefusedUnread() throws IOException {
        for (int length : new int[] {2001, Integer.MAX_VALUE, -1, Integer.MIN_VALUE}) {
            try (TestClient client = rig.client()) {
                client.sendRaw(ByteBuffer.allocate(4).putInt(length).array());
                Answer answer = client.receive();
                assertEquals(2, answer.exit());
                assertTrue(answer.err().contains("2000 is allowed"));
            }
        }
    }

    @Test
    void aClientThatSaysNothingIsHungUpOnAndGivesItsPlaceBack() throws IOException {
        rig.close();
        rig = new Rig(data, IMPATIENT);
        try (TestClient first = rig.client();
                TestClient second = rig.client()) {
            second.sendRaw(new byte[] {0, 0});
            assertEquals(-1, first.receive().exit());
            assertEquals(-1, second.receive().exit());
        }
        assertEquals(0, rig.run("connections").exit());
    }

    /** A cancelled command gives its place back when it notices; the next client may be a moment too early. */
    private static Answer untilThereIsRoom(Callable<Answer> ask) {
        return assertTimeoutPreemptively(DEADLINE, () -> {
            Answer answer = ask.call();
            while (answer.err().contains("COMMANDS_BUSY")) {
                answer = ask.call();
            }
            return answer;
        });
    }

    @Test
    void aClientThatGoesAwayCancelsItsCommand() throws Exception {
        rig.store.rows = Long.MAX_VALUE;
        try (TestClient client = rig.client()) {
            client.send(ENDLESS);
            assertTrue(rig.store.started.await(DEADLINE.toSeconds(), TimeUnit.SECONDS));
        }
        assertTrue(
                rig.store.ended.await(DEADLINE.toSeconds(), TimeUnit.SECONDS),
                "the command should have been interrupted");
    }

    @Test
    void moreClientsThanPlacesAreRefusedWithAReason() throws Exception {
        rig.store.rows = Long.MAX_VALUE;
        try (TestClient first = rig.client();
                TestClient second = rig.client()) {
            first.send(ENDLESS);
            second.send(ENDLESS);
            assertTrue(rig.store.started.await(DEADLINE.toSeconds(), TimeUnit.SECONDS));
            Answer third = rig.run("connections");
            assertEquals(5, third.exit());
            assertTrue(third.err().contains("COMMANDS_BUSY"));
        }
        rig.store.rows = 1;
        assertEquals(0, untilThereIsRoom(() -> rig.run("connections")).exit());
    }

    @Test
    void stoppingInterruptsARunningCommandWithinItsDeadline() throws Exception {
        rig.store.rows = -1;
        try (TestClient client = rig.client()) {
            client.send(ENDLESS);
            assertTrue(rig.store.started.await(DEADLINE.toSeconds(), TimeUnit.SECONDS));
            assertTimeoutPreemptively(DEADLINE, rig::close);
            assertEquals(130, client.receive().exit());
        }
    }

    @Test
    void aClientThatDoesNotReadCannotKeepHalteFromStopping() throws Exception {
        rig.store.rows = Long.MAX_VALUE;
        try (TestClient client = rig.client()) {
            client.send(ENDLESS);
            assertTrue(rig.store.started.await(DEADLINE.toSeconds(), TimeUnit.SECONDS));
            assertTimeoutPreemptively(DEADLINE, rig::close);
            assertTrue(rig.store.ended.await(DEADLINE.toSeconds(), TimeUnit.SECONDS));
        }
    }

    @Test
    void manyClientsAtOnceEachGetTheirOwnAnswer(@TempDir Path other) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try (Rig usual = new Rig(other)) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                String limit = Integer.toString(1 + i % 3);
                answers.add(clients.submit(() ->
                        untilThereIsRoom(() -> usual.run("sql", "select 1", "--format", "csv", "--limit", limit))));
            }
            for (int i = 0; i < 64; i++) {
                assertEquals(2 + i % 3, answers.get(i).get().out().lines().count());
            }
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void longAnswersArriveWhole() throws IOException {
        rig.store.rows = 20_000;
        Answer answer = rig.run("sql", "select 1", "--format", "csv", "--limit", "20000");
        assertEquals(20_001, answer.out().lines().count());
        assertTrue(answer.out().endsWith("20000,\"a \"\"b\"\", c\",1000\r\n"));
    }

    @Test
    void bytesAfterTheRequestAreIgnored() throws IOException {
        byte[] json = "{\"args\":[\"connections\"],\"cwd\":\"/\",\"later\":\"field\"}".getBytes(StandardCharsets.UTF_8);
        try (TestClient client = rig.client()) {
            client.sendRaw(ByteBuffer.allocate(json.length + 104)
                    .putInt(json.length)
                    .put(json)
                    .array());
            assertEquals(0, client.receive().exit());
        }
    }

    @Test
    void theLanguageOfTheClientDecides() throws IOException {
        Answer dutch = rig.ask(Map.of("args", List.of("connections"), "cwd", "/", "language", "nl_NL.UTF-8"));
        assertTrue(dutch.out().startsWith("Nog geen koppelingen"), dutch::out);
        Answer french = rig.ask(Map.of("args", List.of("connections"), "cwd", "/", "language", "fr_FR"));
        assertTrue(french.out().startsWith("No connections"), french::out);
    }
}
