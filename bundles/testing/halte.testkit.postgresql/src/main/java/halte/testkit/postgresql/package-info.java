/**
 * A real PostgreSQL server for tests: {@link halte.testkit.postgresql.PostgresServer}, and
 * {@link halte.testkit.postgresql.PostgresExtension} that gives one to JUnit tests.
 */
@Export
@Version("1.0.0")
package halte.testkit.postgresql;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
