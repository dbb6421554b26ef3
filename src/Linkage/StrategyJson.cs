using System.Text;
using System.Text.Json;

namespace Baoxue.Linkage;

/// <summary>
/// Writes strategies as JSON and reads them again (策略文件), so that what was compared can be stored with how. A strategy read from what was written is the same one.
/// </summary>
public static class StrategyJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a strategy.</summary>
    /// <exception cref="FormatException">It is not whole, or has no name.</exception>
    public static string Write(LinkageStrategy strategy)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        RefuseUnlessWhole(strategy);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Indented))
        {
            Write(json, strategy);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>Reads a strategy.</summary>
    /// <exception cref="FormatException">It is no JSON, a word in it is unknown, missing or twice there, or it is not whole; the message names what.</exception>
    public static LinkageStrategy Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            var strategy = Read(new JsonWords(document.RootElement, "strategy"));
            RefuseUnlessWhole(strategy);
            return strategy;
        }
        catch (JsonException fault)
        {
            throw new FormatException(fault.Message, fault);
        }
    }

    private static void Write(Utf8JsonWriter json, LinkageStrategy strategy)
    {
        json.WriteStartObject();
        json.WriteString("name", strategy.Name);
        json.WriteNumber("version", strategy.Version);
        json.WriteStartArray("fields");
        foreach (var field in strategy.Fields)
        {
            json.WriteStartObject();
            json.WriteString("name", field.Name);
            json.WriteString("kind", field.Kind.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rules");
        foreach (var rule in strategy.Rules)
        {
            json.WriteStartObject();
            json.WriteString("name", rule.Name);
            json.WriteStartArray("parts");
            foreach (var part in rule.Parts)
            {
                json.WriteStartObject();
                json.WriteString("field", part.Field);
                json.WriteString("part", part.Part);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("largestBlock", rule.LargestBlock);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("exactField", strategy.ExactField);
        Write(json, "verify", strategy.Verify);
        Write(json, "needsOneOf", strategy.NeedsOneOf);
        Write(json, "training", strategy.Training);
        json.WriteString("window", strategy.Window);
        json.WriteNumber("threshold", strategy.Threshold);
        json.WriteNumber("reviewFrom", strategy.ReviewFrom);
        json.WriteNumber("reviewTo", strategy.ReviewTo);
        json.WriteNumber("claimedPenalty", strategy.ClaimedPenalty);
        json.WriteNumber("largestCluster", strategy.LargestCluster);
        json.WriteNumber("mostPairs", strategy.MostPairs);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string word, IReadOnlyList<string> names)
    {
        json.WriteStartArray(word);
        foreach (var name in names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }

    private static LinkageStrategy Read(JsonWords words)
    {
        var strategy = new LinkageStrategy(words.Each("fields", field => new FieldDefinition(field.Text("name"), field.Kind("kind"))), words.Each("rules", Rule))
        {
            Name = words.Text("name"),
            Version = words.Number("version"),
            ExactField = words.TextOrNull("exactField"),
            Verify = words.Texts("verify"),
            NeedsOneOf = words.Texts("needsOneOf"),
            Training = words.Texts("training"),
            Window = words.TextOrNull("window"),
            Threshold = words.Bits("threshold"),
            ReviewFrom = words.Bits("reviewFrom"),
            ReviewTo = words.Bits("reviewTo"),
            ClaimedPenalty = words.Bits("claimedPenalty"),
            LargestCluster = words.Number("largestCluster"),
            MostPairs = words.LongNumber("mostPairs"),
        };
        words.RefuseOthers();
        return strategy;
    }

    private static BlockingRule Rule(JsonWords rule) =>
        new(rule.Text("name"), rule.Each("parts", part => new KeyPart(part.Text("field"), part.Text("part")))) { LargestBlock = rule.Number("largestBlock") };

    private static void RefuseUnlessWhole(LinkageStrategy strategy)
    {
        if (string.IsNullOrWhiteSpace(strategy.Name))
        {
            throw new FormatException("A strategy that is stored has a name.");
        }

        try
        {
            LinkagePlan.Of(strategy);
        }
        catch (ArgumentException fault)
        {
            throw new FormatException(fault.Message, fault);
        }
    }
}
