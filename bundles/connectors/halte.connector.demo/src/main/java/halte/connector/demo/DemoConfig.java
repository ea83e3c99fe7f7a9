package halte.connector.demo;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator sets for one made-up company. */
@ObjectClassDefinition(
        name = "Demonstration (synthetic data)",
        description =
                "Makes up a shop for outdoor and travel gear with its web shop, customer records, tills, survey, panel and newsletter.")
@interface DemoConfig {

    @AttributeDefinition(name = "Connection", description = "The connection's name, unique among all connections.")
    String connection();

    @AttributeDefinition(name = "Seed", description = "The same seed gives the same data.")
    long seed() default 1;

    @AttributeDefinition(name = "Customers", description = "How many persons to make up, 1 to 1,000,000.")
    int customers() default 5_000;

    @AttributeDefinition(name = "Months", description = "Over how many months they do things, 1 to 120.")
    int months() default 18;

    @AttributeDefinition(name = "Until", description = "The first day after the data, as in 2026-11-01.")
    String until() default "2026-11-01";
}
