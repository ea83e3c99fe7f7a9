package halte.example.chameleon;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of a counter. */
@ObjectClassDefinition(name = "Counter", description = "Counts: a record per number, at a pace of its own")
@interface CounterConfig {

    @AttributeDefinition(name = "Connection", description = "The name of this connection")
    String connection();

    @AttributeDefinition(name = "Records", description = "How far to count")
    long records();

    @AttributeDefinition(name = "Pause", description = "Milliseconds to rest after every thousand", required = false)
    long pause() default 0;

    @AttributeDefinition(
            name = "Hold",
            description =
                    "A file: while it is there, counting stands still at every thousand and writes into it how far it is",
            required = false)
    String hold() default "";
}
