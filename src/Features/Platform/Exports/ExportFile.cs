using Baoxue.Domain.Platform;

namespace Baoxue.Features.Platform.Exports;

/// <summary>The file of an export, opened for its owner; whoever takes it disposes of the stream.</summary>
public sealed record ExportFile(string Name, Stream Content)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The name users see: the list, and when it was asked for.</summary>
    internal static string NameOf(Export export, TimeZoneInfo zone) =>
        $"{export.Name}-{TimeZoneInfo.ConvertTimeFromUtc(export.CreatedAt, zone):yyyyMMdd-HHmm}.xlsx";
}
