/**
 * KPIs: folds over timelines that yield a number. Bundles implement {@link halte.kpi.api.Kpi}; everybody else asks
 * {@link halte.kpi.api.Kpis}.
 */
@Export
@Version("1.0.0")
package halte.kpi.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
