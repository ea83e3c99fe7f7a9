package halte.example.diary;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of a diary. */
@ObjectClassDefinition(
        name = "Diary",
        description = "Reads a diary: one line per entry, tab-separated: when, what, who")
@interface DiaryConfig {

    @AttributeDefinition(name = "Connection", description = "The name of this connection")
    String connection();

    @AttributeDefinition(name = "Path", description = "The file to read")
    String path();
}
