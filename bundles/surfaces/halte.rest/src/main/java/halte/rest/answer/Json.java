package halte.rest.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;

/** JSON as the command's --json writes it: the API's field names, ISO 8601, null for what is not a number. */
public final class Json {

    private Json() {}

    /** Makes a writer and strict reader. */
    public static ObjectMapper mapper() {
        SimpleModule module = new SimpleModule("halte")
                .addSerializer(Double.class, new Finite())
                .addSerializer(double.class, new Finite())
                .addSerializer(Temporal.class, new AsText<>(Temporal.class))
                .addSerializer(TemporalAmount.class, new AsText<>(TemporalAmount.class))
                .addSerializer(ZoneId.class, new AsText<>(ZoneId.class))
                .addSerializer(Path.class, new AsText<>(Path.class))
                .addDeserializer(Instant.class, new AnInstant());
        return JsonMapper.builder()
                .addModule(module)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
    }

    private static final class Finite extends JsonSerializer<Double> {

        @Override
        public void serialize(Double value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (Double.isFinite(value)) {
                json.writeNumber(value);
            } else {
                json.writeNull();
            }
        }
    }

    private static final class AsText<T> extends StdSerializer<T> {

        private static final long serialVersionUID = 1L;

        AsText(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toString());
        }
    }

    private static final class AnInstant extends JsonDeserializer<Instant> {

        @Override
        public Instant deserialize(com.fasterxml.jackson.core.JsonParser json, DeserializationContext context)
                throws IOException {
            String text = json.getValueAsString();
            try {
                return OffsetDateTime.parse(text == null ? "" : text).toInstant();
            } catch (DateTimeException wrong) {
                throw context.weirdStringException(text, Instant.class, "an instant is written 2026-12-31T23:59:59Z");
            }
        }
    }
}
