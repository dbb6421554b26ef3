using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Loads;
using Baoxue.Spreadsheets;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Registers.Loads;

public sealed class GetLoadErrorFileTests
{
    [Theory, DatabaseData]
    public async Task Refused_rows_can_be_mended_and_loaded_again(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var first = await district.LoadAsync(Loading.Csv([.. Loading.Pupils(5), Pupil.Number(7) with { Name = "" }]));
        var errors = await district.RunAsync(Actors.Registrar, new GetLoadErrorFile.Query(first.Load.Id));
        var mended = await MendAsync(errors!, (row, header) => row[header.IndexOf("姓名")] = "王小明");

        var id = await district.StartAsync(await district.KeepAsync(mended, "错误行.xlsx"), LoadMode.Increment);
        await district.RunJobsAsync();
        var second = await district.LoadOfAsync(id);

        Assert.Equal((1, 1, 0), (second.Load.Counts.Read, second.Load.Counts.New, second.Load.Counts.Rejected));
        Assert.Empty(second.Load.DroppedColumns);
        Assert.Equal([new ResubmittedRow(1, "!7", null)], second.Load.Reading.Resubmitted);
        Assert.Empty((await district.RunAsync(Actors.Registrar, new ListRegisterStandings.Query())).Single(s => s.Source == RegisterSource.Student).InForce!.Content!.Open);
        Assert.Equal(6, (await district.SeenAsync()).Count);
    }

    [Theory, DatabaseData]
    public async Task The_same_file_mended_in_two_goes_leaves_nothing_open(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        var first = await district.LoadAsync(Loading.Csv([.. Loading.Pupils(5), Pupil.Number(7) with { Name = "" }, Pupil.Number(8) with { Name = "" }]));
        var open = new List<long>();
        foreach (var most in new[] { 1, 2 })
        {
            var mended = 0;
            var errors = await district.RunAsync(Actors.Registrar, new GetLoadErrorFile.Query(first.Load.Id));
            var file = await MendAsync(errors!, (row, header) => row[header.IndexOf("姓名")] = mended++ < most ? "王小明" : "");
            await district.StartAsync(await district.KeepAsync(file, "错误行.xlsx"), LoadMode.Increment);
            await district.RunJobsAsync();
            var standing = (await district.RunAsync(Actors.Registrar, new ListRegisterStandings.Query())).Single(s => s.Source == RegisterSource.Student);
            open.Add(standing.InForce!.Content!.Open.Sum(o => o.Count));
        }

        Assert.Equal([1, 0], open);
        Assert.Equal(7, (await district.SeenAsync()).Count);
    }

    [Theory, DatabaseData]
    public async Task A_row_of_which_a_cell_was_refused_can_be_mended_and_loaded_again(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        string[] lines = [Pupil.Header + ",成员1姓名,成员1身份证件号", .. Loading.Pupils(3).Select((p, i) => $"{p.ToLine()},王大山,{(i == 1 ? "3.41699E+17" : "341699198010010035")}")];
        var first = await district.LoadAsync(string.Join("\r\n", lines));
        Assert.Equal((3, 0, true), (first.Load.Counts.New, first.Load.Counts.Rejected, first.HasErrorFile));
        var errors = await district.RunAsync(Actors.Registrar, new GetLoadErrorFile.Query(first.Load.Id));
        var mended = await MendAsync(errors!, (row, header) => row[header.IndexOf("成员1身份证件号")] = "341699198010010035");

        var id = await district.StartAsync(await district.KeepAsync(mended, "错误行.xlsx"), LoadMode.Increment);
        await district.RunJobsAsync();
        var second = await district.LoadOfAsync(id);

        Assert.Equal((1, 1, 0), (second.Load.Counts.Read, second.Load.Counts.Changed, second.Load.Counts.Rejected));
        Assert.False(second.HasErrorFile);
    }

    [Theory, DatabaseData]
    public async Task Each_row_says_where_it_stood_and_none_of_this_is_asked_about_when_it_comes_back(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        await district.LoadAsync(Loading.Csv(Loading.Pupils(3)));
        var id = await district.StartAsync(await district.KeepAsync(TwoSheets(), "学籍.xlsx"), LoadMode.Increment);
        await district.RunJobsAsync();
        var rows = new List<string>();
        var mended = await MendAsync((await district.RunAsync(Actors.Registrar, new GetLoadErrorFile.Query(id)))!, (row, header) =>
        {
            rows.Add(string.Join(' ', new[] { "原批次", "原工作表", "原行号", "处理" }.Select(h => row[header.IndexOf(h)])));
            row[header.IndexOf("姓名")] = "王小明";
        });

        var preview = await district.RunAsync(Actors.Registrar, new PreviewLoad.Query(RegisterSource.Student, await district.KeepAsync(mended, "错误行.xlsx"), Loading.AsOf));

        Assert.Equal(["2 甲 3 拒收", "2 乙 2 拒收"], rows);
        Assert.Equal((null, 2), (preview.Refusal, preview.Rows.Count));
        Assert.False(preview.AsksForMatching);
    }

    [Theory, DatabaseData]
    public async Task Refused_cells_that_are_not_kept_are_counted_on_the_page_and_in_the_file(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);
        string[] lines = [Pupil.Header + ",成员1姓名,成员1身份证件号", .. Loading.Pupils(3).Select(p => $"{p.ToLine()},王大山,3.41699E+17")];
        var load = await district.LoadAsync(string.Join("\r\n", lines));
        await district.AsSystemAsync(db => db.LoadFindings.Where(f => f.LoadId == load.Load.Id && f.RowNumber > 2).ExecuteDeleteAsync());

        var header = "";
        await MendAsync((await district.RunAsync(Actors.Registrar, new GetLoadErrorFile.Query(load.Load.Id)))!, (_, first) => header = first[0]);
        using var untouched = new MemoryStream();
        await using (var file = (await district.RunAsync(Actors.Registrar, new GetLoadErrorFile.Query(load.Load.Id)))!.Content)
        {
            await file.CopyToAsync(untouched, TestContext.Current.CancellationToken);
        }

        var preview = await district.RunAsync(Actors.Registrar, new PreviewLoad.Query(RegisterSource.Student, await district.KeepAsync(untouched.ToArray(), "错误行.xlsx"), Loading.AsOf));

        Assert.Equal(2, (await district.LoadOfAsync(load.Load.Id)).LeftOut);
        Assert.Equal(LoadWords.LeftOut(2), header);
        Assert.Equal((null, 2, 1), (preview.Refusal, preview.HeaderRow, preview.Rows.Count));
        Assert.False(preview.AsksForMatching);
    }

    private static byte[] TwoSheets()
    {
        using var file = new MemoryStream();
        using (var workbook = new WorkbookWriter(file, leaveOpen: true))
        {
            foreach (var (sheet, pupils) in new[] { ("甲", new[] { Pupil.Number(10), Pupil.Number(11) with { Name = "" } }), ("乙", [Pupil.Number(12) with { Name = "" }]) })
            {
                workbook.StartSheet(SheetLayout.Of(sheet, Pupil.Header.Split(',')));
                foreach (var pupil in pupils)
                {
                    workbook.WriteRow([.. pupil.ToLine().Split(',').Select(c => (WriterCell)c)]);
                }
            }

            workbook.Finish();
        }

        return file.ToArray();
    }

    private static async Task<byte[]> MendAsync(LoadFile errors, Action<string[], List<string>> mend)
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
                workbook.StartSheet(new SheetLayout("错误行", []));
                List<string> header = [];
                while (reader.Read())
                {
                    var cells = Enumerable.Range(0, reader.FieldCount).Select(reader.GetText).ToArray();
                    if (header.Count == 0)
                    {
                        header = [.. cells];
                    }
                    else
                    {
                        mend(cells, header);
                    }

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
