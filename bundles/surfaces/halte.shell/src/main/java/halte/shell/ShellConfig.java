package halte.shell;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator may set for the command socket. */
@ObjectClassDefinition(name = "Halte command", description = "The server side of the halte command.")
@interface ShellConfig {

    @AttributeDefinition(
            name = "Parallel commands",
            description = "How many commands may run at once; further ones are refused.")
    int parallel() default 8;

    @AttributeDefinition(
            name = "Stop seconds",
            description =
                    "How long running commands may take to end when Halte stops; after half of it they are interrupted.")
    int stop_seconds() default 6;
}
