using System.Text.Json;
using Baoxue.Features.Common;
using Baoxue.Features.Registers.ChildFile;
using Baoxue.Features.Tests.Registers.Children;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Registers.ChildFile;

public sealed class GetChildTests
{
    [Theory, DatabaseData]
    public async Task The_file_shows_no_number_or_phone_in_full_and_the_reading_is_written_down(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var child = await district.ChildAsync("王小芳");

        var answer = (await district.RunAsync(Actors.Registrar, new GetChild.Query(child.Id, "核实情况")))!;

        var shown = JsonSerializer.Serialize(new { answer.MaskedIdNumber, answer.MaskedStudentNumber, answer.Facts, answer.Timeline }, FeatureJson.Options);
        Assert.DoesNotContain("341699201508310021", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("13800001234", shown, StringComparison.Ordinal);
        Assert.Equal("第一小学", answer.School);
        Assert.Equal("芦庙镇", answer.Domicile);
        Assert.NotEmpty(answer.Timeline);
        Assert.True(await district.AsSystemAsync(db => db.AuditRows.AnyAsync(r => r.Action == "GetChild" && r.Subject == $"Child:{child.Id.Value}" && r.Purpose == "核实情况")));
    }
}
