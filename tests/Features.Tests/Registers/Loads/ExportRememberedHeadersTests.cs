using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Loads;
using Baoxue.Features.Tests.Platform.Exports;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Registers.Loads;

public sealed class ExportRememberedHeadersTests
{
    [Theory, DatabaseData]
    public async Task The_file_holds_what_was_matched_and_what_was_dropped(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var matched = new Dictionary<string, string?> { ["孩子的号码"] = "IdNumber", ["奖惩情况"] = "" };
        Assert.True((await district.RunAsync(Actors.Registrar, new RememberHeaders.Command(RegisterSource.Student, matched))).IsOk);

        var file = await district.ExportAsync(Actors.Registrar, new ExportRememberedHeaders.Command());

        Assert.Equal([["文件中的列名", "登记表", "对应的项目"], ["奖惩情况", "学籍", "不导入"], ["孩子的号码", "学籍", "身份证件号"]], Exported.Rows(file));
        Assert.IsType<PlatformRefusals.NotAllowed>((await district.RunAsync(Actors.Auditor.TakingOut(), new ExportRememberedHeaders.Command())).Refusal);
    }
}
