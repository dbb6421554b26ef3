using System.Text;

namespace Baoxue.Spreadsheets.Tests;

public sealed class MutationTests
{
    private const int Cases = 1_000;

    private static readonly TableLimits Limits = TableLimits.Default with { MaxSheetBytes = 64 << 20 };

    [Fact]
    public void Damaged_parts_of_a_workbook_give_rows_or_a_refusal()
    {
        var random = new Random(20_261_123);
        var xml = Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?><worksheet xmlns=\"{Workbooks.Main}\"><sheetData>{Workbooks.Row(1, "姓名", "a&amp;b_x000A_")}<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" s=\"1\"><f>A1</f><v>42005</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>");
        for (var i = 0; i < Cases; i++)
        {
            ReadAll(new Workbooks().Strings("<si><t>甲</t></si>").Sheet("学生", "").Part("xl/worksheets/sheet1.xml", Damage(xml, random)).ToBytes(), "a.xlsx");
        }
    }

    [Fact]
    public void Damaged_bytes_of_a_workbook_give_rows_or_a_refusal()
    {
        var random = new Random(7);
        var whole = new Workbooks().Styles("<cellXfs><xf numFmtId=\"14\"/></cellXfs>").Strings("<si><t>甲</t></si>").Sheet("学生", Workbooks.Row(1, "姓名", "甲")).ToBytes();
        for (var i = 0; i < Cases; i++)
        {
            ReadAll(Damage(whole, random), "a.xlsx");
        }
    }

    [Fact]
    public void Damaged_csv_gives_rows_or_a_refusal()
    {
        var random = new Random(42);
        var whole = Encoding.UTF8.GetBytes("姓名,住址\r\n张三,\"谯城区\"\"花戏楼\r\n李四;x\t,\r\n");
        for (var i = 0; i < Cases; i++)
        {
            ReadAll(Damage(whole, random), "a.csv");
        }
    }

    private static byte[] Damage(byte[] whole, Random random)
    {
        var bytes = whole.ToArray();
        for (var flips = random.Next(1, 6); flips > 0; flips--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return random.Next(5) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }

    /// <summary>Any other exception fails the test; so does a refusal without a sentence.</summary>
    private static void ReadAll(byte[] bytes, string name)
    {
        try
        {
            Files.Open(bytes, name, reader => (reader.FindMergedRanges().Count, Files.All(reader), reader.MergedRanges.Count), Limits);
        }
        catch (TableRefusedException refused)
        {
            Assert.StartsWith("文件“", refused.Message, StringComparison.Ordinal);
        }
    }
}
