using CsCheck;

namespace Baoxue.Spreadsheets.Tests;

public sealed class RoundTripTests
{
    private static readonly string[] Telling = ["_x000D_", "_x005F_x000A_", "_", "a_x0041_b", "]]>", "&amp;", " 前后 ", "=1+1", "\r\n", "𬭎𠮷䶮·"];

    /// <summary>Every plane, control characters, half pairs, and texts that look like Excel's own escapes.</summary>
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String[Gen.Char['\0', '\uFFFF'], 0, 20],
        Gen.String[Gen.Char['\0', '\u007F'], 0, 20],
        Gen.Int[0, 0x10FFFF].Where(code => code is < 0xD800 or > 0xDFFF).Select(char.ConvertFromUtf32),
        Gen.OneOf(Telling.Select(text => Gen.Const(text)).ToArray()));

    /// <summary>The same without what plain text files cannot hold.</summary>
    private static readonly Gen<string> PlainText = AnyText.Where(text =>
        !text.Contains('\0') && !text.Contains('\uFEFF') && HasWholePairs(text) && !text.Any(c => c is (>= '\uE000' and <= '\uF8FF') or '\uFFFD'));

    [Fact]
    public void A_workbook_gives_back_every_text_it_was_given() =>
        AnyText.Array[1, 6].Array[1, 10].Sample(
            rows =>
            {
                using var bytes = new MemoryStream();
                using (var writer = new WorkbookWriter(bytes, leaveOpen: true))
                {
                    writer.StartSheet(SheetLayout.Of("名单"));
                    writer.WriteRow("起");
                    foreach (var row in rows)
                    {
                        writer.WriteRow(["首", .. row.Select(WriterCell.Text)]);
                    }

                    writer.Finish();
                }

                AssertSame(rows, Files.Open(bytes.ToArray(), "a.xlsx", Cells));
            },
            iter: 500);

    [Theory]
    [InlineData(CsvEncoding.Utf8)]
    [InlineData(CsvEncoding.Utf8WithMark)]
    [InlineData(CsvEncoding.Gb18030)]
    [InlineData(CsvEncoding.Utf16)]
    public void A_csv_gives_back_every_text_it_was_given(CsvEncoding encoding) =>
        PlainText.Array[1, 6].Array[1, 10].Sample(
            rows =>
            {
                using var bytes = new MemoryStream();
                using (var writer = new CsvTableWriter(bytes, encoding, defusesFormulas: false))
                {
                    // Three Chinese characters in a line settle its encoding, as the rows of a register do.
                    writer.WriteRow("姓名", "身份号码", "住址");
                    foreach (var row in rows)
                    {
                        writer.WriteRow(["谯城区花戏楼街道", .. row.Select(WriterCell.Text)]);
                    }
                }

                AssertSame(rows, Files.Open(bytes.ToArray(), "a.csv", Cells));
            },
            iter: 300);

    private static bool HasWholePairs(string text) => text.EnumerateRunes().All(rune => rune.Value != 0xFFFD);

    private static List<string[]> Cells(TableReader reader)
    {
        var rows = new List<string[]>();
        Assert.True(reader.Read());
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(1, Math.Max(0, reader.FieldCount - 1)).Select(reader.GetText)]);
        }

        return rows;
    }

    private static void AssertSame(string[][] expected, List<string[]> actual)
    {
        Assert.Equal(expected.Length, actual.Count);
        foreach (var (wanted, got) in expected.Zip(actual))
        {
            // Empty cells at the end of a row leave no trace in a workbook.
            string[] padded = [.. got, .. Enumerable.Repeat("", Math.Max(0, wanted.Length - got.Length))];
            Assert.Equal(wanted, padded);
        }
    }
}
