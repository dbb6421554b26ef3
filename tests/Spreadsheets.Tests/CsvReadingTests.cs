using System.Text;
using CsCheck;
using Sylvan.Data.Csv;

namespace Baoxue.Spreadsheets.Tests;

public sealed class CsvReadingTests
{
    private const string Table = "姓名,住址\r\n张𬭎,谯城区\r\n㐂𠮷,\"亳州,市\"\r\n";

    [Theory]
    [InlineData("utf-8", false, "UTF-8")]
    [InlineData("utf-8", true, "UTF-8")]
    [InlineData("GB18030", false, "GB18030")]
    [InlineData("utf-16", true, "UTF-16")]
    [InlineData("utf-16", false, "UTF-16")]
    [InlineData("utf-16BE", true, "UTF-16")]
    public void The_encoding_is_recognized(string encoding, bool hasMark, string name)
    {
        var codec = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. hasMark ? codec.GetPreamble() : [], .. codec.GetBytes(Table)];

        var (found, rows) = Files.Open(bytes, "a.csv", reader => (reader.EncodingName, Files.All(reader)));

        Assert.Equal(name, found);
        Assert.Equal(["1:姓名|住址", "2:张𬭎|谯城区", "3:㐂𠮷|亳州,市"], rows);
    }

    [Theory]
    [InlineData(0xA8BC, "\u1E3F")]
    [InlineData(0xA6D9, "\uFE10")]
    [InlineData(0xA6DA, "\uFE12")]
    [InlineData(0xA6DB, "\uFE11")]
    [InlineData(0xA6DC, "\uFE13")]
    [InlineData(0xA6DF, "\uFE16")]
    [InlineData(0xA6EC, "\uFE17")]
    [InlineData(0xA6ED, "\uFE18")]
    [InlineData(0xA6F3, "\uFE19")]
    [InlineData(0xFE59, "\u9FB4")]
    [InlineData(0xFE61, "\u9FB5")]
    [InlineData(0xFE66, "\u9FB6")]
    [InlineData(0xFE67, "\u9FB7")]
    [InlineData(0xFE6D, "\u9FB8")]
    [InlineData(0xFE7E, "\u9FB9")]
    [InlineData(0xFE90, "\u9FBA")]
    [InlineData(0xFEA0, "\u9FBB")]
    public void Codes_changed_by_the_standard_of_2022_are_read_and_written_by_it(int code, string character)
    {
        byte[] bytes = [0xD0, 0xD5, 0xC3, 0xFB, (byte)(code >> 8), (byte)code];
        using var written = new MemoryStream();
        using (var writer = new CsvTableWriter(written, CsvEncoding.Gb18030))
        {
            writer.WriteRow("姓名" + character);
        }

        Assert.Equal(["1:姓名" + character], Files.Rows(bytes, "a.csv"));
        Assert.Equal([.. bytes, 13, 10], written.ToArray());
    }

    [Theory]
    [InlineData("a;b\n1,5;2", "1:a|b", "2:1,5|2")]
    [InlineData("a\tb\n1\t2", "1:a|b", "2:1|2")]
    [InlineData("\"a;b;c\",d\n1,2", "1:a;b;c|d", "2:1|2")]
    [InlineData("姓名\n甲", "1:姓名", "2:甲")]
    [InlineData("a,b\r1,2", "1:a|b", "2:1|2")]
    [InlineData("a\n\"x\r\ny\",\"say \"\"hi\"\"\"", "1:a", "2:x\r\ny|say \"hi\"")]
    [InlineData("a\n5\" pipe,\"x\"y", "1:a", "2:5\" pipe|xy")]
    [InlineData("a\n\n\nb,", "1:a", "4:b|")]
    public void Delimiters_quotes_and_line_ends_are_understood(string text, params string[] rows) =>
        Assert.Equal(rows, Files.Rows(Encoding.UTF8.GetBytes(text), "a.csv"));

    [Fact]
    public void A_csv_named_xls_is_read_as_what_it_is() =>
        Assert.Equal(TableFormat.Csv, Files.Open(Encoding.UTF8.GetBytes(Table), "导出.xls", reader => reader.Format));

    [Fact]
    public void Long_files_are_read_across_block_borders()
    {
        var text = string.Concat(Enumerable.Range(1, 20_000).Select(i => $"{i},\"张\r\n{i}\"\r\n"));
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.GetEncoding("GB18030") })
        {
            var rows = Files.Rows([.. encoding.GetPreamble(), .. encoding.GetBytes(text)], "a.csv");

            Assert.Equal(Enumerable.Range(1, 20_000).Select(i => $"{i}:{i}|张\r\n{i}"), rows);
        }
    }

    [Fact]
    public void Rows_agree_with_another_parser()
    {
        var cell = Gen.OneOf(Gen.String[Gen.OneOf("ab姓,;\" \r\n".Select(c => Gen.Const(c)).ToArray()), 0, 6], Gen.Const("谯城"));
        var quoted = cell.Select(text => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        Gen.Select(quoted, quoted, quoted).Array[1, 20].Sample(
            rows =>
            {
                var text = string.Concat(rows.Select(row => $"{row.Item1},{row.Item2},x{string.Concat(row.Item3.Where(char.IsAsciiLetter))}\n"));
                using var other = CsvDataReader.Create(new StringReader(text), new CsvDataReaderOptions { HasHeaders = false, Delimiter = ',' });
                var expected = new List<string>();
                for (var number = 1; other.Read(); number++)
                {
                    expected.Add($"{number}:{string.Join('|', Enumerable.Range(0, 3).Select(other.GetString))}");
                }

                Assert.Equal(expected, Files.Rows(Encoding.UTF8.GetBytes(text), "a.csv"));
            },
            iter: 300);
    }
}
