using Baoxue.Simulator.Answers;
using Baoxue.Simulator.Registers;
using Baoxue.Spreadsheets;

namespace Baoxue.Simulator;

/// <summary>Writes rows into the formats the real systems export.</summary>
internal sealed class RegisterFiles(string directory, DirtFile dirt, IProgress<WriteProgress>? progress, bool isPlain)
{
    public WrittenRows WriteHousehold(HouseholdRegister register, string name)
    {
        var written = new WrittenRows();
        using var csv = new CsvTableWriter(File.Create(Path.Combine(directory, name)), isPlain ? CsvEncoding.Utf8WithMark : CsvEncoding.Gb18030);
        var cells = new WriterCell[HouseholdRegister.Headers.Count];
        Fill(cells, HouseholdRegister.Headers, []);
        csv.WriteRow(cells);
        var number = 1;
        if (!isPlain)
        {
            dirt.Add(name, 0, new DirtMark(DirtKind.OldEncoding, "", "GB 18030"), 0);
        }

        foreach (var row in register.Rows())
        {
            number++;
            Fill(cells, row.Cells, row.NumberColumns);
            csv.WriteRow(cells);
            Keep(written, name, row, number);
        }

        foreach (var (person, mark) in register.Missing)
        {
            dirt.Add(name, 0, mark, person);
        }

        return written;
    }

    public WrittenRows WriteStudents(StudentRegister register, string name)
    {
        for (var i = 0; i < register.Headers.Count; i++)
        {
            if (register.Headers[i] != StudentColumns.All[i])
            {
                dirt.Add(name, isPlain ? 1 : 2, new DirtMark(DirtKind.HeaderRenamed, register.Headers[i], StudentColumns.All[i]), 0);
            }
        }

        var layout = SheetLayout.Of("学生信息", register.Headers);
        var written = WriteBook(name, layout, $"谯城区中小学生学籍信息表（截至 {register.On:yyyy 年 M 月 d 日}）", register.Rows(), "说明：本表由学籍系统导出，仅供核对。");
        foreach (var (person, mark) in register.Missing)
        {
            dirt.Add(name, 0, mark, person);
        }

        return written;
    }

    public WrittenRows WritePoverty(PovertyRegister register, string name) => WriteBook(
        name, SheetLayout.Of("名册", PovertyRegister.Headers), $"谯城区脱贫户与监测户名册（截至 {register.On:yyyy 年 M 月 d 日}）", register.Rows(), "说明：本表由各村上报汇总。");

    private WrittenRows WriteBook(string name, SheetLayout layout, string title, IEnumerable<RegisterRow> rows, string note)
    {
        var written = new WrittenRows();
        using var book = new WorkbookWriter(File.Create(Path.Combine(directory, name)));
        book.StartSheet(layout with { Title = isPlain ? null : title });
        if (!isPlain)
        {
            dirt.Add(name, 1, new DirtMark(DirtKind.TitleRow, "", ""), 0);
        }

        var cells = new WriterCell[layout.Columns.Count];
        foreach (var row in rows)
        {
            Fill(cells, row.Cells, row.NumberColumns);
            book.WriteRow(cells);
            Keep(written, name, row, book.RowNumber);
        }

        if (!isPlain)
        {
            book.WriteRow("合计", $"{written.Lines.Count} 人");
            dirt.Add(name, book.RowNumber, new DirtMark(DirtKind.TotalRow, "", ""), 0);
            book.WriteRow(note);
            dirt.Add(name, book.RowNumber, new DirtMark(DirtKind.NoteRow, "", ""), 0);
        }

        book.Finish();
        return written;
    }

    private void Keep(WrittenRows written, string name, RegisterRow row, int number)
    {
        written.Add(row, number);
        foreach (var mark in row.Dirt)
        {
            dirt.Add(name, number, mark, row.Person);
        }

        if (number % 5000 == 0)
        {
            progress?.Report(new WriteProgress(name, number));
        }
    }

    private static void Fill(WriterCell[] cells, IReadOnlyList<string?> texts, IReadOnlyList<int> numbers)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = numbers.Count > 0 && numbers.Contains(i) ? WriterCell.NumberLiteral(texts[i]!) : WriterCell.Text(texts[i]);
        }
    }
}
