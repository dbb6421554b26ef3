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
    /// <param name="Policy">The rule of the day.</param>
    /// <param name="Window">The birthdays it makes of school age.</param>
    public sealed record Found(RegisterLoad Students, RegisterLoad Households, SchoolAgePolicy Policy, SchoolAgeWindow Window);

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
        return new Found(students, households, policy, SchoolAgeWindow.Of(SchoolYear.Of(asOf), policy));
    }

    private async Task<RegisterLoad?> InForceAsync(RegisterSource source, CancellationToken ct)
    {
        var state = await db.RegisterStates.AsNoTracking().SingleOrDefaultAsync(s => s.DivisionCode == district.DivisionCode && s.Source == source, ct);
        return state is null or { PublishedSequence: 0 }
            ? null
            : await db.RegisterLoads.AsNoTracking().SingleAsync(l => l.Source == source && l.Sequence == state.PublishedSequence, ct);
    }
}
