using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Registers.Loads;

public sealed class PreviewLoadTests
{
    [Theory, DatabaseData]
    public async Task A_preview_shows_columns_rows_and_problems_and_stores_nothing(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var file = await district.KeepAsync(Loading.Csv([.. Loading.Pupils(25), Pupil.Number(30)]).Replace("现住址", "奖惩情况", StringComparison.Ordinal).Replace("王小一", "", StringComparison.Ordinal));
        var preview = await district.RunAsync(Actors.Registrar, new PreviewLoad.Query(RegisterSource.Student, file, Loading.AsOf));

        Assert.Null(preview.Refusal);
        Assert.Equal(1, preview.HeaderRow);
        Assert.Equal(["奖惩情况"], preview.Unmatched);
        Assert.Equal(20, preview.Rows.Count);
        Assert.True(preview.Rows[0].IsRejected);
        Assert.Contains(preview.Rows[0].Problems, p => p.Column == "姓名");
        Assert.False(preview.Rows[1].IsRejected);
        Assert.Equal(0, await district.StoredAsync());
    }
}
