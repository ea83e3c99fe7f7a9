package halte.runtime.addons;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.function.Supplier;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** What the tests' add-ons do: offer a greeting under the name that their manifest says, or refuse to start. */
public final class Greeter implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        Dictionary<String, String> headers = context.getBundle().getHeaders();
        if ("refuse".equals(headers.get("Greeting"))) {
            throw new IllegalStateException("no greeting today");
        }
        Supplier<String> greeting =
                () -> headers.get("Greeting") + " " + context.getBundle().getVersion();
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("name", headers.get("Guest"));
        context.registerService(Supplier.class, greeting, properties);
    }

    @Override
    public void stop(BundleContext context) {}
}
