using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Loads;
using Baoxue.Spreadsheets;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Registers.Loads;

public sealed class LoadTests
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
    public async Task The_same_rows_again_change_nothing(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var text = Loading.Csv(Loading.Pupils(50));
        await district.LoadAsync(text);
        var seen = await district.SeenAsync();
        var again = await district.LoadAsync(text);

        Assert.Equal((50, 0, 0, 50, 0), (again.Load.Counts.Read, again.Load.Counts.New, again.Load.Counts.Changed, again.Load.Counts.Unchanged, again.Load.Counts.Gone));
        Assert.Equal(seen, await district.SeenAsync());
        Assert.Equal(50, await district.StoredAsync());
    }

    [Theory, DatabaseData]
    public async Task A_second_full_load_tells_new_changed_unchanged_and_gone(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.LoadAsync(Loading.Csv(Loading.Pupils(100)));
        var second = await district.LoadAsync(Loading.Csv([.. Loading.Pupils(90, 10).Select((p, i) => i < 2 ? p with { Class = "2班" } : p), .. Loading.Pupils(5, 200)]));

        Assert.Equal((95, 5, 2, 88, 10), (second.Load.Counts.Read, second.Load.Counts.New, second.Load.Counts.Changed, second.Load.Counts.Unchanged, second.Load.Counts.Gone));
        Assert.Equal(95, (await district.SeenAsync()).Count);

        var comparison = await district.RunAsync(Actors.Registrar, new CompareLoads.Query(second.Load.Id));
        Assert.Equal(10, comparison!.Records.Count(r => r.IsGone));
        Assert.All(comparison.Records.Where(r => !r.IsGone), r => Assert.Equal(new CompareLoads.ChangedField("班级", "1班", "2班"), Assert.Single(r.Fields)));
    }

    [Theory, DatabaseData]
    public async Task An_increment_leaves_what_it_does_not_hold(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.LoadAsync(Loading.Csv(Loading.Pupils(20)));
        var more = await district.LoadAsync(Loading.Csv(Loading.Pupils(3, 19)), LoadMode.Increment);

        Assert.Equal((2, 1, 0), (more.Load.Counts.New, more.Load.Counts.Unchanged, more.Load.Counts.Gone));
        Assert.Equal(22, (await district.SeenAsync()).Count);
    }

    [Theory, DatabaseData]
    public async Task A_record_that_stands_in_the_file_twice_is_taken_once(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var answer = await district.LoadAsync(Loading.Csv([.. Loading.Pupils(3), Pupil.Number(1) with { Class = "9班" }]));

        Assert.Equal((3, 1), (answer.Load.Counts.New, answer.Load.Counts.Rejected));
        var findings = await district.RunAsync(Actors.Registrar, new ListLoadFindings.Query(answer.Load.Id, OnlyRejected: true));
        var finding = Assert.Single(findings.Findings);
        Assert.Equal((5, "RepeatedInFile"), (finding.RowNumber, finding.Rule));
        Assert.Contains("第 3 行", finding.Message, StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task Refused_rows_can_be_mended_and_loaded_again(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var first = await district.LoadAsync(Loading.Csv([.. Loading.Pupils(5), Pupil.Number(7) with { Name = "" }]));
        var errors = await district.RunAsync(Actors.Registrar, new GetLoadErrorFile.Query(first.Load.Id));
        var mended = await MendAsync(errors!);

        var id = await district.StartAsync(await district.KeepAsync(mended, "拒收行.xlsx"), LoadMode.Increment);
        await district.RunJobsAsync();
        var second = await district.LoadOfAsync(id);

        Assert.Equal((1, 1, 0), (second.Load.Counts.Read, second.Load.Counts.New, second.Load.Counts.Rejected));
        Assert.Empty(second.DroppedColumns);
        Assert.Equal(6, (await district.SeenAsync()).Count);
    }

    [Theory, DatabaseData]
    public async Task A_withdrawn_load_leaves_exactly_what_was_seen_before(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.LoadAsync(Loading.Csv(Loading.Pupils(60)));
        var before = await district.SeenAsync();
        var second = await district.LoadAsync(Loading.Csv([.. Loading.Pupils(50, 10).Select((p, i) => i % 5 == 0 ? p with { Class = "3班" } : p), .. Loading.Pupils(8, 300)]));
        Assert.NotEqual(before, await district.SeenAsync());

        var withdrawn = await district.RunAsync(Actors.Registrar, new WithdrawLoad.Command(second.Load.Id, "传错了文件"));
        Assert.True(withdrawn.IsOk);
        Assert.Equal(before, await district.SeenAsync());
        await district.RunJobsAsync();
        Assert.Equal(before, await district.SeenAsync());

        var third = await district.LoadAsync(Loading.Csv(Loading.Pupils(60)));
        Assert.Equal((60, 0), (third.Load.Counts.Unchanged, third.Load.Counts.Gone));
        Assert.Equal(before, await district.SeenAsync());
    }

    [Theory, DatabaseData]
    public async Task Only_the_load_in_force_can_be_withdrawn_and_only_with_a_reason(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var first = await district.LoadAsync(Loading.Csv(Loading.Pupils(3)));
        var second = await district.LoadAsync(Loading.Csv(Loading.Pupils(4)));

        var older = await district.RunAsync(Actors.Registrar, new WithdrawLoad.Command(first.Load.Id, "撤回"));
        Assert.IsType<RegisterRefusals.NotTheLoadInForce>(older.Refusal);
        var silent = await district.RunAsync(Actors.Registrar, new WithdrawLoad.Command(second.Load.Id, " "));
        Assert.IsType<RegisterRefusals.ReasonMissing>(silent.Refusal);
    }

    [Theory, DatabaseData]
    public async Task A_register_takes_one_load_at_a_time_and_tells_of_a_file_it_has(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var file = await district.KeepAsync(Loading.Csv(Loading.Pupils(3)));
        await district.StartAsync(file);
        var other = await district.KeepAsync(Loading.Csv(Loading.Pupils(3)));
        var early = await district.RunAsync(Actors.Registrar, new StartLoad.Command(RegisterSource.Student, LoadMode.Full, Loading.AsOf, other));
        Assert.IsType<RegisterRefusals.LoadUnderWay>(early.Refusal);

        await district.RunJobsAsync();
        var same = await district.RunAsync(Actors.Registrar, new StartLoad.Command(RegisterSource.Student, LoadMode.Full, Loading.AsOf, other));
        Assert.IsType<RegisterRefusals.SameFileInForce>(same.Refusal);
    }

    [Theory, DatabaseData]
    public async Task The_minimal_file_of_the_police_loads(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var pupil = Pupil.Number(5);
        var answer = await district.LoadAsync(
            $"姓名,公民身份号码,性别,出生日期,住址,行政区划代码,户主姓名,状态\r\n{pupil.Name},{pupil.Id},男,{pupil.Id[6..14]},花戏楼街道,341602001001,王大山,正常\r\n",
            source: RegisterSource.Household);

        Assert.Equal((LoadState.Published, 1L), (answer.Load.State, answer.Load.Counts.New));
        var record = await district.AsSystemAsync(db => db.HouseholdRecords.AsNoTracking().SingleAsync());
        Assert.Equal((pupil.Name, false, new DateOnly(2014, 1, 6)), (record.Name, record.IsCanceled, record.BirthOn!.Value));
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
    public async Task The_template_is_read_by_the_schema_that_made_it(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        foreach (var source in Enum.GetValues<RegisterSource>())
        {
            var template = await district.RunAsync(Actors.Registrar, new GetLoadTemplate.Query(source));
            await using var content = template.Content;
            using var copy = new MemoryStream();
            await content.CopyToAsync(copy, TestContext.Current.CancellationToken);
            var preview = await district.RunAsync(Actors.Registrar, new PreviewLoad.Query(source, await district.KeepAsync(copy.ToArray(), template.Name), Loading.AsOf));
            Assert.Null(preview.Refusal);
            Assert.Empty(preview.Absent);
            Assert.Empty(preview.Unmatched);
        }
    }

    private static async Task<byte[]> MendAsync(LoadFile errors)
    {
        await using var content = errors.Content;
        var path = Path.GetTempFileName();
        try
        {
            await using (var file = File.Create(path))
            {
                await content.CopyToAsync(file, TestContext.Current.CancellationToken);
            }

            using var reader = TableReader.Open(path, errors.Name, TableLimits.Default);
            using var mended = new MemoryStream();
            using (var workbook = new WorkbookWriter(mended, leaveOpen: true))
            {
                workbook.StartSheet(new SheetLayout("拒收行", []));
                while (reader.Read())
                {
                    var cells = Enumerable.Range(0, reader.FieldCount).Select(reader.GetText).ToArray();
                    cells[3] = reader.RowNumber == 1 ? cells[3] : "王小明";
                    workbook.WriteRow([.. cells.Select(c => (WriterCell)c)]);
                }

                workbook.Finish();
            }

            return mended.ToArray();
        }
        finally
        {
            File.Delete(path);
        }
    }
}
