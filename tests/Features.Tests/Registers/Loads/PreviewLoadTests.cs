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
        Assert.DoesNotContain(preview.Rows.SelectMany(r => r.Cells), cell => cell.Contains(Pupil.Number(1).Id, StringComparison.Ordinal));
    }

    [Theory, DatabaseData]
    public async Task A_file_without_a_needed_column_shows_what_is_known_and_a_match_can_be_tried_before_it_is_remembered(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var file = await district.KeepAsync(Loading.Csv(Loading.Pupils(2)).Replace("年级", "几年级了", StringComparison.Ordinal));

        var refused = await district.RunAsync(Actors.Registrar, new PreviewLoad.Query(RegisterSource.Student, file, Loading.AsOf));
        var tried = await district.RunAsync(Actors.Registrar, new PreviewLoad.Query(RegisterSource.Student, file, Loading.AsOf, new Dictionary<string, string> { ["几年级了"] = "Grade" }));

        Assert.NotNull(refused.Refusal);
        Assert.Equal(["几年级了"], refused.Unmatched);
        Assert.Contains(refused.Columns, c => c.Field.Header == "姓名");
        Assert.Contains(refused.Absent, f => f is { Header: "年级", IsRequired: true });
        Assert.Null(tried.Refusal);
        Assert.False(tried.AsksForMatching);
        Assert.Empty(await district.RunAsync(Actors.Registrar, new ListRememberedHeaders.Query()));
    }

    [Theory, DatabaseData]
    public async Task A_column_that_was_dropped_once_is_not_asked_for_again(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var file = await district.KeepAsync(Loading.Csv(Loading.Pupils(2)).Replace("现住址", "奖惩情况", StringComparison.Ordinal));
        Assert.True((await district.RunAsync(Actors.Registrar, new PreviewLoad.Query(RegisterSource.Student, file, Loading.AsOf))).AsksForMatching);

        await district.RunAsync(Actors.Registrar, new RememberHeaders.Command(RegisterSource.Student, new Dictionary<string, string?> { ["奖惩情况"] = "" }));

        Assert.False((await district.RunAsync(Actors.Registrar, new PreviewLoad.Query(RegisterSource.Student, file, Loading.AsOf))).AsksForMatching);
    }

    [Theory, DatabaseData]
    public async Task The_first_child_of_a_file_without_a_header_is_not_offered_as_one(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var children = Loading.Csv([Pupil.Number(1) with { Id = "34169920140102" }, .. Loading.Pupils(3)])[(Pupil.Header.Length + 2)..];

        var preview = await district.RunAsync(Actors.Registrar, new PreviewLoad.Query(RegisterSource.Student, await district.KeepAsync(children), Loading.AsOf));
        var load = await district.LoadAsync(children);

        Assert.NotNull(preview.Refusal);
        Assert.False(preview.AsksForMatching);
        Assert.Empty(preview.Columns);
        Assert.Equal(LoadState.Failed, load.Load.State);
    }
}
