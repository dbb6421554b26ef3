using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Loads;
using Baoxue.Spreadsheets;
using Baoxue.Testing;

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
        Assert.Equal(6, (await district.SeenAsync()).Count);
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
