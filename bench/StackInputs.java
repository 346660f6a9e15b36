import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The config of the dev stack as the engine hands it to the program. */
final class StackInputs {
    private StackInputs() {}

    static Map<String, String> ofDev() throws IOException {
        Process process = new ProcessBuilder(List.of("pulumi", "config", "--stack", "dev", "--json"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String json = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> config = new HashMap<>();
        for (Map.Entry<String, JsonElement> entry : JsonParser.parseString(json).getAsJsonObject().entrySet()) {
            JsonObject value = entry.getValue().getAsJsonObject();
            config.put(entry.getKey(), value.get("value").getAsString());
        }
        return config;
    }
}
