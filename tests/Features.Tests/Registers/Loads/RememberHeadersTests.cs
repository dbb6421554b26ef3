using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

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

    [Theory, DatabaseData]
    public async Task A_cell_of_a_child_is_no_header_to_remember(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);

        foreach (var cell in new[] { Pupil.Number(1).Id, "家长13800001234", "20140102", "２０１４０１０２" })
        {
            var told = await district.RunAsync(Actors.Registrar, new RememberHeaders.Command(RegisterSource.Student, new Dictionary<string, string?> { [cell] = "" }));
            Assert.IsType<RegisterRefusals.NoHeader>(told.Refusal);
        }

        Assert.Empty(await district.RunAsync(Actors.Registrar, new ListRememberedHeaders.Query()));
    }

    [Theory, DatabaseData]
    public async Task The_log_tells_which_fields_were_matched_and_not_what_stood_in_the_file(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);

        await district.RunAsync(Actors.Registrar, new RememberHeaders.Command(RegisterSource.Student, new Dictionary<string, string?> { ["wang-xiaoming"] = "IdNumber" }));

        var details = await district.AsSystemAsync(db => db.AuditRows.Where(r => r.Action == nameof(RememberHeaders)).Select(r => r.Details).SingleAsync());
        Assert.Contains("IdNumber", details, StringComparison.Ordinal);
        Assert.DoesNotContain("xiaoming", details, StringComparison.Ordinal);
    }
}
