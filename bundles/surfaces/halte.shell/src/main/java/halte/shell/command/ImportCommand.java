package halte.shell.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import halte.connector.api.Imports;
import halte.model.Actor;
import halte.model.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings data in. */
@Command(
        name = "import",
        header = "Read files or other sources into timelines, with an account of every record.",
        description = {
            "Each FILE becomes a connection named after it. The mapping says which fields become touches, identifiers and "
                    + "traits. Importing twice changes nothing.",
            "Without FILE, an existing connection is read again from where it stands."
        },
        footer = {
            "",
            "Examples:",
            "  halte import orders.csv --mapping orders.json --dry-run",
            "  halte import orders.csv.gz --mapping orders.json --delimiter ';' --charset windows-1252",
            "  halte import --type demo --name demo --set customers=5000 --mapping web.json --mapping pos.json",
            "  halte import --connection orders --reconcile",
            "  halte import --all"
        })
final class ImportCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Files, or quoted patterns such as 'in/orders-*.csv.gz'.")
    private List<String> files = List.of();

    @Option(names = "--mapping", paramLabel = "M.json", description = "The mapping; one per stream.")
    private List<Path> mappings = List.of();

    @Option(
            names = "--name",
            description = "The connection's name; the file's name without extension unless said otherwise.")
    private String name;

    @Option(names = "--connection", paramLabel = "NAME", description = "Read an existing connection again.")
    private String connection;

    @Option(names = "--stream", description = "Only this stream; all mapped streams unless said otherwise.")
    private String stream;

    @Option(names = "--all", description = "Read all connections again.")
    private boolean all;

    @Option(names = "--reconcile", description = "Afterwards withdraw touches whose records the source has no longer.")
    private boolean reconcile;

    @Option(
            names = "--dry-run",
            description = "Show what would become of the first records; store nothing but the connection and mapping.")
    private boolean dryRun;

    @Option(
            names = "--limit",
            defaultValue = "100",
            description = "How many records a dry run looks at; ${DEFAULT-VALUE} unless said otherwise.")
    private int limit;

    @Option(names = "--no-resolve", description = "Do not work out the customers anew; useful between several imports.")
    private boolean noResolve;

    @Mixin
    private ConnectorOptions connector;

    ImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<String> connections = connections();
        if (dryRun) {
            connections.forEach(this::dryRun);
            return ExitCode.OK;
        }
        Importing importing = new Importing(session);
        connections.forEach(each -> importing.run(each, stream, reconcile));
        if (all) {
            importing.runAll(reconcile);
        }
        return show(importing.answer(!noResolve));
    }

    private Integer show(Importing.Answer answer) {
        if (session.console().forPrograms()) {
            session.console().answer(answer);
        } else {
            new ImportViews(session).answer(answer);
        }
        return answer.failures().stream().findFirst().map(ExitCode::of).orElse(ExitCode.OK);
    }

    /** Makes or finds the connections to read. */
    private List<String> connections() {
        boolean fresh = !files.isEmpty() || name != null;
        if ((fresh ? 1 : 0) + (connection != null ? 1 : 0) + (all ? 1 : 0) != 1) {
            throw usage("Give either FILEs (or --type and --name), or --connection, or --all.");
        }
        if (files.size() > 1 && name != null) {
            throw usage("--name goes with one FILE; several are named after themselves.");
        }
        if (all && dryRun) {
            throw usage("--dry-run goes with one connection; name it with --connection.");
        }
        if (files.isEmpty()) {
            return fresh ? List.of(connect(name, null)) : connection == null ? List.of() : List.of(connection);
        }
        return files.stream().map(this::connect).toList();
    }

    private String connect(String file) {
        return connect(name == null ? nameOf(file) : name, file);
    }

    private String connect(String connectionName, String file) {
        Imports imports = session.need(Imports.class);
        Map<String, String> texts = mappingTexts(imports, connectionName);
        Map<String, Object> settings = connector.settings();
        if (file != null) {
            settings.put("path", existing(file));
            texts.keySet().stream().filter(name -> !name.isEmpty()).forEach(name -> settings.put("stream", name));
        }
        session.console().busy("Connecting", "Verbinden");
        imports.connect(connectionName, connector.type, settings);
        session.journal("import.connect", connectionName, connector.type);
        texts.values().forEach(text -> imports.map(connectionName, text));
        if (!texts.isEmpty()) {
            session.journal("import.map", connectionName, texts.size() + " mappings");
        }
        return connectionName;
    }

    /** Reads the mappings by the name of their stream, which is what the file's only stream will be called. */
    private Map<String, String> mappingTexts(Imports imports, String connectionName) {
        boolean mapped = imports.connections().stream()
                .anyMatch(each ->
                        each.name().equals(connectionName) && !each.streams().isEmpty());
        if (mappings.isEmpty() && !mapped) {
            throw usage("The first import of '" + connectionName + "' needs --mapping.");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        mappings.forEach(path -> texts.put(streamOf(path), session.read(path)));
        if (!files.isEmpty() && texts.size() > 1) {
            throw usage("A FILE has one stream: give one --mapping.");
        }
        return texts;
    }

    private String streamOf(Path mapping) {
        try {
            JsonNode tree = session.console().json().read(session.read(mapping), JsonNode.class);
            return tree.path("stream").asText("");
        } catch (JsonProcessingException wrong) {
            throw Definitions.invalid("MAPPING_INVALID", session.file(mapping), wrong);
        }
    }

    private String existing(String file) {
        Path path = session.file(Path.of(file));
        if (!file.matches(".*[*?\\[{].*") && !Files.exists(path)) {
            throw new Failure(
                            "FILE_UNREADABLE",
                            Actor.USER,
                            "There is no file " + path + ".",
                            "Check the name; relative names start at the folder you are in.")
                    .asException();
        }
        return path.toString();
    }

    private static String nameOf(String file) {
        String last = Path.of(file).getFileName().toString();
        String bare = last.replaceFirst("(?i)\\.gz$", "").replaceFirst("\\.[A-Za-z0-9]{1,4}$", "");
        String tame = bare.replaceAll("[^A-Za-z0-9_.-]+", "-").replaceAll("^-+|-+$", "");
        return tame.isEmpty() ? "files" : tame;
    }

    private void dryRun(String each) {
        List<Imports.DryRun> outcomes = new Importing(session)
                .streams(each, stream).stream()
                        .map(one -> session.need(Imports.class).dryRun(each, one, limit))
                        .toList();
        if (session.console().forPrograms()) {
            session.console().answer(outcomes.size() == 1 ? outcomes.get(0) : outcomes);
        } else {
            outcomes.forEach(new ImportViews(session)::dryRun);
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
