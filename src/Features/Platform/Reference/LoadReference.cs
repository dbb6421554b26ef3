using System.Text;
using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Reference;

/// <summary>Loads the code tables, office calendars and rules that travel with the application (加载基础数据); unchanged ones stay as they are.</summary>
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

    internal sealed class Handler(DistrictDb db, IEnumerable<IReferenceContent> contents, TimeProvider clock, CurrentActor current) : ICommandHandler<Command, Loaded>
    {
        public async Task<Result<Loaded>> HandleAsync(Command command, CancellationToken ct)
        {
            var pieces = new List<Piece>();
            foreach (var content in contents)
            {
                foreach (var path in ReferenceFolder.FilesOf(content))
                {
                    var utf8 = await File.ReadAllBytesAsync(path, ct);
                    var facts = content.Read(utf8);
                    if (facts.Refusal is { } refused)
                    {
                        return refused;
                    }

                    pieces.Add(new Piece(content.Kind, facts.Value, Encoding.UTF8.GetString(utf8)));
                }
            }

            return await StoreAsync(pieces, ct);
        }

        private async Task<Loaded> StoreAsync(List<Piece> pieces, CancellationToken ct)
        {
            var kinds = pieces.Select(p => p.Kind).Distinct().ToList();
            var newest = (await db.ReferenceItems.AsNoTracking().Where(i => kinds.Contains(i.Kind)).ToListAsync(ct))
                .GroupBy(i => (i.Kind, i.Name))
                .ToDictionary(g => g.Key, g => g.MaxBy(i => i.Edition)!);
            var added = 0;
            foreach (var piece in pieces)
            {
                var former = newest.GetValueOrDefault((piece.Kind, piece.Facts.Name));
                if (former?.Content == piece.Content)
                {
                    continue;
                }

                added++;
                db.ReferenceItems.Add(new ReferenceItem
                {
                    Id = clock.NewId(),
                    Kind = piece.Kind,
                    Name = piece.Facts.Name,
                    Edition = (former?.Edition ?? 0) + 1,
                    EffectiveFrom = piece.Facts.From,
                    EffectiveTo = piece.Facts.To,
                    Source = piece.Facts.Source,
                    IsConfirmed = piece.Facts.IsConfirmed,
                    Content = piece.Content,
                    LoadedAt = clock.Now,
                    LoadedByName = current.Actor.Name,
                });
            }

            return new Loaded(added, pieces.Count - added);
        }

        private sealed record Piece(string Kind, ReferenceFacts Facts, string Content);
    }
}
