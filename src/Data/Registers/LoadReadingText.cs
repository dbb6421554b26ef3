using System.Text.Json;
using System.Text.Json.Serialization;
using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Baoxue.Data.Registers;

/// <summary>Keeps what reading a file showed as JSON; what an older load does not say is empty.</summary>
internal sealed class LoadReadingText() : ValueConverter<LoadReading, string>(
    reading => JsonSerializer.Serialize(reading, Options),
    text => JsonSerializer.Deserialize<LoadReading>(text, Options) ?? LoadReading.None)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
