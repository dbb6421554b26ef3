using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Registers.Loads;

public sealed class RememberHeadersTests
{
    [Theory, DatabaseData]
    public async Task A_header_matched_once_is_remembered(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var file = await district.KeepAsync(Loading.Csv(Loading.Pupils(2)).Replace("身份证件号", "孩子的号码", StringComparison.Ordinal));
        var before = await district.RunAsync(Actors.Registrar, new PreviewLoad.Query(RegisterSource.Student, file, Loading.AsOf));
        Assert.NotNull(before.Refusal);
        Assert.Contains("孩子的号码", before.Unmatched);

        var told = await district.RunAsync(Actors.Registrar, new RememberHeaders.Command(RegisterSource.Student, new Dictionary<string, string?> { ["孩子的号码"] = "IdNumber" }));
        Assert.True(told.IsOk);
        var after = await district.RunAsync(Actors.Registrar, new PreviewLoad.Query(RegisterSource.Student, file, Loading.AsOf));
        Assert.Null(after.Refusal);
        Assert.Equal(2, after.Rows.Count);
    }
}
