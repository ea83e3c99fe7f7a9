package halte.kpi;

import halte.kpi.api.Kpis.Request;
import java.util.List;

/**
 * What a pass needs to know, the same for all KPIs.
 *
 * @param request what was asked
 * @param periods the periods, ascending
 * @param segments who is in which segment
 */
record Plan(Request request, List<Periods.Cut> periods, Segments segments) {}
