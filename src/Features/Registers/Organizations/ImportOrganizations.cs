using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Organizations;

namespace Baoxue.Features.Registers.Organizations;

/// <summary>
/// Takes in a roll of villages, center schools, schools and classes (导入机构名册). The same roll twice changes nothing; a school under
/// another center school is refused, because the children's places hang on its path.
/// </summary>
public static class ImportOrganizations
{
    /// <param name="Path">Where the file lies.</param>
    /// <param name="FileName">What the user calls it.</param>
    [Requires(Permission.ManageOrganizations)]
    public sealed record Command(string Path, string FileName) : ICommand<Imported>
    {
        public AuditNote Audit => new("OrganizationRoll", Details: new { FileName });
    }

    /// <summary>Read = New + Changed + Unchanged + Findings.</summary>
    public sealed record Imported(int Read, int New, int Changed, int Unchanged, IReadOnlyList<Finding> Findings);

    /// <summary>A row that was not taken in, and why.</summary>
    public sealed record Finding(int RowNumber, string Text);

    internal sealed class Handler(DistrictDb db, TimeProvider clock, DistrictSettings district) : ICommandHandler<Command, Imported>
    {
        public async Task<Result<Imported>> HandleAsync(Command command, CancellationToken ct)
        {
            var rows = RollFile.Read(command.Path, command.FileName);
            if (rows.Refusal is { } refused)
            {
                return refused;
            }

            var book = await OrganizationBook.OpenAsync(db, clock, district, ct);
            var findings = new List<Finding>();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var (added, changed, unchanged) = (0, 0, 0);

            // Center schools stand before their schools, and these before their classes, wherever the file has them.
            foreach (var row in rows.Value.OrderBy(r => r.Kind switch { OrganizationKind.CenterSchool => 0, OrganizationKind.SchoolClass => 2, _ => 1 }).ThenBy(r => r.RowNumber))
            {
                var parent = ParentOf(row, book);
                var known = book.Find(row.Code);
                var problem = row.Problem
                    ?? (seen.Add(row.Code) ? null : $"机构代码“{row.Code}”在文件中重复")
                    ?? (parent is null ? $"上级机构代码“{row.ParentCode}”在系统中找不到，或不能作它的上级" : null)
                    ?? (known is null ? parent!.ObjectionToBodyBelow(row.ValidFrom ?? clock.Today, clock.Today)?.Message : null)
                    ?? (known is null ? book.ObjectionToPlace(row.Kind, row.Code, parent!)?.Message : null)
                    ?? (known is not null && known.Kind != row.Kind ? $"系统中“{row.Code}”是{known.Kind.ChineseName}，不能改成{row.Kind.ChineseName}" : null)
                    ?? (known is not null && known.ParentId != parent!.Id ? $"“{row.Name}”的上级与系统中的不同，请先撤并旧机构，再用新代码建立" : null)
                    ?? (known is { ValidTo: { } last } && last < clock.Today && known.Name != row.Name ? $"“{known.Name}”已于 {last:yyyy-MM-dd} 撤销，不能更名为“{row.Name}”" : null);
                if (problem is not null)
                {
                    findings.Add(new Finding(row.RowNumber, problem));
                    continue;
                }

                if (known is null)
                {
                    known = book.Add(row.Code, row.Name, row.Kind, parent, row.ValidFrom ?? clock.Today, TownshipOf(row, book));
                    Call(known, row);
                    added++;
                }
                else if (Take(known, row, book, clock.Today))
                {
                    changed++;
                }
                else
                {
                    unchanged++;
                }
            }

            return new Imported(rows.Value.Count, added, changed, unchanged, [.. findings.OrderBy(f => f.RowNumber)]);
        }

        private static bool Take(Organization known, RollRow row, OrganizationBook book, DateOnly today)
        {
            var (name, aliases, township) = (known.Name, known.Aliases.Count, known.TownshipCode);
            if (row.Name != name)
            {
                // A roll names no day; files still to come may use the old name even where it held none.
                _ = known.Rename(row.Name, known.NamedSince > today ? known.NamedSince : today, today).Value;
                known.AlsoCall(name);
            }

            known.StandIn(TownshipOf(row, book) ?? known.TownshipCode);
            Call(known, row);
            return name != known.Name || aliases != known.Aliases.Count || township != known.TownshipCode;
        }

        private static void Call(Organization organization, RollRow row)
        {
            foreach (var alias in row.Aliases.Where(a => a.Length <= 100))
            {
                organization.AlsoCall(alias);
            }
        }

        private static string? TownshipOf(RollRow row, OrganizationBook book) =>
            row.Kind == OrganizationKind.Village ? row.Code[..9]
            : book.Find(row.TownshipCode) is { Kind.IsTownshipLevel: true } township ? township.Code : null;

        private static Organization? ParentOf(RollRow row, OrganizationBook book)
        {
            var named = book.Find(row.ParentCode);
            return row.Kind switch
            {
                OrganizationKind.Village => named is { Kind.IsTownshipLevel: true } && row.Code.StartsWith(named.Code, StringComparison.Ordinal) ? named : null,
                OrganizationKind.CenterSchool => book.Bureau,
                OrganizationKind.SchoolClass => named is { Kind.IsSchool: true } ? named : null,
                _ when named is { Kind: OrganizationKind.CenterSchool } => named,
                // Schools without a center school stand under the bureau, written as its code, the district's, or not at all.
                _ => row.ParentCode.Length == 0 || named is { Kind: OrganizationKind.EducationBureau or OrganizationKind.District } ? book.Bureau : null,
            };
        }
    }
}
