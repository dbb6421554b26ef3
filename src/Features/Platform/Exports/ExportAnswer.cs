using Baoxue.Domain.Platform;

namespace Baoxue.Features.Platform.Exports;

/// <summary>What became of a request to export: the workbook itself when it is short, otherwise a job whose file comes later.</summary>
/// <param name="Id">The export.</param>
/// <param name="FileName">As the user will find it among the downloads.</param>
/// <param name="Content">Null when a job makes it.</param>
public sealed record ExportAnswer(ExportId Id, string FileName, byte[]? Content);
