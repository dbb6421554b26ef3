using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.SchoolAge;
using Baoxue.Features.Tests.Platform;
using Baoxue.Features.Tests.Platform.Exports;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Registers.SchoolAge;

public sealed class ExportSchoolAgeRulesTests
{
    [Theory, DatabaseData]
    public async Task The_file_holds_every_rule_and_which_one_holds_today(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var next = SchoolAgePolicy.Default with { CutOffMonth = 12, CutOffDay = 31, Source = "亳教〔2026〕9号", IsConfirmed = true };
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new EnterSchoolAgeRule.Command(Seeded.Today.AddDays(1), next))).IsOk);

        var rows = Exported.Rows(await district.ExportAsync(Actors.Registrar, new ExportSchoolAgeRules.Command()));

        Assert.Equal(["自何日起", "现行", "截止日", "年数", "依据", "确认", "录入人", "录入时间"], rows[0]);
        Assert.Equal(["2026-11-24", "", "12 月 31 日前满 6 周岁", "9", "亳教〔2026〕9号", "已确认"], rows[1][..6]);
        Assert.Equal(["此前", "现行", "8 月 31 日前满 6 周岁", "9", SchoolAgePolicy.Default.Source, "待确认", "随程序"], rows[2]);
        Assert.Equal(3, rows.Count);
    }
}
