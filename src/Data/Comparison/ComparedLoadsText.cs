using System.Text.Json;
using System.Text.Json.Serialization;
using Baoxue.Domain.Comparison;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Baoxue.Data.Comparison;

/// <summary>Keeps which loads a run compared as JSON.</summary>
internal sealed class ComparedLoadsText() : ValueConverter<IReadOnlyList<ComparedLoad>, string>(
    loads => JsonSerializer.Serialize(loads, Options),
    text => JsonSerializer.Deserialize<IReadOnlyList<ComparedLoad>>(text, Options) ?? Array.Empty<ComparedLoad>())
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
}
