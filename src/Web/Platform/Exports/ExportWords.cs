using System.Globalization;
using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Exports;
using Baoxue.Web.Components;
using Baoxue.Web.Progress;

namespace Baoxue.Web.Platform.Exports;

/// <summary>The words users read about exports (导出用语).</summary>
internal static class ExportWords
{
    public static bool IsUnderWay(ListMyExports.Row row) =>
        row.Export.State == ExportState.Waiting && row.Progress is null or { State: JobState.Queued or JobState.Running };

    public static (string Text, Tone Tone) StateOf(ListMyExports.Row row) => row.Export.State switch
    {
        ExportState.Waiting when IsUnderWay(row) => ("生成中", Tone.Action),
        ExportState.Waiting => ("未能生成", Tone.Harm),
        ExportState.Ready when row.CanBeDownloaded => ("可下载", Tone.Good),
        ExportState.Ready => ("管理范围已变，不能下载", Tone.Soon),
        ExportState.Delivered => ("已直接下载", Tone.Done),
        ExportState.Expired => ("已过期", Tone.Done),
    };

    public static string ProgressOf(ListMyExports.Row row) => row.Progress?.Failure ?? row.Progress?.Stage ?? "正在排队，马上开始";

    public static int? PercentOf(ListMyExports.Row row) => row.Progress is { } progress ? ProgressStep.PercentOf(progress.Done, progress.Total) : null;

    /// <summary>2.3 MB, or whole kilobytes.</summary>
    public static string SizeOf(long bytes) => bytes switch
    {
        0 => "—",
        < 1 << 20 => $"{(bytes + 1023) >> 10} KB",
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 20):0.0} MB"),
    };
}
