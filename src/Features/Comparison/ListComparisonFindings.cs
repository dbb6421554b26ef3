using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison;

/// <summary>Lists the findings of a run by kind and place, in the order they were found, fifty at a time.</summary>
public static class ListComparisonFindings
{
    /// <param name="RunId">The run.</param>
    /// <param name="Category">The kind of difference.</param>
    /// <param name="Township">Nine digits; empty for "place unknown"; null for all.</param>
    /// <param name="SchoolPath">A school's path; empty for "school unknown"; null for all.</param>
    /// <param name="Field">Only differences in this field.</param>
    /// <param name="After">The number of the last finding of the page before.</param>
    /// <param name="Before">The number of the first finding of the page after.</param>
    /// <param name="WithoutNumber">Instead of a kind, whoever this register gives no valid identity number and no number could match.</param>
    /// <remarks>Whoever reads comparisons reads figures; names and birth dates take a permission of their own.</remarks>
    [Requires(Permission.ListDifferences)]
    public sealed record Query(
        ComparisonRunId RunId,
        DifferenceCategory Category,
        string? Township = null,
        string? SchoolPath = null,
        DifferingFields Field = DifferingFields.None,
        int? After = null,
        int? Before = null,
        RegisterSource? WithoutNumber = null) : IQuery<Answer>, IAuditedRead
    {
        public AuditNote Audit => new("ComparisonRun", RunId.Value.ToString(), new { Category = WithoutNumber is null ? Category : (DifferenceCategory?)null, WithoutNumber, Township, SchoolPath, Field });
    }

    public sealed record Answer(IReadOnlyList<Row> Rows, int Total, int? Previous, int? Next);

    /// <param name="Id">The finding.</param>
    /// <param name="Category">Its kind.</param>
    /// <param name="ChildId">The child it is about; null when none is derived, or the reader may not see it.</param>
    /// <param name="Name">The name.</param>
    /// <param name="Sex">The sex.</param>
    /// <param name="BirthOn">The birthday.</param>
    /// <param name="MatchedBy">Why two records are taken for one person's.</param>
    /// <param name="Fields">What they differ in.</param>
    /// <param name="Township">The township of the domicile.</param>
    /// <param name="School">The school of the student record.</param>
    /// <param name="Student">The student record.</param>
    /// <param name="OtherStudent">Of a duplicate, the first student record with the number.</param>
    /// <param name="Household">The household record.</param>
    /// <param name="OtherHousehold">Of a duplicate, the first household record with the number.</param>
    /// <param name="Listing">The entry of a list; null where there is none, or the reader may not know of the list.</param>
    /// <param name="Earlier">Where the child was a pupil once.</param>
    public sealed record Row(
        ComparisonFindingId Id,
        DifferenceCategory Category,
        ChildId? ChildId,
        string Name,
        Sex Sex,
        DateOnly? BirthOn,
        MatchedBy MatchedBy,
        DifferingFields Fields,
        string? Township,
        string? School,
        Side? Student,
        Side? OtherStudent,
        Side? Household,
        Side? OtherHousehold,
        Side? Listing,
        EarlierPlace? Earlier)
    {
        /// <summary>The record the finding is about; the other register's may stand beside it as a candidate.</summary>
        public Side? Subject => Category == DifferenceCategory.HouseholdOnly ? Household : Category.IsAboutListing ? Listing : Student ?? Household;
    }

    /// <summary>What one register says of the person.</summary>
    /// <param name="Name">The name.</param>
    /// <param name="Sex">The sex.</param>
    /// <param name="BirthOn">The birthday.</param>
    /// <param name="MaskedIdNumber">With its middle hidden; null where there is no valid one.</param>
    /// <param name="Place">The school, or the place of the domicile.</param>
    /// <param name="Grade">The grade at the school.</param>
    /// <param name="MaskedStudentNumber">With its middle hidden.</param>
    /// <param name="Said">Which list it is, and what the office says there of the person.</param>
    public sealed record Side(string Name, Sex Sex, DateOnly? BirthOn, string? MaskedIdNumber, string? Place, short? Grade = null, string? MaskedStudentNumber = null, string? Said = null);

    /// <summary>Where a child without a student record was a pupil once, by what was known when the run began; null in a row where there is no child to ask.</summary>
    /// <param name="School">The school last named, if it is known here.</param>
    /// <param name="Grade">The grade then.</param>
    /// <param name="Status">What became of the enrollment.</param>
    /// <param name="Since">Since when; null for one who was in no register.</param>
    public sealed record EarlierPlace(string? School, short? Grade, EnrollmentStatus Status, DateOnly? Since);

    internal sealed class Handler(DistrictDb db, FieldVault vault) : IQueryHandler<Query, Answer>
    {
        private const int PageSize = 50;

        private readonly FindingRows _findings = new(db, vault);

        public async Task<Answer> HandleAsync(Query query, CancellationToken ct)
        {
            var wanted = _findings.Wanted(query);
            var total = await wanted.CountAsync(ct);
            var back = query.Before is not null;
            var page = back
                ? wanted.Where(f => f.Number < query.Before).OrderByDescending(f => f.Number)
                : wanted.Where(f => f.Number > (query.After ?? 0)).OrderBy(f => f.Number);
            var found = await page.Take(PageSize + 1).AsNoTracking().ToListAsync(ct);
            var more = found.Count > PageSize;
            var shown = found.Take(PageSize).OrderBy(f => f.Number).ToList();
            return new Answer(
                await _findings.ReadAsync(shown, ct),
                total,
                shown.Count > 0 && (back ? more : query.After is not null) ? shown[0].Number : null,
                shown.Count > 0 && (back || more) ? shown[^1].Number : null);
        }
    }
}
