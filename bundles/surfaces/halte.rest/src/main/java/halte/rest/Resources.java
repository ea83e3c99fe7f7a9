package halte.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import halte.rest.answer.JsonBody;
import halte.rest.answer.Mapper;
import halte.rest.answer.Whole;
import halte.rest.resource.AddonsResource;
import halte.rest.resource.AllImportsResource;
import halte.rest.resource.ConnectionsResource;
import halte.rest.resource.ConnectorsResource;
import halte.rest.resource.CustomersResource;
import halte.rest.resource.FocusResource;
import halte.rest.resource.Guard;
import halte.rest.resource.IdentitiesResource;
import halte.rest.resource.ImportsResource;
import halte.rest.resource.InsightResource;
import halte.rest.resource.JournalResource;
import halte.rest.resource.KpisResource;
import halte.rest.resource.LayersResource;
import halte.rest.resource.MappingsResource;
import halte.rest.resource.MembersResource;
import halte.rest.resource.OutcomeResource;
import halte.rest.resource.PlacedResource;
import halte.rest.resource.ReturnResource;
import halte.rest.resource.Room;
import halte.rest.resource.RunsResource;
import halte.rest.resource.SegmentationRunsResource;
import halte.rest.resource.SegmentationsResource;
import halte.rest.resource.SqlResource;
import halte.rest.resource.StatusResource;
import halte.rest.resource.TokensResource;
import halte.rest.resource.TouchesResource;
import halte.rest.resource.YardstickResource;
import java.util.List;
import java.util.Map;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.message.GZipEncoder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.filter.EncodingFilter;

/** Everything that the API consists of. Nothing is looked for on the class path: what is not named here is not there. */
final class Resources {

    private Resources() {}

    static ResourceConfig config(Room room, ObjectMapper json) {
        ResourceConfig config = new ResourceConfig();
        config.addProperties(Map.of(
                CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true,
                CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true,
                ServerProperties.WADL_FEATURE_DISABLE, true,
                ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true,
                ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true));
        config.registerInstances(all(room, json).toArray());
        config.registerInstances(new Guard(), new Mapper(), new Whole(), new JsonBody(json));
        EncodingFilter.enableFor(config, GZipEncoder.class);
        return config;
    }

    private static List<Object> all(Room room, ObjectMapper json) {
        return List.of(
                new AddonsResource(room),
                new AllImportsResource(room),
                new ConnectionsResource(room),
                new ConnectorsResource(room),
                new CustomersResource(room),
                new FocusResource(room, json),
                new IdentitiesResource(room),
                new ImportsResource(room),
                new InsightResource(room),
                new YardstickResource(room),
                new JournalResource(room),
                new KpisResource(room),
                new LayersResource(room),
                new MappingsResource(room, json),
                new MembersResource(room, json),
                new OutcomeResource(room),
                new PlacedResource(room, json),
                new ReturnResource(room),
                new RunsResource(room),
                new SegmentationRunsResource(room),
                new SegmentationsResource(room),
                new SqlResource(room, json),
                new StatusResource(room),
                new TokensResource(room),
                new TouchesResource(room));
    }
}
