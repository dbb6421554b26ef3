using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Registers.SchoolAge;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison;

/// <summary>What a comparison rests on (比对依据): both registers in force, and the rule of school age on its day.</summary>
internal sealed class ComparisonBasis(DistrictDb db, DistrictSettings district, SchoolAgeRules rules)
{
    /// <param name="Students">The student register in force.</param>
    /// <param name="Households">The household register in force.</param>
    /// <param name="Beside">The lists in force, and the student register of the school year before.</param>
    /// <param name="Policy">The rule of the day.</param>
    /// <param name="Window">The birthdays it makes of school age.</param>
    public sealed record Found(RegisterLoad Students, RegisterLoad Households, IReadOnlyList<ComparedLoad> Beside, SchoolAgePolicy Policy, SchoolAgeWindow Window);

    public async Task<Result<Found>> OfAsync(DateOnly asOf, CancellationToken ct)
    {
        if (await InForceAsync(RegisterSource.Student, ct) is not { } students)
        {
            return new ComparisonRefusals.RegisterMissing("学籍");
        }

        if (await InForceAsync(RegisterSource.Household, ct) is not { } households)
        {
            return new ComparisonRefusals.RegisterMissing("户籍");
        }

        var policy = await rules.AsOfAsync(asOf, ct);
        return new Found(students, households, await BesideAsync(students, ct), policy, SchoolAgeWindow.Of(SchoolYear.Of(asOf), policy));
    }

    private async Task<List<ComparedLoad>> BesideAsync(RegisterLoad students, CancellationToken ct)
    {
        var beside = await db.ComparableLoads.AsNoTracking().Where(l => l.DivisionCode == district.DivisionCode && l.Source != RegisterSource.Student && l.Source != RegisterSource.Household)
            .OrderBy(l => l.Source).Select(l => new ComparedLoad(l.Source, l.Id, l.Sequence)).ToListAsync(ct);

        // The last load that speaks of the school year before, as it stood when the next year's began.
        var earlier = await db.RegisterLoads.AsNoTracking()
            .Where(l => l.Source == RegisterSource.Student && l.State == LoadState.Published && l.Sequence < students.Sequence)
            .OrderByDescending(l => l.Sequence).Select(l => new { l.Id, l.Sequence, l.AsOf }).ToListAsync(ct);
        var year = SchoolYear.Of(students.AsOf).StartYear;
        if (earlier.Find(l => SchoolYear.Of(l.AsOf).StartYear < year) is { } prior && SchoolYear.Of(prior.AsOf).StartYear == year - 1)
        {
            beside.Add(new ComparedLoad(RegisterSource.Student, prior.Id, prior.Sequence));
        }

        return beside;
    }

    private async Task<RegisterLoad?> InForceAsync(RegisterSource source, CancellationToken ct)
    {
        var state = await db.RegisterStates.AsNoTracking().SingleOrDefaultAsync(s => s.DivisionCode == district.DivisionCode && s.Source == source, ct);
        return state is null or { PublishedSequence: 0 }
            ? null
            : await db.RegisterLoads.AsNoTracking().SingleAsync(l => l.Source == source && l.Sequence == state.PublishedSequence, ct);
    }
}
