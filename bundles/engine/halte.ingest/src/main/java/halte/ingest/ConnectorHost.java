package halte.ingest;

import halte.connector.api.CheckOutcome;
import halte.connector.api.Connector;
import halte.connector.api.StreamDescriptor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Text;
import halte.runtime.Guest;
import halte.runtime.Guests;
import halte.runtime.Host;
import halte.runtime.Stay;
import halte.runtime.api.Addons.Dependent;
import halte.runtime.api.Addons.Effect;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lets connectors come, go and change places. */
final class ConnectorHost implements Host<Connector> {

    private final Guests<Connector> guests;
    private final Connections connections;

    ConnectorHost(Guests<Connector> guests, Connections connections) {
        this.guests = guests;
        this.connections = connections;
    }

    @Override
    public Optional<String> name(Connector connector, Map<String, Object> properties) {
        return Optional.ofNullable(properties.get(Connector.CONNECTION)).map(Object::toString);
    }

    @Override
    public void changed() {
        connections.changed();
    }

    /** A source that the present version cannot reach either speaks against neither. */
    @Override
    public List<Failure> prove(Guest<Connector> candidate) {
        Optional<Failure> found = check(candidate);
        boolean newProblem = guests.find(candidate.id())
                .flatMap(this::check)
                .map(Failure::code)
                .equals(found.map(Failure::code));
        return newProblem ? List.of() : found.stream().toList();
    }

    private Optional<Failure> check(Guest<Connector> guest) {
        CheckOutcome outcome = ask(guest, Connector::check);
        return outcome instanceof CheckOutcome.Failed failed ? Optional.of(failed.failure()) : Optional.empty();
    }

    private <R> R ask(Guest<Connector> guest, Function<Connector, R> question) {
        try (Stay<Connector> stay =
                guests.stay(guest).orElseThrow(() -> guests.gap(guest.id()).asException())) {
            return guests.apart(List.of(stay), () -> stay.call(question));
        }
    }

    @Override
    public List<Effect> preview(Guest<Connector> candidate) {
        Collection<String> then = fields(candidate);
        Collection<String> now = guests.find(candidate.id()).map(this::fields).orElse(List.of());
        Text finding = finding(without(then, now), without(now, then));
        return List.of(new Effect("connection", candidate.id(), finding, 0, List.of()));
    }

    private Collection<String> fields(Guest<Connector> guest) {
        try {
            return ask(guest, Connector::discover).stream()
                    .flatMap(stream -> fields(stream).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (HalteException unreachable) {
            return List.of();
        }
    }

    private static List<String> fields(StreamDescriptor stream) {
        return stream.fields().stream()
                .map(field -> stream.name() + "." + field.name())
                .toList();
    }

    private static String without(Collection<String> fields, Collection<String> others) {
        return fields.stream().filter(field -> !others.contains(field)).collect(Collectors.joining(", "));
    }

    private static Text finding(String added, String gone) {
        if (added.isEmpty() && gone.isEmpty()) {
            return new Text(
                    "The same streams and fields would be read.", "Dezelfde stromen en velden zouden worden gelezen.");
        }
        return new Text(
                "New fields: " + (added.isEmpty() ? "none" : added) + "; fields no longer there: "
                        + (gone.isEmpty() ? "none" : gone) + ".",
                "Nieuwe velden: " + (added.isEmpty() ? "geen" : added) + "; velden die verdwijnen: "
                        + (gone.isEmpty() ? "geen" : gone) + ".");
    }

    @Override
    public List<Dependent> dependents(String connection) {
        return Optional.ofNullable(connections.known().get(connection))
                .map(known -> new Dependent("connection", connection, "connector " + known.type()))
                .stream()
                .toList();
    }
}
