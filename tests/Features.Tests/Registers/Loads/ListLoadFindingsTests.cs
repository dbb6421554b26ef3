using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers.Reading;
using Baoxue.Features.Common;
using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Registers.Loads;

public sealed class ListLoadFindingsTests
{
    [Theory, DatabaseData]
    public async Task Only_who_may_mend_the_file_sees_what_stands_in_it_in_full(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var whole = Pupil.Number(1).Id;
        var wrong = whole[..17] + (whole[17] == '0' ? '1' : '0');
        var answer = await district.LoadAsync(Loading.Csv([.. Loading.Pupils(1), Pupil.Number(1) with { Id = wrong }]).Replace("13800000000", "1380000000", StringComparison.Ordinal));
        var query = new ListLoadFindings.Query(answer.Load.Id);

        var registrar = await district.RunAsync(Actors.Registrar, query);
        Assert.Contains(registrar.Findings, f => f.Value == wrong);
        Assert.Contains(registrar.Findings, f => f.Value == "1380000000");
        foreach (var role in new[] { Role.BureauStaff, Role.BureauSupervisor, Role.Analyst })
        {
            var shown = await district.RunAsync(Actors.Holding(role, DataScope.WholeDistrict), query);
            Assert.Equal(registrar.Findings.Select(f => (f.RowNumber, f.Rule)), shown.Findings.Select(f => (f.RowNumber, f.Rule)));
            Assert.DoesNotContain(shown.Findings, f => f.Value.Contains(wrong, StringComparison.Ordinal) || f.Value.Contains("1380000000", StringComparison.Ordinal));
            await Assert.ThrowsAsync<NotAllowedException>(() => district.RunAsync(Actors.Holding(role, DataScope.WholeDistrict), new GetLoadErrorFile.Query(answer.Load.Id)));
        }
    }

    [Theory, DatabaseData]
    public async Task A_finding_names_the_person_whose_row_it_is_and_hides_a_number_in_the_name(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var number = Pupil.Number(3).Id;
        var load = (await district.LoadAsync(Loading.Csv([Pupil.Number(1), Pupil.Number(1), Pupil.Number(2) with { Name = number, Id = "34169920140109001" }, Pupil.Number(4) with { Name = "" }]))).Load;

        var findings = (await district.RunAsync(Actors.Registrar, new ListLoadFindings.Query(load.Id))).Findings;
        var masked = (await district.RunAsync(Actors.Holding(Role.Analyst, DataScope.WholeDistrict), new ListLoadFindings.Query(load.Id))).Findings;

        Assert.Equal(Pupil.Number(1).Name, findings.First(f => f.Rule == "RepeatedInFile").Name);
        var nameless = findings.Where(f => f.RowNumber == 5).ToList();
        Assert.NotEmpty(nameless);
        Assert.All(nameless, f => Assert.Null(f.Name));
        Assert.Equal(findings.Count, masked.Count);
        Assert.DoesNotContain(masked, f => f.Name?.Contains(number, StringComparison.Ordinal) == true);
        Assert.Equal(Pupil.Number(1).Name, masked.First(f => f.Rule == "RepeatedInFile").Name);
    }

    [Theory, DatabaseData]
    public async Task A_record_that_stands_in_the_file_twice_is_taken_once(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var answer = await district.LoadAsync(Loading.Csv([.. Loading.Pupils(3), Pupil.Number(1) with { Class = "9班" }]));

        Assert.Equal((3, 1), (answer.Load.Counts.New, answer.Load.Counts.Rejected));
        var findings = await district.RunAsync(Actors.Registrar, new ListLoadFindings.Query(answer.Load.Id, Only: RowConsequence.RejectRow));
        var finding = Assert.Single(findings.Findings);
        Assert.Equal((5, "RepeatedInFile"), (finding.RowNumber, finding.Rule));
        Assert.Contains("第 3 行", finding.Message, StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task A_record_in_force_that_stands_in_the_next_file_twice_is_taken_from_its_first_row(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.LoadAsync(Loading.Csv([.. Loading.Pupils(3)]));

        var answer = await district.LoadAsync(Loading.Csv([Pupil.Number(1) with { Class = "9班" }, .. Loading.Pupils(3)]));

        Assert.Equal((0, 1, 2, 1, 0), (answer.Load.Counts.New, answer.Load.Counts.Changed, answer.Load.Counts.Unchanged, answer.Load.Counts.Rejected, answer.Load.Counts.Gone));
        var findings = await district.RunAsync(Actors.Registrar, new ListLoadFindings.Query(answer.Load.Id, Only: RowConsequence.RejectRow));
        var finding = Assert.Single(findings.Findings);
        Assert.Equal((4, "RepeatedInFile"), (finding.RowNumber, finding.Rule));
    }
}
