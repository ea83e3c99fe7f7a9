package halte.runtime.addons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.HalteException;
import halte.runtime.Stay;
import halte.runtime.api.Addons.Addon;
import halte.runtime.api.Addons.Preview;
import halte.runtime.api.Addons.Removal;
import halte.runtime.api.Addons.Swapped;
import java.io.IOException;
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

/** Add-ons in a real framework, without components. */
@Timeout(120)
class InstalledAddonsTest {

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

    private Path drop(String version, String greeting) throws IOException {
        Path jar = stage.jar(NAME, version, "door", greeting, folder.resolve("greeter-" + version + ".jar"));
        Files.createDirectories(stage.addonsFolder());
        return Files.move(jar, stage.addonsFolder().resolve(jar.getFileName()));
    }

    private Addon put(String version, String greeting) throws IOException {
        Path jar = stage.jar(NAME, version, "door", greeting, folder.resolve("staged.jar"));
        try (var content = Files.newInputStream(jar)) {
            return stage.addons().stage("greeter-" + version + ".jar", content, "ann");
        }
    }

    private String greeting() {
        return stage.guests().call("door", Supplier::get);
    }

    private String code(Runnable call) {
        return assertThrows(HalteException.class, call::run).failure().code();
    }

    private Addon addon(String version) {
        return stage.addons().list().stream()
                .filter(each -> each.bundle().equals(NAME) && each.version().equals(version))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatLiesInTheFolderServesAndOfTwoVersionsTheHigherOne() throws IOException {
        drop("1.0.0", "hello");
        drop("2.0.0", "hello");
        stage.reconcile();
        assertEquals("hello 2.0.0", greeting());
        assertEquals("active", addon("2.0.0").state());
        assertEquals("waiting", addon("1.0.0").state());
        assertEquals(1, stage.guests().all().size());
    }

    @Test
    void aStagedVersionWaitsUntilItIsSwappedInAndTheWayBackIsOneCall() throws IOException {
        drop("1.0.0", "hello");
        stage.reconcile();
        assertEquals("staged", put("2.0.0", "good day").state());
        assertEquals("hello 1.0.0", greeting());
        Preview preview = stage.addons().preview(NAME);
        assertEquals("1.0.0", preview.serving());
        assertEquals(
                "from hello 1.0.0 to good day 2.0.0",
                preview.effects().get(0).finding().en());
        Swapped swapped = stage.addons().swap(NAME, "ann");
        assertEquals("1.0.0", swapped.before());
        assertTrue(swapped.drained());
        assertEquals("good day 2.0.0", greeting());
        assertEquals("1.0.0", addon("2.0.0").before());
        assertFalse(Files.exists(stage.addonsFolder().resolve("greeter-1.0.0.jar")));
        stage.addons().back(NAME, "ann");
        assertEquals("hello 1.0.0", greeting());
        assertEquals("2.0.0", addon("1.0.0").before());
        stage.reconcile();
        assertEquals("hello 1.0.0", greeting());
        assertTrue(stage.journal().contains("ann addon.swap test.greeter 2.0.0"), stage.journal()::toString);
    }

    @Test
    void callsUnderWayFinishOnTheVersionOnWhichTheyBegan() throws IOException {
        drop("1.0.0", "hello");
        stage.reconcile();
        put("2.0.0", "hello");
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<String> call = CompletableFuture.supplyAsync(() -> {
            try (Stay<Supplier<String>> stay = stage.guests().stay("door")) {
                inside.countDown();
                goOn.await();
                return stay.call(Supplier::get);
            } catch (InterruptedException early) {
                throw new IllegalStateException(early);
            }
        });
        assertTrue(awaited(inside));
        CompletableFuture<Swapped> swap =
                CompletableFuture.supplyAsync(() -> stage.addons().swap(NAME, "ann"));
        while (!greeting().equals("hello 2.0.0")) {
            Thread.onSpinWait();
        }
        assertFalse(swap.isDone(), "the old version ends only when nobody works with it");
        goOn.countDown();
        assertEquals("hello 1.0.0", call.join());
        assertTrue(swap.join().drained());
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException early) {
            return false;
        }
    }

    @Test
    void aVersionThatDoesNotProveItselfLeavesTheOldOneServing() throws IOException {
        drop("1.0.0", "hello");
        stage.reconcile();
        put("2.0.0", "rude");
        assertEquals("SWAP_REFUSED", code(() -> stage.addons().swap(NAME, "ann")));
        assertEquals("hello 1.0.0", greeting());
        assertEquals("staged", addon("2.0.0").state());
        stage.addons().discard(NAME, "ann");
        drop("3.0.0", "refuse");
        stage.reconcile();
        assertEquals("hello 1.0.0", greeting());
        assertEquals("broken", addon("3.0.0").state());
        assertEquals("ADDON_NOT_STAGED", code(() -> stage.addons().swap(NAME, "ann")));
    }

    @Test
    void aVersionThatLacksWhatSomethingNeedsIsRefused() throws IOException {
        drop("1.0.0", "hello");
        stage.reconcile();
        Path other = stage.jar(NAME, "2.0.0", "window", "hello", folder.resolve("other.jar"));
        try (var content = Files.newInputStream(other)) {
            stage.addons().stage("greeter-2.jar", content, "ann");
        }
        assertEquals(List.of("greeting door"), stage.addons().preview(NAME).lost());
        assertEquals("SWAP_REFUSED", code(() -> stage.addons().swap(NAME, "ann")));
    }

    @Test
    void aRemovalSaysWhatItLeavesWithoutAndBackHealsIt() throws IOException {
        drop("1.0.0", "hello");
        stage.reconcile();
        Removal removal = stage.addons().removal(NAME);
        assertEquals("welcome of door", removal.gaps().get(0).name());
        assertNull(removal.instead());
        assertEquals("hello 1.0.0", greeting());
        stage.addons().remove(NAME, "ann");
        assertEquals("GREETING_GAP", code(this::greeting));
        stage.addons().back(NAME, "ann");
        assertEquals("hello 1.0.0", greeting());
    }

    @Test
    void anAddOnServesBeforeWhatIsShippedAndItsRemovalBringsThatBack() throws Exception {
        stage.ship(stage.jar(NAME, "1.5.0", "door", "shipped", folder.resolve("shipped.jar")));
        drop("1.0.0", "hello");
        stage.reconcile();
        assertEquals("hello 1.0.0", greeting());
        assertEquals("1.5.0", stage.addons().removal(NAME).instead());
        stage.addons().back(NAME, "ann");
        assertEquals("shipped 1.5.0", greeting());
        assertEquals("ADDON_SHIPPED", code(() -> stage.addons().removal(NAME)));
        stage.addons().back(NAME, "ann");
        assertEquals("hello 1.0.0", greeting());
    }

    @Test
    void aJarThatIsOverwrittenOrDeletedInTheFolderIsFollowed() throws IOException {
        Path jar = drop("1.0.0", "hello");
        stage.reconcile();
        stage.jar(NAME, "1.0.0", "door", "overwritten", jar);
        stage.reconcile();
        assertEquals("overwritten 1.0.0", greeting());
        assertEquals(1, stage.guests().all().size());
        Files.delete(jar);
        stage.reconcile();
        assertEquals("GREETING_GAP", code(this::greeting));
    }

    @Test
    void whatIsNoBundleIsListedWithTheReasonOrRefused() throws IOException {
        Files.createDirectories(stage.addonsFolder());
        Files.writeString(stage.addonsFolder().resolve("letter.jar"), "dear reader");
        stage.reconcile();
        Addon letter = stage.addons().list().get(0);
        assertEquals("broken", letter.state());
        assertTrue(letter.problem().contains("jar"), letter.problem());
        try (var content = Files.newInputStream(stage.addonsFolder().resolve("letter.jar"))) {
            assertEquals("ADDON_INVALID", code(() -> stage.addons().stage("letter.jar", content, "ann")));
            assertEquals("ADDON_INVALID", code(() -> stage.addons().stage("../evil.jar", content, "ann")));
        }
    }
}
