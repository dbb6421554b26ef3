using System.Text.Json;
using System.Text.Json.Serialization;
using Baoxue.Domain.Common;

namespace Baoxue.Domain.Platform.Codes;

/// <summary>Reads the text of one reference file (基础数据文件); an unknown or missing member is refused, never skipped.</summary>
public static class ReferenceJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static Result<T> Read<T>(ReadOnlySpan<byte> utf8)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(utf8, Options) is { } read
                ? read
                : new CodeRefusals.ReferenceFileUnreadable(1, "文件内容为空");
        }
        catch (JsonException e)
        {
            return new CodeRefusals.ReferenceFileUnreadable((e.LineNumber ?? 0) + 1, e.Path ?? "$");
        }
    }
}
