using Baoxue.Domain.Comparison.Discrepancies;
using Baoxue.Features.Comparison.Discrepancies;
using Baoxue.Features.Comparison.Linking;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Comparison.Discrepancies;

public sealed class GetDiscrepancyTests
{
    [Theory, DatabaseData]
    public async Task Both_registers_stand_side_by_side_with_the_evidence(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var matter = await MatterDistrict.OfAsync(district, "王明");

        var answer = (await district.RunAsync(Actors.Registrar, new GetDiscrepancy.Query(matter.Id, new())))!;

        Assert.Equal(("女", "男"), (answer.Texts.Student![RegisterStrategy.Sex], answer.Texts.Other![RegisterStrategy.Sex]));
        Assert.DoesNotContain("20150901", answer.Texts.Student[RegisterStrategy.Number], StringComparison.Ordinal);
        Assert.Equal(RegisterStrategy.Fields.Select(f => f.Name), answer.Evidence!.Lines.Select(l => l.Field));
        Assert.All(answer.Evidence.Lines, l => Assert.NotEqual((l.Field, l.Level), (MatterWords.OfField(l.Field), MatterWords.OfLevel(l.Level, "户籍"))));
        Assert.Equal(new DateOnly(2026, 12, 21), answer.Term.Value.EndsOn);
    }

    [Theory, DatabaseData]
    public async Task A_record_outside_the_scope_is_not_shown(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var matter = await MatterDistrict.OfAsync(district, "王明");

        var answer = (await district.RunAsync(MatterDistrict.School, new GetDiscrepancy.Query(matter.Id, new())))!;

        Assert.NotNull(answer.Texts.Student);
        Assert.Null(answer.Texts.Other);
        Assert.Null(answer.Evidence);
        Assert.Null(await district.RunAsync(Actors.SchoolRegistrar("341602.002.001"), new GetDiscrepancy.Query(matter.Id, new())));
    }

    [Theory, DatabaseData]
    public async Task The_list_is_walked_from_end_to_end(TestDatabase database)
    {
        await using var district = await MatterDistrict.CreateAsync(database);
        var listed = (await MatterDistrict.ListAsync(district, Actors.Registrar)).Rows.Select(r => r.Id).ToList();

        var walked = new List<DiscrepancyId>();
        for (DiscrepancyId? at = listed[0]; at is { } id;)
        {
            walked.Add(id);
            var answer = (await district.RunAsync(Actors.Registrar, new GetDiscrepancy.Query(id, new())))!;
            Assert.Equal(walked.Count == 1 ? null : walked[^2], answer.Previous);
            at = answer.Next;
        }

        Assert.Equal(listed, walked);
    }
}
