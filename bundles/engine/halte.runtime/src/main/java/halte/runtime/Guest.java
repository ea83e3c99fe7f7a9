package halte.runtime;

/**
 * A service that a bundle offers at an extension point.
 *
 * @param id its name at the extension point
 * @param service the service
 * @param bundle the bundle's symbolic name and version, for people
 * @param number the framework's service id: the older service has the smaller number
 * @param <T> the extension point
 */
public record Guest<T>(String id, T service, String bundle, long number) {}
