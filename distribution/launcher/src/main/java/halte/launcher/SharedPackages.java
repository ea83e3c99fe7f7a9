package halte.launcher;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;

/**
 * The packages that the launcher shares with all bundles. Logging is among them: so it works from the first line on, and needs no
 * service-loader weaving, which costs a second of every start.
 */
final class SharedPackages {

    private static final List<String> SLF4J =
            List.of("org.slf4j", "org.slf4j.event", "org.slf4j.helpers", "org.slf4j.spi");

    private SharedPackages() {}

    static String list() {
        String slf4j = Logger.class.getPackage().getImplementationVersion();
        return Stream.of(Stream.of("sun.misc", "sun.reflect"), exported(SLF4J, "1.7.36"), exported(SLF4J, slf4j))
                .flatMap(packages -> packages)
                .collect(Collectors.joining(","));
    }

    private static Stream<String> exported(List<String> packages, String version) {
        return packages.stream().map(each -> each + ";version=\"" + version + "\"");
    }
}
