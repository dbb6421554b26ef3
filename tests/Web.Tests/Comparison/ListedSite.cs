using Baoxue.Domain.Comparison;
using Baoxue.Domain.Registers;
using Baoxue.Features.Comparison;
using Baoxue.Testing;
using Baoxue.Web.Tests.Authorization;
using Baoxue.Web.Tests.Registers;

namespace Baoxue.Web.Tests.Comparison;

/// <summary>A site whose district has the class roll of one school, and of two children without a record one on the list of disability and one on that of justice.</summary>
internal static class ListedSite
{
    public const string Certified = "孙小安";
    public const string Judged = "钱小平";

    /// <summary>At the first school by the register, and in class at the second.</summary>
    public static readonly Person Elsewhere = Places.People.First(p => p.School == Places.SecondSchool);

    /// <summary>Of the first school, and not on its roll.</summary>
    public static readonly Person Absent = Places.People.Last(p => p is { School: Places.FirstSchool, Domicile: not null });

    private static readonly DateOnly AsOf = new(2026, 9, 1);

    public static async Task<(PeopledSite Site, Guid Run)> CreateAsync(TestDatabase database, CancellationToken ct, params string[] others)
    {
        var site = await PeopledSite.CreateAsync(database, ct, [Uploads.Registrar, .. others]);
        var roll = Places.People.Where(p => p.School == Places.FirstSchool && p != Absent).Append(Elsewhere).Select(p => $"{p.Name},男,,{p.IdNumber},{Places.FirstSchool},芦庙镇第一小学,三年级,1班");
        await LoadAsync(site, RegisterSource.ClassRoll, "姓名,性别,出生日期,身份证件号,学校标识码,学校名称,年级,班级", [.. roll]);
        await LoadAsync(site, RegisterSource.Disability, "姓名,性别,出生日期,身份证件号,乡镇,残疾类别", $"{Certified},女,20140503,,芦庙镇,智力残疾");
        await LoadAsync(site, RegisterSource.Justice, "姓名,性别,出生日期,身份证件号,乡镇,情形", $"{Judged},女,20140505,,芦庙镇,服刑人员子女");
        site.District.Clock.Advance(TimeSpan.FromMinutes(1));
        var run = (await site.District.RunAsync(Actors.Registrar, new StartComparison.Command(PeopledSite.Today))).Value;
        await site.District.RunJobsAsync();
        return (site, run.Value);
    }

    /// <summary>The matter of somebody.</summary>
    public static async Task<Guid> MatterAsync(this PeopledSite site, DifferenceCategory kind, string name) =>
        (await site.District.AsSystemAsync(db => Task.FromResult(db.Discrepancies.Where(d => d.Category == kind && d.Name == name).Select(d => d.Id).Single()))).Value;

    private static async Task LoadAsync(PeopledSite site, RegisterSource source, string header, params string[] rows)
    {
        var path = Path.Combine(site.District.Directory, $"{source}.csv");
        await File.WriteAllLinesAsync(path, rows.Prepend(header));
        var load = await site.District.LoadAsync(source, path, AsOf);
        Assert.Equal(LoadState.Published, await site.District.AsSystemAsync(db => Task.FromResult(db.RegisterLoads.Where(l => l.Id == load).Select(l => l.State).Single())));
    }
}
