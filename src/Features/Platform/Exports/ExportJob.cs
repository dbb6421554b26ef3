using Baoxue.Domain.Platform;

namespace Baoxue.Features.Platform.Exports;

/// <summary>What a job of the exports works on: the row, and the file, which is there to be removed even when the row is gone.</summary>
internal sealed record ExportJob(Guid ExportId, string FileName, ExportPurpose? Purpose = null)
{
    public const string Write = "export";
    public const string Remove = "export-removal";

    public static string KeyOf(string kind, ExportId export) => $"{kind}:{export.Value:N}";
}
