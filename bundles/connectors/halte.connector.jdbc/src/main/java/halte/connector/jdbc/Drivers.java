package halte.connector.jdbc;

import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.jdbc.DataSourceFactory;

/** The JDBC drivers that bundles offer at present. */
final class Drivers {

    private final Map<DataSourceFactory, Map<String, Object>> factories = new ConcurrentHashMap<>();

    void add(DataSourceFactory factory, Map<String, Object> properties) {
        factories.put(factory, Map.copyOf(properties));
    }

    void remove(DataSourceFactory factory) {
        factories.remove(factory);
    }

    /** Finds the driver with a name, or the one that accepts a URL. */
    Driver find(String name, String url) throws SourceFailed {
        List<String> tried = new ArrayList<>();
        for (Map.Entry<DataSourceFactory, Map<String, Object>> each : factories.entrySet()) {
            if (name.isBlank() || names(each.getValue()).contains(name.strip())) {
                Driver driver = accepting(each.getKey(), url);
                if (driver != null) {
                    return driver;
                }
            }
            names(each.getValue()).stream().findFirst().ifPresent(tried::add);
        }
        throw Failures.noDriver(name, url, tried);
    }

    private static Driver accepting(DataSourceFactory factory, String url) throws SourceFailed {
        try {
            Driver driver = factory.createDriver(null);
            return driver.acceptsURL(url) ? driver : null;
        } catch (SQLException thrown) {
            throw Failures.driverBroken(factory.getClass().getName(), thrown);
        }
    }

    private static List<String> names(Map<String, Object> properties) {
        List<String> names = new ArrayList<>();
        for (String key : List.of(DataSourceFactory.OSGI_JDBC_DRIVER_CLASS, DataSourceFactory.OSGI_JDBC_DRIVER_NAME)) {
            Object name = properties.get(key);
            if (name != null) {
                names.add(name.toString());
            }
        }
        return names;
    }
}
