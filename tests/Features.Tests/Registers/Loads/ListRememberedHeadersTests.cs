using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Registers.Loads;

public sealed class ListRememberedHeadersTests
{
    [Theory, DatabaseData]
    public async Task What_was_matched_or_dropped_is_listed_until_it_is_forgotten(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await RememberAsync(district, new() { ["孩子的号码"] = "IdNumber", ["奖惩情况"] = "" });

        Assert.Equal(
            [(RegisterSource.Student, "奖惩情况", null), (RegisterSource.Student, "孩子的号码", "身份证件号")],
            (await district.RunAsync(Actors.Registrar, new ListRememberedHeaders.Query())).Select(r => (r.Source, r.Header, r.Field)));

        await RememberAsync(district, new() { ["孩子的号码"] = null });
        Assert.Equal(["奖惩情况"], (await district.RunAsync(Actors.Registrar, new ListRememberedHeaders.Query())).Select(r => r.Header));
    }

    private static async Task RememberAsync(TestDistrict district, Dictionary<string, string?> fields) =>
        Assert.True((await district.RunAsync(Actors.Registrar, new RememberHeaders.Command(RegisterSource.Student, fields))).IsOk);
}
