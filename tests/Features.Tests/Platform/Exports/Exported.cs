using System.IO.Compression;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Accounts;
using Baoxue.Features.Platform.Exports;
using Baoxue.Spreadsheets;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Platform.Exports;

/// <summary>Exports as users do, and reads what they got.</summary>
internal static class Exported
{
    public const string Notes = "说明";

    extension(TestDistrict district)
    {
        /// <summary>The workbook of a short list.</summary>
        public async Task<byte[]> ExportAsync(Actor actor, ICommand<ExportAnswer> command) =>
            (await district.RunAsync(actor.TakingOut(), command)).Value.Content ?? throw new InvalidOperationException("It became a job.");

        /// <summary>The export of a long list, whose job has not run yet.</summary>
        public async Task<ExportId> AskAsync(Actor actor, ICommand<ExportAnswer> command)
        {
            var answer = (await district.RunAsync(actor.TakingOut(), command)).Value;
            Assert.Null(answer.Content);
            return answer.Id;
        }

        public async Task<byte[]> DownloadAsync(Actor actor, ExportId id)
        {
            await using var file = (await district.RunAsync(actor, new DownloadExport.Command(id))).Value.Content;
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, TestContext.Current.CancellationToken);
            return bytes.ToArray();
        }

        public string[] ExportFiles() =>
            Directory.Exists(Path.Combine(district.Directory, "exports")) ? [.. Directory.GetFiles(Path.Combine(district.Directory, "exports")).Select(f => Path.GetFileName(f))] : [];

        public Task<Export> ExportOfAsync(ExportId id) => district.AsSystemAsync(db => db.Exports.AsNoTracking().SingleAsync(e => e.Id == id));

        /// <summary>An account as it may act at this moment.</summary>
        public async Task<Actor> ActorAsync(Guid account)
        {
            await using var scope = district.Services.CreateAsyncScope();
            return (await scope.ServiceProvider.GetRequiredService<ActorDirectory>().FindAsync(account, null, TestContext.Current.CancellationToken))!;
        }
    }

    /// <summary>The rows of a sheet, the header row first.</summary>
    public static List<string[]> Rows(byte[] workbook, string? sheet = null)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, workbook);
            using var reader = TableReader.Open(path, "导出.xlsx", TableLimits.Default, sheet);
            var rows = new List<string[]>();
            while (reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetText)]);
            }

            return rows;
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>The first column below the header row.</summary>
    public static string[] Names(byte[] workbook) => [.. Rows(workbook).Skip(1).Select(r => r[0])];

    /// <summary>What the second sheet says under a heading.</summary>
    public static string Note(byte[] workbook, string heading) => Rows(workbook, Notes).Single(r => r[0] == heading)[1];

    /// <summary>The first sheet as it stands in the file.</summary>
    public static string Xml(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var reader = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        return reader.ReadToEnd();
    }
}
