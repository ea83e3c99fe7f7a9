/** The certification kit for KPIs: extend {@link halte.testkit.kpi.KpiCertification} and name the KPI. */
@Export
@Version("1.0.0")
package halte.testkit.kpi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
