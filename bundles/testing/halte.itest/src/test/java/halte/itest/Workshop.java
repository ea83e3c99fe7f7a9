package halte.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An outside developer's place of work: a Maven of his own with a local repository that holds what {@code mvn install} of Halte puts
 * there. All else comes from the local repository of the surrounding build, which has resolved it already.
 */
final class Workshop {

    private static final long PATIENCE_SECONDS = 300;

    /** What a local repository holds has no checksums. The mirror stands for central, whose address is therefore never asked. */
    private static final String SETTINGS = """
            <settings>
              <interactiveMode>false</interactiveMode>
              <mirrors>
                <mirror>
                  <id>surrounding-build</id>
                  <mirrorOf>*</mirrorOf>
                  <url>%s</url>
                </mirror>
              </mirrors>
              <profiles>
                <profile>
                  <id>without-checksums</id>
                  <activation>
                    <activeByDefault>true</activeByDefault>
                  </activation>
                  <repositories>
                    <repository>
                      <id>central</id>
                      <url>https://central</url>
                      <releases>
                        <checksumPolicy>ignore</checksumPolicy>
                      </releases>
                    </repository>
                  </repositories>
                  <pluginRepositories>
                    <pluginRepository>
                      <id>central</id>
                      <url>https://central</url>
                      <releases>
                        <checksumPolicy>ignore</checksumPolicy>
                      </releases>
                    </pluginRepository>
                  </pluginRepositories>
                </profile>
              </profiles>
            </settings>
            """;

    private static final String VERSION = System.getProperty("halte.version");

    private final Path folder;
    private final Path repository;
    private final Path settings;

    private Workshop(Path folder) {
        this.folder = folder;
        this.repository = folder.resolve("repository");
        this.settings = folder.resolve("settings.xml");
    }

    static Workshop in(Path folder) {
        Workshop workshop = new Workshop(folder);
        try {
            workshop.install();
            Files.writeString(
                    workshop.settings,
                    SETTINGS.formatted(
                            Path.of(System.getProperty("localRepository")).toUri()));
            return workshop;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void install() throws IOException {
        Path root = House.root();
        install(root.resolve("pom.xml"), "halte", "pom");
        for (String room : List.of("bundles/model", "bundles/api", "bundles/testing", "archetypes")) {
            try (Stream<Path> modules = Files.list(root.resolve(room))) {
                for (Path module : modules.sorted().toList()) {
                    installModule(module, module.getFileName().toString());
                }
            }
        }
    }

    private void installModule(Path module, String name) throws IOException {
        Path jar = module.resolve("target/" + name + "-" + VERSION + ".jar");
        if (Files.exists(jar) && Files.exists(module.resolve("pom.xml"))) {
            install(module.resolve("pom.xml"), name, "pom");
            install(jar, name, "jar");
        }
    }

    private void install(Path file, String artifact, String extension) throws IOException {
        Path home = repository.resolve("halte").resolve(artifact).resolve(VERSION);
        Files.createDirectories(home);
        Files.copy(file, home.resolve(artifact + "-" + VERSION + "." + extension));
    }

    /** Makes a project from an archetype of Halte; returns its folder. */
    Path generate(String archetype, String artifact) {
        maven(
                folder,
                "org.apache.maven.plugins:maven-archetype-plugin:" + System.getProperty("halte.archetype")
                        + ":generate",
                "-DarchetypeCatalog=internal",
                "-DarchetypeGroupId=halte",
                "-DarchetypeArtifactId=" + archetype,
                "-DarchetypeVersion=" + VERSION,
                "-DgroupId=org.example",
                "-DartifactId=" + artifact);
        return folder.resolve(artifact);
    }

    /** Runs Maven to its end, which must be success; returns what it said. */
    String maven(Path where, String... arguments) {
        try {
            Path log = Files.createTempFile(folder, "maven", ".txt");
            Process process = begin(where, log, arguments);
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            String said = Files.readString(log);
            if (!ended) {
                process.destroyForcibly();
                throw new AssertionError("no end after " + PATIENCE_SECONDS + " s\n" + said);
            }
            assertEquals(0, process.exitValue(), said);
            return said;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private Process begin(Path where, Path log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("halte.maven"), "bin", "mvn").toString(),
                "-B",
                "-ntp",
                "-s",
                settings.toString(),
                "-Dmaven.repo.local=" + repository));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        return builder.start();
    }
}
