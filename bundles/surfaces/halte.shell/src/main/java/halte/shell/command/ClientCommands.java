package halte.shell.command;

import halte.model.Actor;
import halte.model.Failure;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** The commands that the halte script does itself; here they are for the help. */
final class ClientCommands {

    private ClientCommands() {}

    static Map<String, CommandSpec> all() {
        Map<String, CommandSpec> all = new LinkedHashMap<>();
        add(all, "start", "Start Halte in the background and wait until it is ready.", "halte start");
        add(all, "stop", "Stop Halte; running commands get some seconds to end.", "halte stop");
        add(all, "shell", "Open a Gogo shell inside the running Halte.", "halte shell");
        add(all, "test", "Install what the tests need and run them all (in the source tree only).", "./halte test");
        return all;
    }

    private static void add(Map<String, CommandSpec> all, String name, String header, String example) {
        Runnable refuse = () -> {
            throw new Failure(
                            "CLIENT_COMMAND",
                            Actor.USER,
                            "'halte " + name + "' is done by the halte script itself, not by the running Halte.",
                            "Call it from a terminal with the halte script.")
                    .asException();
        };
        CommandSpec spec = CommandSpec.wrapWithoutInspection(refuse).name(name);
        spec.usageMessage().header(header).footer("", "Examples:", "  " + example);
        all.put(name, spec);
    }
}
