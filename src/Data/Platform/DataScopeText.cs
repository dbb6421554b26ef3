using System.Text.Json;
using Baoxue.Domain.Platform;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Baoxue.Data.Platform;

/// <summary>A scope is stored as text: it is kept to be compared, never to be searched.</summary>
internal sealed class DataScopeText() : ValueConverter<DataScope, string>(scope => Write(scope), text => Read(text))
{
    private static string Write(DataScope scope) => JsonSerializer.Serialize(scope);

    private static DataScope Read(string text) => JsonSerializer.Deserialize<DataScope>(text)!;
}
