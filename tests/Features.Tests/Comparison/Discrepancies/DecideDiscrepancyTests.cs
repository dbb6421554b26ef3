using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Platform.Calendars;
using Baoxue.Features.Common;
using Baoxue.Features.Comparison.Discrepancies;
using Baoxue.Features.Platform.Calendars;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Comparison.Discrepancies;

public sealed class DecideDiscrepancyTests
{
    [Theory, DatabaseData]
    public async Task The_lead_decides_and_others_look(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var (differs, missing) = (await MatterDistrict.OfAsync(district, "王明"), await MatterDistrict.OfAsync(district, "赵小雨"));

        var bySchool = await DecideAsync(district, MatterDistrict.School, differs, "HR-03a");
        var byTownship = await DecideAsync(district, MatterDistrict.Township, await MatterDistrict.OfAsync(district, "王明"), "HR-03a");
        var stranger = await DecideAsync(district, MatterDistrict.School, missing, "HR-01k");

        Assert.Null(bySchool);
        Assert.IsType<DiscrepancyRefusals.NotLead>(byTownship);
        Assert.IsType<PlatformRefusals.NotFound>(stranger);
        var decided = await MatterDistrict.OfAsync(district, "王明");
        Assert.Equal((DiscrepancyState.Tracked, "HR-03a", PairVerdict.Same), (decided.State, decided.Outcome, decided.Verdict));
    }

    [Theory, DatabaseData]
    public async Task Proof_of_another_place_ends_with_the_semester(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var matter = await MatterDistrict.OfAsync(district, "赵小雨");
        Assert.IsType<DiscrepancyRefusals.NoSemester>(await DecideAsync(district, MatterDistrict.Township, matter, "HR-01a"));

        Assert.True((await district.RunAsync(Actors.Registrar, new EnterSemester.Command(
            2026, Term.Autumn, new SemesterDates(new(2026, 8, 31), new(2026, 9, 1), new(2027, 1, 20), new(2027, 1, 21)), "教育局通知"))).IsOk);
        Assert.Null(await DecideAsync(district, MatterDistrict.Township, matter, "HR-01a"));

        var list = await MatterDistrict.ListAsync(district, MatterDistrict.Township, new DiscrepancyFilter(DiscrepancyPhase.Settled));
        Assert.Equal(new DateOnly(2027, 1, 20), Assert.Single(list.Rows).ValidUntil);
        district.Clock.Advance(TimeSpan.FromDays(60));
        var later = await MatterDistrict.ListAsync(district, MatterDistrict.Township);
        Assert.Equal(("赵小雨", DiscrepancyState.Open), (later.Rows.Single(r => r.Name == "赵小雨").Name, later.Rows.Single(r => r.Name == "赵小雨").State));
    }

    [Theory, DatabaseData]
    public async Task Who_saw_an_older_state_is_refused(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var matter = await MatterDistrict.OfAsync(district, "王明");
        Assert.Null(await DecideAsync(district, MatterDistrict.School, matter, "HR-03c"));

        Assert.IsType<DiscrepancyRefusals.Moved>(await DecideAsync(district, MatterDistrict.School, matter, "HR-03a"));
    }

    [Theory, DatabaseData]
    public async Task Numbers_of_persons_are_not_taken_into_words(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var matter = await MatterDistrict.OfAsync(district, "王明");

        var refused = await district.RunAsync(MatterDistrict.School, new DecideDiscrepancy.Command(matter.Id, matter.Version, "HR-03a", new("身份证 341699201509010039")));

        Assert.IsType<PlatformRefusals.NumberInText>(refused.Refusal);
        Assert.Empty(await district.AsSystemAsync(db => db.DiscrepancyDecisions.ToListAsync()));
    }

    private static async Task<Refusal?> DecideAsync(TestDistrict district, Actor actor, Discrepancy matter, string outcome) =>
        (await district.RunAsync(actor, new DecideDiscrepancy.Command(matter.Id, matter.Version, outcome, MatterDistrict.Grounds))).Refusal;
}
