package halte.shell.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import halte.connector.api.Imports;
import halte.kpi.api.Kpis;
import halte.kpi.api.Kpis.Grain;
import halte.kpi.api.Kpis.Report;
import halte.model.Actor;
import halte.model.Failure;
import halte.segmentation.api.Segmentations;
import halte.segmentation.api.Segmentations.Definition;
import halte.segmentation.api.Segmentations.Explanation;
import halte.segmentation.api.Segmentations.Membership;
import halte.segmentation.api.Segmentations.Result;
import halte.shell.print.Json;
import halte.trait.api.Timelines;
import halte.trait.api.Timelines.Extent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The main job on generated data, step by step. Running it twice gives the same. */
final class Demo {

    private static final String CONNECTION = "demo";
    private static final String BUNDLE = "halte.connector.demo";

    private final Session session;
    private final Segmentations segmentations;
    private final Json json;

    Demo(Session session) {
        this.session = session;
        this.segmentations = session.need(Segmentations.class);
        this.json = session.console().json();
    }

    Importing.Answer gather(int customers, long seed) {
        Imports imports = session.need(Imports.class);
        session.console().busy("Connecting", "Verbinden");
        Collection<String> mappings = mappings();
        imports.connect(CONNECTION, "demo", Map.of("customers", customers, "seed", seed));
        session.journal("import.connect", CONNECTION, "demo");
        mappings.forEach(mapping -> imports.map(CONNECTION, mapping));
        Importing importing = new Importing(session);
        importing.run(CONNECTION, null, false);
        return importing.answer(true);
    }

    private Collection<String> mappings() {
        Collection<String> mappings = session.need(ShippedFiles.class)
                .texts(BUNDLE, "META-INF/halte/mappings", "*.json")
                .values();
        if (mappings.isEmpty()) {
            throw new Failure(
                            "DEMO_GAP",
                            Actor.CONFIGURATION,
                            "The bundle " + BUNDLE + " is not there, or has no mappings.",
                            "Install the bundle again; 'halte addons' lists what is there.")
                    .asException();
        }
        return mappings;
    }

    Extent extent() {
        Extent extent = session.need(Timelines.class).extent();
        if (extent.last() == null) {
            throw new Failure(
                            "DEMO_EMPTY",
                            Actor.EXTENSION,
                            "The generated data brought no touch that belongs to a customer.",
                            "Look at 'halte rejects demo', and report it to the makers of the demo connector.")
                    .asException();
        }
        return extent;
    }

    /** Returns the end of the last touch's day: a moment that stays the same however often the demo runs. Before it has come, the touch. */
    Instant moment(Extent extent) {
        Instant now = session.clock().instant();
        LocalDate day = LocalDate.ofInstant(extent.last(), session.zone());
        Instant end = new When(day, null, null).asEnd(session.zone()).minusMillis(1);
        return end.isAfter(now) ? extent.last() : end;
    }

    Result rfm(Instant at) {
        SegmentsRfmCommand.defineIfAbsent(session);
        return SegmentsRunCommand.run(session, SegmentsRfmCommand.ID, at);
    }

    Result rules(Instant at) {
        return shipped("demo-segments", at);
    }

    /** Groups customers by age, and then merges these groups by what the panel says that they need. */
    List<Result> needs(Instant at) {
        return List.of(shipped("demo-ages", at), shipped("demo-needs", at));
    }

    private Result shipped(String name, Instant at) {
        Definition wanted = shipped(name);
        Optional<Definition> there = segmentations.list().stream()
                .map(Segmentations.Status::definition)
                .filter(each -> each.id().equals(wanted.id()))
                .findFirst();
        if (there.isEmpty() || !same(there.get(), wanted)) {
            segmentations.define(wanted, session.who());
        }
        return SegmentsRunCommand.run(session, wanted.id(), at);
    }

    private boolean same(Definition a, Definition b) {
        return content(a).equals(content(b));
    }

    private JsonNode content(Definition definition) {
        return parse(
                json.write(new Definition(
                        definition.id(), definition.title(), definition.strategy(), definition.parameters(), 0)),
                JsonNode.class);
    }

    private Definition shipped(String name) {
        try (InputStream shipped = Demo.class.getResourceAsStream("/halte/shell/" + name + ".json")) {
            return parse(new String(shipped.readAllBytes(), StandardCharsets.UTF_8), Definition.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private <T> T parse(String text, Class<T> type) {
        try {
            return json.read(text, type);
        } catch (JsonProcessingException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    Report kpis() {
        session.console().busy("Measuring", "Meten");
        return session.need(Kpis.class).measure(new Kpis.Request(List.of(), null, null, Grain.QUARTER, null, false));
    }

    /** Explains the first member of the smallest segment that has any: the most telling one. */
    Optional<Explanation> example(Result result, Instant at) {
        return result.segments().stream()
                .filter(each -> each.size() > 0)
                .min(java.util.Comparator.comparingLong(Segmentations.Perspective::size))
                .map(each -> segmentations.members(
                        result.definition().id(), each.segment().id(), 0, 1))
                .filter(members -> !members.isEmpty())
                .map(members -> members.get(0))
                .map(Membership::customer)
                .map(customer -> segmentations.explain(result.definition().id(), customer, at));
    }
}
