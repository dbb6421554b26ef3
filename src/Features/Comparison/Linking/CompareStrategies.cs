using System.Security.Cryptography;
using System.Text;
using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Linkage;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison.Linking;

/// <summary>
/// What another strategy would change (策略对比), clause 15: it and the present one link the two registers in force, and every student of whom they
/// say different things is told, so that people see what would be gained and lost before it is used. Nothing is stored.
/// </summary>
public static class CompareStrategies
{
    /// <summary>How many students are told by name; all are counted.</summary>
    public const int Most = 500;

    /// <param name="Strategy">The other strategy, as its file says it.</param>
    [Requires(Permission.ListDifferences)]
    public sealed record Query(string Strategy) : IQuery<Result<Answer>>, IAuditedRead
    {
        public AuditNote Audit => new("Strategy", Details: new { Hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Strategy))) });
    }

    /// <param name="Before">The edition in use.</param>
    /// <param name="After">The edition asked about.</param>
    /// <param name="Students">How many student records there are.</param>
    /// <param name="Counts">Of how many each kind of change is told.</param>
    /// <param name="Rows">At most <see cref="Most"/> of them: gained, lost, then changed.</param>
    public sealed record Answer(string Before, string After, int Students, IReadOnlyDictionary<ChangeKind, int> Counts, IReadOnlyList<Row> Rows);

    /// <param name="Change">What would become of the student.</param>
    /// <param name="Name">The name in the student register.</param>
    /// <param name="Sex">The sex.</param>
    /// <param name="BirthOn">The birthday.</param>
    /// <param name="School">The school; null where the record names none that is known.</param>
    /// <param name="Before">The household record found now; null where there is none.</param>
    /// <param name="After">The one the other strategy finds.</param>
    public sealed record Row(ChangeKind Change, string Name, Sex Sex, DateOnly? BirthOn, string? School, Found? Before, Found? After);

    /// <param name="Name">The name in the household register.</param>
    /// <param name="BirthOn">The birthday.</param>
    /// <param name="IsLinked">Whether it counts as the same person's.</param>
    /// <param name="Probability">How likely that is, 0 to 1; null where a number alone told it.</param>
    public sealed record Found(string Name, DateOnly? BirthOn, bool IsLinked, double? Probability);

    internal sealed class Handler(DistrictDb db, FieldVault vault, ComparisonBasis basis, TimeProvider clock, CurrentActor current) : IQueryHandler<Query, Result<Answer>>
    {
        public async Task<Result<Answer>> HandleAsync(Query query, CancellationToken ct)
        {
            // Who sees a part of the registers would be told what a part of them comes to.
            if (!current.Actor.Scope.IsWholeDistrict)
            {
                return new PlatformRefusals.NotAllowed();
            }

            var strategy = RegisterStrategy.Of(query.Strategy);
            if (strategy.Refusal is { } wrong)
            {
                return wrong;
            }

            var found = await basis.OfAsync(clock.Today, ct);
            if (found.Refusal is { } missing)
            {
                return missing;
            }

            var registers = ComparedRegisters.Read(db, vault, found.Value.Students.Sequence, found.Value.Households.Sequence, found.Value.Window);
            var difference = LinkageDifference.Between(
                Linker.Link(RegisterStrategy.Current, registers.Left, registers.Right), Linker.Link(strategy.Value, registers.Left, registers.Right));
            var shown = difference.Changes.OrderBy(c => c.Kind).Take(Most).ToList();
            var schools = await SchoolsAsync([.. shown.Select(c => SchoolPath.SchoolOf(registers.Students[c.Left].SchoolPath)).OfType<string>().Distinct()], ct);
            return new Answer(
                RegisterStrategy.Edition,
                RegisterStrategy.EditionOf(strategy.Value),
                registers.Students.Count,
                difference.Changes.CountBy(c => c.Kind).ToDictionary(),
                [.. shown.Select(c => RowOf(c, registers, schools))]);
        }

        private static Row RowOf(LinkChange change, ComparedRegisters registers, Dictionary<string, string> schools)
        {
            var student = registers.Students[change.Left];
            var school = SchoolPath.SchoolOf(student.SchoolPath) is { } path ? schools.GetValueOrDefault(path) : null;
            return new Row(change.Kind, student.Name, student.Sex, student.BirthOn, school, FoundOf(change.Before), FoundOf(change.After));

            Found? FoundOf(Link? link) => link is { } told
                ? new Found(registers.Households[told.Right].Name, registers.Households[told.Right].BirthOn, told.IsLinked, double.IsNaN(told.Bits) ? null : PairEvidence.ProbabilityOf(told.Bits))
                : null;
        }

        private Task<Dictionary<string, string>> SchoolsAsync(string[] paths, CancellationToken ct) => db.Organizations.AsNoTracking()
            .Where(o => paths.Contains(o.Path) && o.Line == OrganizationLine.Education).Select(o => new { o.Path, o.Name }).ToDictionaryAsync(o => o.Path, o => o.Name, ct);
    }
}
