using Baoxue.Domain.Comparison;
using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Comparison;
using Baoxue.Features.Comparison.Discrepancies;
using Baoxue.Features.Platform.Reference;
using Baoxue.Features.Tests.Registers.Children;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Comparison.Discrepancies;

/// <summary>
/// A district compared once, with one matter of each of three kinds: 王明 differs in sex, 李小明 and 欧阳明明 are in no household, 赵小雨 is no pupil.
/// </summary>
internal static class MatterDistrict
{
    public static readonly DateOnly AsOf = new(2026, 10, 15);

    public static readonly DecisionRules.Grounds Grounds = new("入户看过", "第 12 号", "芦庙镇政府", true);

    /// <summary>The two who lead: the school of 王明, the township of 赵小雨.</summary>
    public static readonly Actor School = Holding(Role.SchoolRegistrar, "341602.001.001");

    public static readonly Actor Township = Holding(Role.TownshipOfficer, null, "341602101");

    public static readonly Actor SecondReader = Actors.Registrar with { AccountId = Guid.CreateVersion7() };

    public static async Task<TestDistrict> CreateAsync(TestDatabase database)
    {
        var district = await Pupils.LoadAsync(database);
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new LoadReference.Command())).IsOk);
        await LoadHouseholdsAsync(district, AsOf, "男");
        await CompareAsync(district);
        return district;
    }

    /// <summary>The household register, in which the sex and domicile of 王明 are as said.</summary>
    public static Task LoadHouseholdsAsync(TestDistrict district, DateOnly asOf, string sex, string missing = "赵小雨", string domicile = "341602101", string? extra = null) => LoadAsync(
        district, asOf, [$"1,王小芳,女,20150831,{Pupils.All[0].Id},341602101", $"2,王明,{sex},20150901,{Pupils.All[1].Id},{domicile}", $"3,{missing},女,20140501,,341602101", .. extra is null ? Array.Empty<string>() : [extra]]);

    public static async Task<ComparisonRunId> CompareAsync(TestDistrict district)
    {
        var run = (await district.RunAsync(Actors.Registrar, new StartComparison.Command(AsOf))).Value;
        await district.RunJobsAsync();
        return run;
    }

    public static Task<Discrepancy> OfAsync(TestDistrict district, string name) => district.AsSystemAsync(db => db.Discrepancies.AsNoTracking().SingleAsync(d => d.Name == name));

    public static async Task<ListDiscrepancies.Answer> ListAsync(TestDistrict district, Actor actor, DiscrepancyFilter? filter = null) =>
        await district.RunAsync(actor, new ListDiscrepancies.Query(filter ?? new()));

    private static async Task LoadAsync(TestDistrict district, DateOnly asOf, params string[] rows)
    {
        var path = Path.Combine(district.Directory, "households.csv");
        await File.WriteAllLinesAsync(path, rows.Prepend("户号,姓名,性别,出生日期,公民身份号码,行政区划代码"));
        await district.LoadAsync(RegisterSource.Household, path, asOf);
    }

    private static Actor Holding(Role role, string? school, string? township = null) =>
        Actors.Holding(role, new DataScope(school is null ? [] : [school], township is null ? [] : [township], [], false)) with { AccountId = Guid.CreateVersion7() };
}
