using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Reading;
using Baoxue.Features.Registers.Loads;
using Baoxue.Simulator;
using Baoxue.Simulator.Registers;
using Baoxue.Spreadsheets;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Registers.Loads;

public sealed class LoadSheetTests
{
    private static readonly string[] Header = Pupil.Header.Split(',');

    [Theory, DatabaseData]
    public async Task A_register_goes_on_through_the_sheets_with_its_header_and_rows_are_named_by_sheet(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var book = Book(
            ("封面", [["谯城区教育局"]]),
            ("学籍1", [Header, .. Rows(0, 30)]),
            ("统计", [["学校", "人数"], ["中心小学", "60"]]),
            ("学籍2", [["学籍名册（续）"], Header, .. Rows(30, 28), Rows(3, 1)[0], ["", .. Rows(70, 1)[0][1..]]]));

        var answer = await LoadAsync(district, book);
        var findings = (await district.RunAsync(Actors.Registrar, new ListLoadFindings.Query(answer.Load.Id))).Findings;

        Assert.Equal((LoadState.Published, 60, 59, 1), (answer.Load.State, answer.Load.Counts.Read, answer.Load.Counts.New, answer.Load.Counts.Rejected));
        Assert.Equal([new("学籍1", 1), new("学籍2", 34)], answer.Load.Reading.Sheets);
        Assert.Equal([new("封面", false), new("统计", false)], answer.Load.Reading.IgnoredSheets);
        var repeated = Assert.Single(findings, f => f.Rule == nameof(RowRule.RepeatedInFile));
        Assert.Equal((new FilePlace("学籍2", 31), "工作表“学籍1”第 5 行"), (repeated.Place, repeated.Message.Split("第一次在")[1]));
        Assert.Equal(new FilePlace("学籍2", 32), Assert.Single(findings, f => f.Rule == nameof(RowRule.StudentNumberMissing)).Place);
    }

    [Theory, DatabaseData]
    public async Task A_sheet_that_may_or_may_not_belong_refuses_the_file(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.LoadAsync(Loading.Csv(Loading.Pupils(5)));
        var before = await district.SeenAsync();

        var differs = await LoadAsync(district, Book(("甲", [Header, .. Rows(0, 3)]), ("乙", [[.. Header, "政治面貌"], [.. Rows(3, 1)[0], "群众"]])));
        var headless = await LoadAsync(district, Book(("甲", [Header, .. Rows(0, 3)]), ("乙", Rows(3, 3))));

        Assert.Equal((LoadState.Failed, LoadState.Failed), (differs.Load.State, headless.Load.State));
        Assert.Contains(new RegisterRefusals.SheetsDiffer("学籍表", "甲", "乙").Message, differs.Load.Failure, StringComparison.Ordinal);
        Assert.Contains(new RegisterRefusals.SheetWithoutHeader("甲", "乙").Message, headless.Load.Failure, StringComparison.Ordinal);
        Assert.Equal(before, await district.SeenAsync());
    }

    [Theory, DatabaseData]
    public async Task A_hidden_sheet_is_left_out_and_named(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        using var bytes = new MemoryStream();
        using (var book = new WorkbookWriter(bytes, leaveOpen: true))
        {
            // More choices than fit into the rule of a column stand on a hidden sheet.
            string[] choices = [.. Enumerable.Range(1, 99).Select(i => $"第{i}班")];
            book.StartSheet(new SheetLayout("学籍", [.. Header.Select(h => new SheetColumn(h) { Choices = h == "班级" ? choices : [] })]));
            book.WriteRow([.. Rows(0, 1)[0].Select(c => (WriterCell)c)]);
            book.Finish();
        }

        var answer = await LoadAsync(district, bytes.ToArray());

        Assert.Equal(1, answer.Load.Counts.New);
        Assert.Equal("选项列表（隐藏）", LoadWords.Ignored(answer.Load.Reading.IgnoredSheets));
    }

    [Theory, DatabaseData]
    public async Task A_register_with_a_merged_header_of_two_rows_is_refused_and_the_place_is_named(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var folder = Path.Combine(district.Directory, "merged");
        SimulationFiles.Write(Simulation.Create(1, Scale.Small, SmallDistrict.AsOf), folder, rates: DirtRates.Normal.With(DirtKind.HeaderMerged, 1, 0));

        var answer = await LoadAsync(district, await File.ReadAllBytesAsync(Path.Combine(folder, Path.GetFileName(SmallDistrict.StudentFile)), TestContext.Current.CancellationToken));

        Assert.Equal((LoadState.Failed, 0L), (answer.Load.State, answer.Load.Counts.New));
        Assert.Contains(new RegisterRefusals.HeaderMerged(2, "A").Message, answer.Load.Failure, StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task A_header_merged_behind_many_rows_of_a_later_sheet_is_refused_at_its_end_and_nothing_stays(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.LoadAsync(Loading.Csv(Loading.Pupils(5)));
        var (seen, stored) = (await district.SeenAsync(), await district.StoredAsync());

        var answer = await LoadAsync(district, Book(book => book.Merge(1, Header.Length, 1, Header.Length + 2), ("甲", [Header, .. Rows(0, 40)]), ("乙", [Header, .. Rows(40, 40)])));

        Assert.Equal(LoadState.Failed, answer.Load.State);
        Assert.Contains(new RegisterRefusals.HeaderMerged(1, ColumnName.Of(Header.Length), "乙").Message, answer.Load.Failure, StringComparison.Ordinal);
        Assert.Equal(seen, await district.SeenAsync());
        Assert.Equal(stored, await district.StoredAsync());
    }

    private static string[][] Rows(int from, int count) => [.. Loading.Pupils(count, from).Select(p => p.ToLine().Split(','))];

    private static byte[] Book(params (string Name, string[][] Rows)[] sheets) => Book(_ => { }, sheets);

    private static byte[] Book(Action<WorkbookWriter> endLastSheet, params (string Name, string[][] Rows)[] sheets)
    {
        using var bytes = new MemoryStream();
        using (var book = new WorkbookWriter(bytes, leaveOpen: true))
        {
            foreach (var (name, rows) in sheets)
            {
                book.StartSheet(new SheetLayout(name, []));
                foreach (var row in rows)
                {
                    book.WriteRow([.. row.Select(c => (WriterCell)c)]);
                }
            }

            endLastSheet(book);
            book.Finish();
        }

        return bytes.ToArray();
    }

    private static async Task<GetLoad.Answer> LoadAsync(TestDistrict district, byte[] book)
    {
        var id = await district.StartAsync(await district.KeepAsync(book, "学籍.xlsx"));
        await district.RunJobsAsync();
        return await district.LoadOfAsync(id);
    }
}
