using Baoxue.Domain.Common;
using Baoxue.Domain.Platform.Calendars;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Calendars;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Features.Platform.Reference;
using Baoxue.Features.Registers.Organizations;

namespace Baoxue.Features.Registers.Demo;

/// <summary>
/// Makes a simulated district out of the files a simulator wrote (演示区县): the real bodies, simulated schools, one account
/// for each role, semesters. Each step can be repeated, so a broken preparation is simply run again.
/// </summary>
public sealed class DemoDistrict(UseCases useCases)
{
    private const string Source = "模拟：亳州市教育局校历";

    /// <summary>Prepares everything but the register loads; gives the accounts to print, or the first refusal.</summary>
    /// <param name="rollPath">The simulated roll of organizations.</param>
    /// <param name="year">The school year that runs.</param>
    /// <param name="ct">Stops between steps.</param>
    public async Task<Result<IReadOnlyList<DemoAccount>>> PrepareAsync(string rollPath, SchoolYear year, CancellationToken ct)
    {
        var marked = await useCases.RunAsync(new MarkDemonstration.Command(), ct);
        var loaded = marked.IsOk ? await useCases.RunAsync(new LoadReference.Command(), ct) : marked.Refusal!;
        var seeded = loaded.IsOk ? await useCases.RunAsync(new SeedDistrict.Command(), ct) : loaded.Refusal!;
        var imported = seeded.IsOk ? await useCases.RunAsync(new ImportOrganizations.Command(rollPath, Path.GetFileName(rollPath)), ct) : seeded.Refusal!;
        if (imported.Refusal is { } refused)
        {
            return refused;
        }

        foreach (var start in new[] { year.StartYear - 1, year.StartYear })
        {
            var entered = await EnterAsync(start, ct);
            if (entered.Refusal is { } refusal)
            {
                return refusal;
            }
        }

        return await useCases.RunAsync(new SeatDemoAccounts.Command(), ct);
    }

    private async Task<Result<Done>> EnterAsync(int start, CancellationToken ct)
    {
        var autumn = await useCases.RunAsync(
            new EnterSemester.Command(start, Term.Autumn, new(new(start, 8, 31), new(start, 9, 1), new(start + 1, 1, 22), new(start + 1, 1, 23)), Source, IsConfirmed: false), ct);
        return autumn.IsOk
            ? await useCases.RunAsync(
                new EnterSemester.Command(start, Term.Spring, new(new(start + 1, 2, 28), new(start + 1, 3, 1), new(start + 1, 7, 3), new(start + 1, 7, 4)), Source, IsConfirmed: false), ct)
            : autumn;
    }
}
