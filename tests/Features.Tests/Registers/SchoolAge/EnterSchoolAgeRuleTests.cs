using Baoxue.Domain.Comparison;
using Baoxue.Domain.Registers;
using Baoxue.Features.Comparison;
using Baoxue.Features.Platform.Audit;
using Baoxue.Features.Registers.Ledger;
using Baoxue.Features.Registers.SchoolAge;
using Baoxue.Features.Tests.Platform;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Registers.SchoolAge;

public sealed class EnterSchoolAgeRuleTests
{
    private static readonly SchoolAgePolicy Later = SchoolAgePolicy.Default with { CutOffMonth = 12, CutOffDay = 31, Source = "亳教〔2026〕9号", IsConfirmed = true };

    [Theory, DatabaseData]
    public async Task Another_cut_off_moves_the_window_from_its_day_on_and_no_earlier(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        await district.LoadAsync(RegisterSource.Student, SmallDistrict.StudentFile, SmallDistrict.AsOf);
        await district.LoadAsync(RegisterSource.Household, SmallDistrict.HouseholdFile, SmallDistrict.AsOf);
        var from = Seeded.Today.AddDays(-10);
        var before = await WindowAsync(Seeded.Today);
        var eldest = await EldestAsync();

        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new EnterSchoolAgeRule.Command(from, Later))).IsOk);

        var after = await WindowAsync(Seeded.Today);
        Assert.Equal((8, 31, "义务教育法第十一条；每年 8 月 31 日前年满六周岁"), (before.BornTo.Month, before.BornTo.Day, before.AgeRuleSource));
        Assert.Equal((12, 31, "亳教〔2026〕9号", true), (after.BornTo.Month, after.BornTo.Day, after.AgeRuleSource, after.IsAgeRuleConfirmed));
        Assert.Equal((8, 31), await WindowAsync(from.AddDays(-1)) is { BornTo: var earlier } ? (earlier.Month, earlier.Day) : default);
        Assert.True(eldest >= before.BornFrom && eldest < after.BornFrom);
        Assert.True(await EldestAsync() >= after.BornFrom);

        async Task<DateOnly> EldestAsync() => (await district.RunAsync(Actors.Registrar, new ListChildren.Query(new ChildFilter(OnlySchoolAge: true), Order: ChildOrder.Birth))).Rows[0].BirthOn!.Value;

        async Task<ComparisonRun> WindowAsync(DateOnly day)
        {
            var run = (await district.RunAsync(Actors.Registrar, new StartComparison.Command(day))).Value;
            await district.RunJobsAsync();
            return (await district.RunAsync(Actors.Registrar, new GetComparisonRun.Query(run)))!.Run;
        }
    }

    [Theory, DatabaseData]
    public async Task A_day_before_the_law_or_years_ahead_is_refused(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);

        foreach (var from in new DateOnly[] { new(1986, 6, 30), Seeded.Today.AddYears(3).AddDays(1), new(2206, 9, 1) })
        {
            Assert.IsType<RegisterRefusals.SchoolAgeRuleOdd>((await district.RunAsync(Actors.SystemAdministrator, new EnterSchoolAgeRule.Command(from, Later))).Refusal);
        }

        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new EnterSchoolAgeRule.Command(new(1986, 7, 1), Later))).IsOk);
    }

    [Theory, DatabaseData]
    public async Task The_same_day_once_more_corrects(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        foreach (var month in new[] { 11, 12 })
        {
            Assert.True((await district.RunAsync(Actors.SystemAdministrator, new EnterSchoolAgeRule.Command(Seeded.Today, Later with { CutOffMonth = month, CutOffDay = 30 }))).IsOk);
        }

        var answer = await district.RunAsync(Actors.Registrar, new ListSchoolAgeRules.Query());

        Assert.Equal([(Seeded.Today, 12), ((DateOnly?)null, 8)], answer.Rules.Select(r => (r.From, r.Policy.CutOffMonth)));
        Assert.Equal(12, answer.Now.Policy.CutOffMonth);
    }

    [Theory, DatabaseData]
    public async Task What_was_entered_is_said_in_the_log(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new EnterSchoolAgeRule.Command(Seeded.Today, Later))).IsOk);

        var row = Assert.Single((await district.RunAsync(Actors.Auditor, new ListAuditRows.Query(Action: nameof(EnterSchoolAgeRule)))).Rows);

        Assert.Equal("入学年龄：6；年限：9；截止日（月-日）：12-31；依据：亳教〔2026〕9号；已确认：是", row.Asked);
    }

    [Theory, DatabaseData]
    public async Task Odd_rules_and_unnamed_papers_are_refused(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        SchoolAgePolicy[] odd = [Later with { EntryAge = 0 }, Later with { Years = 90 }, Later with { CutOffMonth = 13 }, Later with { CutOffMonth = 2, CutOffDay = 30 }, Later with { Source = " " }];

        foreach (var policy in odd)
        {
            Assert.NotNull((await district.RunAsync(Actors.SystemAdministrator, new EnterSchoolAgeRule.Command(Seeded.Today, policy))).Refusal);
        }
    }
}
