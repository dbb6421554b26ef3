using Baoxue.Domain.Comparison;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Comparison;
using Baoxue.Features.Tests.Comparison.Discrepancies;
using Baoxue.Features.Tests.Registers.Children;
using Baoxue.Features.Tests.Registers.Loads;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Comparison.Listings;

/// <summary>The people of <see cref="MatterDistrict"/> and some more, in the lists of all offices: each list tells of one thing at least.</summary>
internal static class ListedPeople
{
    public const string Fang = "王小芳";
    public const string Li = "李小明";

    /// <summary>In the list of disability, and in that of justice: of one age and place, each with a guardian who is told nowhere else.</summary>
    public const string Certified = "孙小安";
    public const string Judged = "钱小平";

    private const string FirstSchool = "2134000001,第一小学";

    public static readonly IReadOnlyDictionary<RegisterSource, string[]> All = new Dictionary<RegisterSource, string[]>
    {
        [RegisterSource.ClassRoll] =
        [
            Pupil(0, $"{FirstSchool},五年级,1班"), Pupil(1, $"{FirstSchool},五年级,1班"), Pupil(2, $"{FirstSchool},八年级,1班"), Lists.Row("周新生", Lists.Id("20150502", 1), $"{FirstSchool},五年级,1班"),
        ],
        [RegisterSource.Poverty] = ["赵小雨,女,20140501,,芦庙镇,脱贫户", "赵成年,男,19800501,,芦庙镇,脱贫户"],
        [RegisterSource.Disability] = [Lists.Row(Certified, Lists.Id("20140503", 1), "芦庙镇,智力残疾"), Pupil(0, "芦庙镇,视力残疾")],
        [RegisterSource.HomeTeaching] = [Lists.Row("冯小教", Lists.Id("20140504", 1), $"{FirstSchool},智力残疾")],
        [RegisterSource.Justice] = [Lists.Row(Judged, Lists.Id("20140505", 1), "芦庙镇,服刑人员子女")],
        [RegisterSource.LowIncome] = [Pupil(0, "芦庙镇,低保")],
        [RegisterSource.Aid] = [Lists.Row("吴小助", Lists.Id("20140506", 1), $"{FirstSchool},生活补助")],
        [RegisterSource.ResidencePermit] = [Lists.Row("郑小来", Lists.Id("20140507", 1), "3416990001,芦庙镇")],
        [RegisterSource.Departures] = [Pupil(2, "迁出,20260901")],
        [RegisterSource.Transfers] = [Lists.Row("褚小转", Lists.Id("20140508", 1), "外地学校,20260901")],
    };

    /// <summary>The row of a pupil, with what a list says.</summary>
    public static string Pupil(int number, string own) => Lists.Row(Pupils.All[number].Name, Pupils.All[number].Id, own);

    /// <summary>The district with these lists, or all of them, compared.</summary>
    public static async Task<(TestDistrict District, ComparisonRunId Run)> CompareAsync(TestDatabase database, params RegisterSource[] sources)
    {
        var district = await MatterDistrict.CreateAsync(database);
        foreach (var source in sources.Length == 0 ? RegisterSources.Listings : sources)
        {
            await district.LoadListAsync(source, All[source]);
        }

        district.Clock.Advance(TimeSpan.FromMinutes(1));
        return (district, await MatterDistrict.CompareAsync(district));
    }

    /// <summary>What a run found in the lists: the kind and the name.</summary>
    public static async Task<List<string>> FoundAsync(this TestDistrict district, ComparisonRunId run) =>
        [.. (await district.AsSystemAsync(db => db.ComparisonFindings.AsNoTracking().Where(f => f.RunId == run).ToListAsync()))
            .Where(f => f.Category.IsOfListing).Select(f => $"{f.Category} {f.Name}").Order(StringComparer.Ordinal)];

    public static async Task<IReadOnlyList<ListComparisonFindings.Row>> RowsAsync(this TestDistrict district, Actor reader, ComparisonRunId run, DifferenceCategory kind) =>
        (await district.RunAsync(reader, new ListComparisonFindings.Query(run, kind))).Rows;
}
