package ${package};

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of a connection, by the names that people use: {@code --set path=...}. */
@ObjectClassDefinition(name = "JSON lines", description = "Reads a file with one JSON object per line")
@interface JsonLinesConfig {

    @AttributeDefinition(name = "Connection", description = "The name of this connection")
    String connection();

    @AttributeDefinition(name = "Path", description = "The file to read; lines may be added to it, never taken out")
    String path();
}
