package halte.runtime;

/**
 * A service that a bundle offers at an extension point.
 *
 * @param id its name at the extension point
 * @param service the service
 * @param bundle the bundle's symbolic name and version, for people
 * @param home the bundle's number in the framework; negative when no bundle brought it
 * @param number the framework's service id: the older service has the smaller number
 * @param <T> the extension point
 */
public record Guest<T>(String id, T service, String bundle, long home, long number) {

    /** Makes a guest that no bundle brought, such as one that a program makes itself. */
    public Guest(String id, T service, String bundle, long number) {
        this(id, service, bundle, -1, number);
    }
}
