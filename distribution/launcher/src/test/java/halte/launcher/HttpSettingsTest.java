package halte.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSettingsTest {

    private static Map<String, String> framework(Map<String, String> settings, Map<String, String> environment) {
        return HttpSettings.of(settings, environment).framework(settings);
    }

    @Test
    void nothingSaidMeansThisMachineOnly() {
        Map<String, String> framework = framework(Map.of(), Map.of());
        assertEquals("127.0.0.1", framework.get("org.apache.felix.http.host"));
        assertEquals("8017", framework.get("org.osgi.service.http.port"));
        assertEquals("true", framework.get("org.apache.felix.http.enable"));
    }

    @Test
    void theEnvironmentGivesOneWorkspaceAPortOfItsOwn() {
        Map<String, String> framework = framework(Map.of("halte.http.port", "80"), Map.of("HALTE_HTTP_PORT", "8018"));
        assertEquals("8018", framework.get("org.osgi.service.http.port"));
    }

    @Test
    void offMeansNoListener() {
        assertEquals(
                "false", framework(Map.of("halte.http.port", "off"), Map.of()).get("org.apache.felix.http.enable"));
        HttpSettings.of(Map.of("halte.http.port", "off"), Map.of()).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "65536", "99999", "http", "80 81"})
    void whatIsNoPortIsRefused(String port) {
        assertThrows(StartFailure.class, () -> HttpSettings.of(Map.of("halte.http.port", port), Map.of()));
    }

    @Test
    void aMisspeltYesIsRefused() {
        assertThrows(StartFailure.class, () -> HttpSettings.of(Map.of("halte.http.plain", "yes"), Map.of()));
    }

    @Test
    void aPortThatIsTakenIsNamedWithWhatToDo() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            HttpSettings http = HttpSettings.of(Map.of("halte.http.port", "" + other.getLocalPort()), Map.of());
            StartFailure failure = assertThrows(StartFailure.class, http::check);
            assertTrue(failure.getMessage().contains("http.port in conf/halte.properties"), failure.getMessage());
            assertEquals(StartFailure.CONFIGURATION, failure.exitCode());
        }
    }

    @Test
    void aFreePortPasses() {
        HttpSettings.of(Map.of("halte.http.port", "0"), Map.of()).check();
    }
}
