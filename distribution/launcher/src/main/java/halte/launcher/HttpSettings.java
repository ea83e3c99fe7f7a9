package halte.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where the REST API listens. Host and port are given to the framework itself: a configuration would come after the HTTP service has
 * bound to all addresses.
 */
record HttpSettings(String host, String port) {

    static final Set<String> KNOWN = Set.of("http.host", "http.port", "http.names", "http.plain");

    /** For a second workspace of one installation: its port, without another settings file. */
    static final String PORT_VARIABLE = "HALTE_HTTP_PORT";

    private static final String USUAL_HOST = "127.0.0.1";
    private static final String USUAL_PORT = "8017";
    private static final String OFF = "off";

    /**
     * Reads the settings.
     *
     * @param framework the settings of the framework so far, with what the file says under {@code halte.http.}
     * @param environment the environment of the process
     */
    static HttpSettings of(Map<String, String> framework, Map<String, String> environment) {
        String host = framework.getOrDefault("halte.http.host", USUAL_HOST);
        String inFile = framework.getOrDefault("halte.http.port", USUAL_PORT);
        String port = environment.getOrDefault(PORT_VARIABLE, inFile).strip();
        if (!port.equals(OFF) && !(port.matches("\\d{1,5}") && Integer.parseInt(port) <= 65535)) {
            throw StartFailure.configuration("http.port=" + port
                    + " is no port. Write 1 to 65535, 0 for any that is free, or off for no REST API.");
        }
        String plain = framework.getOrDefault("halte.http.plain", "false");
        if (!plain.matches("true|false")) {
            throw StartFailure.configuration("http.plain=" + plain + " is neither true nor false.");
        }
        return new HttpSettings(host, port);
    }

    boolean isOff() {
        return port.equals(OFF);
    }

    /** Returns what the HTTP service reads; what the administrator set himself under these names stays. */
    Map<String, String> framework(Map<String, String> set) {
        Map<String, String> all = new TreeMap<>(set);
        all.putIfAbsent("org.apache.felix.http.host", host);
        all.putIfAbsent("org.osgi.service.http.port", isOff() ? "-1" : port);
        all.putIfAbsent("org.apache.felix.http.enable", Boolean.toString(!isOff()));
        return all;
    }

    /** Fails when nobody could listen there, before anything is started. */
    void check() {
        if (isOff()) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), Integer.parseInt(port)));
        } catch (IOException taken) {
            throw StartFailure.configuration("The REST API cannot listen on " + host + " port " + port + ": "
                    + taken.getMessage()
                    + ". If another program or another Halte listens there, set another http.port in "
                    + "conf/halte.properties, or for this workspace only the environment variable " + PORT_VARIABLE
                    + "; 0 takes any free port, off does without the REST API.");
        }
    }
}
