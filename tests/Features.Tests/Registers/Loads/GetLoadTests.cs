using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Reading;
using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Registers.Loads;

public sealed class GetLoadTests
{
    [Theory, DatabaseData]
    public async Task Counts_of_a_first_load_add_up_and_readers_see_it(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var answer = await district.LoadAsync(Loading.Csv([.. Loading.Pupils(40), new Pupil("341699201401010013", "")]));

        Assert.Equal(LoadState.Published, answer.Load.State);
        Assert.Equal((41, 40, 0, 0, 1), (answer.Load.Counts.Read, answer.Load.Counts.New, answer.Load.Counts.Changed, answer.Load.Counts.Unchanged, answer.Load.Counts.Rejected));
        Assert.True(answer.Load.IsInForce);
        Assert.Equal(40, (await district.SeenAsync()).Count);
    }

    [Theory, DatabaseData]
    public async Task Rows_passed_over_are_counted_by_reason(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var answer = await district.LoadAsync(Loading.Csv(Loading.Pupils(3)) + "合计,3\r\n说明：本表由学校填报\r\n审核人：李四\r\n" + Pupil.Header + "\r\n");

        Assert.Equal(3, answer.Load.Counts.Read);
        Assert.Equal([new(SkippedRow.Total, 1), new(SkippedRow.Note, 2), new(SkippedRow.RepeatedHeader, 1)], answer.Load.Reading.Skipped);
        Assert.Equal("跳过 4 行：合计 1、说明 2、重复表头 1", LoadWords.Skipped(answer.Load.Reading.Skipped));
    }

    [Theory, DatabaseData]
    public async Task A_load_whose_job_is_gone_does_not_wait_for_ever(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var id = await district.StartAsync(await district.KeepAsync(Loading.Csv(Loading.Pupils(3))));
        var waiting = await district.LoadOfAsync(id);
        await district.AsSystemAsync(db => db.Jobs.ExecuteUpdateAsync(set => set.SetProperty(j => j.State, JobState.Failed)));

        var broken = await district.LoadOfAsync(id);
        var listed = await district.RunAsync(Actors.Registrar, new ListLoads.Query());
        var standing = (await district.RunAsync(Actors.Registrar, new ListRegisterStandings.Query())).Single(s => s.Source == RegisterSource.Student);

        Assert.Equal("排队中", LoadWords.Of(waiting.Load));
        Assert.Equal(("已中断", "已中断"), (LoadWords.Of(broken.Load), LoadWords.Of(listed.Rows.Single())));
        Assert.Equal((id, false), (standing.FailedId!.Value, standing.IsUnderWay));
    }

    [Theory, DatabaseData]
    public async Task Findings_that_are_not_kept_are_counted_all_the_same(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var load = await district.LoadAsync(Loading.Csv(Loading.Pupils(4)).Replace("13800000000", "1380000000", StringComparison.Ordinal));
        await district.AsSystemAsync(db => db.LoadFindings.Where(f => f.LoadId == load.Load.Id && f.Rule == nameof(RowRule.PhoneMalformed) && f.RowNumber > 3).ExecuteDeleteAsync());

        var group = Assert.Single((await district.LoadOfAsync(load.Load.Id)).Groups, g => g.Rule == nameof(RowRule.PhoneMalformed));

        Assert.Equal((RowConsequence.Note, 4L, 2), (group.Consequence, group.Count, group.Kept));
    }

    [Fact]
    public void No_more_than_a_number_of_each_kind_is_kept_unless_rows_were_refused()
    {
        var findings = new LoadFindings(new RegisterLoadId(Guid.Empty), "341602", null!);
        RowConsequence[] consequences = [RowConsequence.Note, RowConsequence.DropCell, RowConsequence.RejectRow];

        var kept = consequences.ToDictionary(c => c, c => Enumerable.Range(1, LoadFindings.MostKept + 1)
            .Count(row => findings.From(new RowFinding(row, "", RowRule.TooLong, "", c, "", ""), name: "", isStored: true) is not null));

        Assert.Equal([LoadFindings.MostKept, LoadFindings.MostKept, LoadFindings.MostKept + 1], consequences.Select(c => kept[c]));
        Assert.All(findings.Counts, c => Assert.Equal(LoadFindings.MostKept + 1, c.Count));
    }

    [Theory, DatabaseData]
    public async Task A_file_that_cannot_be_read_says_why_and_leaves_the_load_before_it(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.LoadAsync(Loading.Csv(Loading.Pupils(5)));
        var before = await district.SeenAsync();
        (byte[] Bytes, string Name, string Says)[] files =
        [
            ("%PDF-1.7 not a table"u8.ToArray(), "学籍.pdf", "学籍.pdf"),
            ([.. "姓名,性别\r\n王小明,"u8, 0, (byte)'\r', (byte)'\n'], "空字符.csv", "NUL"),
            ([.. System.Text.Encoding.UTF8.GetBytes("姓名,性别,出生日期,年级\r\n王小明,男,20140101,三年级\r\n")], "缺列.csv", "身份证件号"),
            ([.. System.Text.Encoding.UTF8.GetBytes(Pupil.Header + "\r\n")], "只有表头.csv", "没有数据行"),
        ];
        foreach (var (bytes, name, says) in files)
        {
            var id = await district.StartAsync(await district.KeepAsync(bytes, name));
            await district.RunJobsAsync();
            var failed = await district.LoadOfAsync(id);
            Assert.Equal(LoadState.Failed, failed.Load.State);
            Assert.Contains(says, failed.Load.Failure, StringComparison.Ordinal);
            Assert.Contains(name, failed.Load.Failure, StringComparison.Ordinal);
            Assert.Equal(before, await district.SeenAsync());
        }
    }
}
