using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Platform.Calendars;
using Baoxue.Domain.Platform.Codes;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Reference;

/// <summary>Loads the code tables and office calendars that travel with the application (加载基础数据); unchanged ones stay as they are.</summary>
public static class LoadReference
{
    [Requires(Permission.ManageCodes)]
    public sealed record Command : ICommand<Loaded>
    {
        public AuditNote Audit => new("Reference");
    }

    /// <param name="Added">New tables, years or editions.</param>
    /// <param name="Unchanged">Files whose newest edition says the same.</param>
    public sealed record Loaded(int Added, int Unchanged);

    internal sealed class Handler(DistrictDb db, TimeProvider clock, CurrentActor current) : ICommandHandler<Command, Loaded>
    {
        public async Task<Result<Loaded>> HandleAsync(Command command, CancellationToken ct)
        {
            var pieces = new List<Piece>();
            foreach (var path in ReferenceFolder.CodeFiles)
            {
                var piece = await CodeTableAsync(path, ct);
                if (piece.Refusal is { } refused)
                {
                    return refused;
                }

                pieces.Add(piece.Value);
            }

            foreach (var path in ReferenceFolder.CalendarFiles)
            {
                var piece = await CalendarAsync(path, ct);
                if (piece.Refusal is { } refused)
                {
                    return refused;
                }

                pieces.Add(piece.Value);
            }

            return await StoreAsync(pieces, ct);
        }

        private static async Task<Result<Piece>> CodeTableAsync(string path, CancellationToken ct)
        {
            var content = await File.ReadAllBytesAsync(path, ct);
            var file = ReferenceJson.Read<CodeTableFile>(content);
            var table = file.IsOk ? CodeTable.From(file.Value) : file.Refusal!;
            return table.IsOk
                ? new Piece(
                    ReferenceKinds.CodeTable,
                    table.Value.Name.Identifier,
                    table.Value.Versions[0].Range.FromOn,
                    table.Value.Versions[^1].Range.ToOn,
                    table.Value.Versions[^1].Source,
                    table.Value.Versions.All(v => v.Mark == SourceMark.Confirmed && v.Codes.All(c => c.Mark == SourceMark.Confirmed)),
                    System.Text.Encoding.UTF8.GetString(content))
                : table.Refusal!;
        }

        private static async Task<Result<Piece>> CalendarAsync(string path, CancellationToken ct)
        {
            var content = await File.ReadAllBytesAsync(path, ct);
            var file = ReferenceJson.Read<CalendarFile>(content);
            var year = file.IsOk ? CalendarYear.From(file.Value) : file.Refusal!;
            return year.IsOk
                ? new Piece(
                    ReferenceKinds.OfficeCalendar,
                    $"{year.Value.Year}",
                    new DateOnly(year.Value.Year, 1, 1),
                    new DateOnly(year.Value.Year, 12, 31),
                    year.Value.Source,
                    year.Value.Mark == SourceMark.Confirmed,
                    System.Text.Encoding.UTF8.GetString(content))
                : year.Refusal!;
        }

        private async Task<Loaded> StoreAsync(List<Piece> pieces, CancellationToken ct)
        {
            var newest = (await db.ReferenceItems.AsNoTracking()
                    .Where(i => i.Kind == ReferenceKinds.CodeTable || i.Kind == ReferenceKinds.OfficeCalendar)
                    .ToListAsync(ct))
                .GroupBy(i => (i.Kind, i.Name))
                .ToDictionary(g => g.Key, g => g.MaxBy(i => i.Edition)!);
            var added = 0;
            foreach (var piece in pieces)
            {
                var former = newest.GetValueOrDefault((piece.Kind, piece.Name));
                if (former?.Content == piece.Content)
                {
                    continue;
                }

                added++;
                db.ReferenceItems.Add(new ReferenceItem
                {
                    Id = clock.NewId(),
                    Kind = piece.Kind,
                    Name = piece.Name,
                    Edition = (former?.Edition ?? 0) + 1,
                    EffectiveFrom = piece.From,
                    EffectiveTo = piece.To,
                    Source = piece.Source,
                    IsConfirmed = piece.IsConfirmed,
                    Content = piece.Content,
                    LoadedAt = clock.Now,
                    LoadedByName = current.Actor.Name,
                });
            }

            return new Loaded(added, pieces.Count - added);
        }

        private sealed record Piece(string Kind, string Name, DateOnly From, DateOnly? To, string Source, bool IsConfirmed, string Content);
    }
}
