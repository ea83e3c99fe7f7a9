package halte.shell.fake;

import java.util.Date;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.execution.HealthCheckExecutionOptions;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.felix.hc.api.execution.HealthCheckMetadata;
import org.apache.felix.hc.api.execution.HealthCheckSelector;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/** One health check whose status can be set. */
public final class FakeHealth implements HealthCheckExecutor {

    public volatile Result.Status status = Result.Status.OK;

    @Override
    public List<HealthCheckExecutionResult> execute(HealthCheckSelector selector) {
        return List.of(new Outcome(new Result(status, "Half of the disk is free")));
    }

    @Override
    public List<HealthCheckExecutionResult> execute(HealthCheckSelector selector, HealthCheckExecutionOptions options) {
        return execute(selector);
    }

    private record Outcome(Result result) implements HealthCheckExecutionResult {

        @Override
        public Result getHealthCheckResult() {
            return result;
        }

        @Override
        public long getElapsedTimeInMs() {
            return 1;
        }

        @Override
        public Date getFinishedAt() {
            return new Date(0);
        }

        @Override
        public boolean hasTimedOut() {
            return false;
        }

        @Override
        public HealthCheckMetadata getHealthCheckMetadata() {
            return new HealthCheckMetadata(new Named());
        }
    }

    private static final class Named implements ServiceReference<Object> {

        @Override
        public Object getProperty(String key) {
            return switch (key) {
                case "hc.name" -> "Disk space";
                case "service.id" -> 1L;
                default -> null;
            };
        }

        @Override
        public String[] getPropertyKeys() {
            return new String[] {"hc.name", "service.id"};
        }

        @Override
        public Bundle getBundle() {
            return null;
        }

        @Override
        public Bundle[] getUsingBundles() {
            return new Bundle[0];
        }

        @Override
        public boolean isAssignableTo(Bundle bundle, String className) {
            return true;
        }

        @Override
        public int compareTo(Object other) {
            return 0;
        }

        @Override
        public Dictionary<String, Object> getProperties() {
            return new Hashtable<>();
        }

        @Override
        public <A> A adapt(Class<A> type) {
            return null;
        }
    }
}
