package halte.identity;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of {@code halte.identity}. */
@ObjectClassDefinition(
        name = "Identity",
        description = "When an identifier is held to be shared by many customers, so that it joins nobody.")
@interface IdentityConfig {

    @AttributeDefinition(
            name = "Most links",
            description = "With how many different identifiers of one kind an identifier may be linked.")
    int mostLinks() default 10;

    @AttributeDefinition(
            name = "Limits by kind",
            description = "Other limits, each as <kind>:<kind of the others>=<number>; * stands for any kind.")
    String[] limits() default {"*:cookie=500", "*:session=5000", "*:device=100", "email:loyalty-card=5"};

    @AttributeDefinition(
            name = "Shared values",
            description =
                    "Values that many share or that mean nobody; * stands for any characters, case does not matter.")
    String[] sharedValues() default {
        "info@*",
        "noreply@*",
        "no-reply@*",
        "donotreply@*",
        "test@*",
        "unknown",
        "onbekend",
        "anonymous",
        "anoniem",
        "guest",
        "null",
        "none",
        "n/a",
        "nan",
        "-",
        "0",
        "0000",
        "00000",
        "000000",
        "0000000",
        "00000000",
        "9999",
        "99999",
        "999999",
        "9999999",
        "99999999",
        "999999999",
        "9999999999"
    };
}
