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
        var mended = await MendAsync(errors!);

        var id = await district.StartAsync(await district.KeepAsync(mended, "拒收行.xlsx"), LoadMode.Increment);
        await district.RunJobsAsync();
        var second = await district.LoadOfAsync(id);

        Assert.Equal((1, 1, 0), (second.Load.Counts.Read, second.Load.Counts.New, second.Load.Counts.Rejected));
        Assert.Empty(second.DroppedColumns);
        Assert.Equal(6, (await district.SeenAsync()).Count);
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
