using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Baoxue.Features.Common;

/// <summary>How JSON is written here: Chinese as Chinese, enumerations by name.</summary>
public static class FeatureJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(), new EntityIdJson() },
    };
}
