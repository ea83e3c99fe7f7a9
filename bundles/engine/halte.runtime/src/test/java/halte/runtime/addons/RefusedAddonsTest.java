package halte.runtime.addons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.HalteException;
import halte.runtime.api.Addons.Addon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleException;

/** What did not prove itself against the version that served does not serve later either, restarts or not. */
@Timeout(120)
class RefusedAddonsTest {

    private static final String NAME = "test.greeter";

    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void start() throws BundleException {
        stage = new Stage(folder);
    }

    @AfterEach
    void stop() throws BundleException, InterruptedException {
        stage.close();
    }

    private void restart() throws BundleException, InterruptedException {
        stop();
        start();
        stage.reconcile();
    }

    private Path drop(String version, String greeting) throws IOException {
        Path jar = stage.jar(NAME, version, "door", greeting, folder.resolve("greeter-" + version + ".jar"));
        Files.createDirectories(stage.addonsFolder());
        Path dropped = Files.move(jar, stage.addonsFolder().resolve(jar.getFileName()));
        stage.reconcile();
        return dropped;
    }

    private String greeting() {
        return stage.guests().call("door", Supplier::get);
    }

    private String state(String version) {
        return addon(version).state();
    }

    private Addon addon(String version) {
        return stage.addons().list().stream()
                .filter(each -> each.bundle().equals(NAME) && each.version().equals(version))
                .findFirst()
                .orElseThrow();
    }

    private long refusals() {
        return stage.journal().stream()
                .filter(line -> line.contains("addon.refuse"))
                .count();
    }

    @Test
    void aRefusedJarStaysRefusedAfterARestartAndWhatServedInsteadServesThoughItsJarIsGone() throws Exception {
        Path first = drop("1.0.0", "hello");
        drop("2.0.0", "rude");
        Files.delete(first);
        stage.reconcile();
        assertEquals("hello 1.0.0", greeting());
        restart();
        assertEquals("hello 1.0.0", greeting());
        assertEquals("active", state("1.0.0"));
        assertEquals("refused", state("2.0.0"));
        assertTrue(
                addon("2.0.0").problem().contains("It is rude."), addon("2.0.0").problem());
        assertEquals(0, refusals(), "it was tried again");
    }

    @Test
    void aJarThatIsOverwrittenByARefusedOneServesAfterARestart() throws Exception {
        Path jar = drop("1.0.0", "hello");
        stage.jar(NAME, "1.0.0", "door", "rude words", jar);
        stage.reconcile();
        restart();
        assertEquals("hello 1.0.0", greeting());
        assertEquals(
                List.of("active", "refused"),
                stage.addons().list().stream().map(Addon::state).sorted().toList());
    }

    @Test
    void whatIsShippedServesAfterARestartWhereTheAddOnWasRefused() throws Exception {
        stage.ship(stage.jar(NAME, "1.5.0", "door", "shipped", folder.resolve("shipped.jar")));
        drop("2.0.0", "rude");
        restart();
        assertEquals("shipped 1.5.0", greeting());
        assertEquals("refused", state("2.0.0"));
    }

    @Test
    void aRefusedJarIsTriedOnceAndAgainWhenItWasTakenOutAndPutBack() throws IOException {
        drop("1.0.0", "hello");
        Path rude = drop("2.0.0", "rude");
        drop("0.9.0", "hi");
        assertEquals("hello 1.0.0", greeting());
        assertEquals(1, refusals());
        Files.delete(rude);
        stage.reconcile();
        drop("2.0.0", "rude");
        assertEquals(2, refusals());
        assertEquals("hello 1.0.0", greeting());
    }

    @Test
    void anotherVersionServesThoughARefusedOneIsHigherAndAnOlderOneDoesNotReplaceWhatServes() throws Exception {
        Path first = drop("1.0.0", "hello");
        drop("3.0.0", "rude");
        Files.delete(first);
        drop("0.9.0", "hi");
        assertEquals("hello 1.0.0", greeting());
        restart();
        assertEquals("hello 1.0.0", greeting());
        drop("2.0.0", "good day");
        assertEquals("good day 2.0.0", greeting());
        restart();
        assertEquals("good day 2.0.0", greeting());
        assertEquals("refused", state("3.0.0"));
    }

    @Test
    void aChangedFileIsTried() throws IOException {
        drop("1.0.0", "hello");
        Path jar = drop("2.0.0", "rude");
        stage.jar(NAME, "2.0.0", "door", "mended", jar);
        stage.reconcile();
        assertEquals("mended 2.0.0", greeting());
        assertEquals("active", state("2.0.0"));
    }

    @Test
    void aReleaseTriesARefusedJarAgainAndSaysWhenItIsRefusedAgain() throws Exception {
        drop("1.0.0", "hello");
        drop("2.0.0", "rude");
        HalteException again =
                assertThrows(HalteException.class, () -> stage.addons().release(NAME, "ann"));
        assertEquals("SWAP_REFUSED", again.failure().code());
        assertEquals("refused", state("2.0.0"));
        stage.judge(greeting -> List.of());
        stage.addons().release(NAME, "ann");
        assertEquals("rude 2.0.0", greeting());
        assertEquals("active", state("2.0.0"));
        restart();
        assertEquals("rude 2.0.0", greeting());
    }

    @Test
    void theListDoesNotWaitForAVersionThatIsBeingTried() throws Exception {
        drop("1.0.0", "hello");
        CountDownLatch trying = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        stage.judge(greeting -> {
            trying.countDown();
            awaited(goOn);
            return List.of();
        });
        CompletableFuture<Path> dropping = CompletableFuture.supplyAsync(this::dropSlow);
        awaited(trying);
        assertEquals("waiting", state("2.0.0"));
        assertEquals("active", state("1.0.0"));
        goOn.countDown();
        dropping.join();
        assertEquals("slow 2.0.0", greeting());
    }

    private Path dropSlow() {
        try {
            return drop("2.0.0", "slow");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException early) {
            throw new IllegalStateException(early);
        }
    }
}
