using Baoxue.Simulator.Answers;
using Baoxue.Simulator.Lists;
using Baoxue.Simulator.Registers;
using Baoxue.Spreadsheets;

namespace Baoxue.Simulator;

/// <summary>Writes rows into the formats the real systems export.</summary>
internal sealed class RegisterFiles(string directory, DirtFile dirt, IProgress<WriteProgress>? progress)
{
    private const string Total = "合计";

    public WrittenRows WriteHousehold(HouseholdRegister register, string name)
    {
        var written = new WrittenRows(RegisterKind.Household);
        var file = new FileDirt(name, register.Errors, register.On);
        var isOld = Note(file, DirtKind.OldEncoding, 0, "GB 18030");
        using var csv = new CsvTableWriter(File.Create(Path.Combine(directory, name)), isOld ? CsvEncoding.Gb18030 : CsvEncoding.Utf8WithMark);
        var number = 0;
        if (Note(file, DirtKind.TitleRow, 1))
        {
            csv.WriteRow($"谯城区户籍人口信息（截至 {register.On:yyyy 年 M 月 d 日}）");
            number++;
        }

        var cells = new WriterCell[HouseholdRegister.Headers.Count];
        Fill(cells, HouseholdRegister.Headers, []);
        csv.WriteRow(cells);
        number++;
        foreach (var row in register.Rows())
        {
            number++;
            Fill(cells, row.Cells, row.NumberColumns);
            csv.WriteRow(cells);
            Keep(written, name, row, number);
        }

        if (Note(file, DirtKind.TotalRow, number + 1))
        {
            csv.WriteRow(Total, $"{written.Lines.Count} 人");
            number++;
        }

        if (Note(file, DirtKind.NoteRow, number + 1))
        {
            csv.WriteRow("说明：本表由户政系统导出，仅供核对。");
        }

        AddMissing(name, register.Missing);
        return written;
    }

    public WrittenRows WriteStudents(StudentRegister register, string name)
    {
        var file = new FileDirt(name, register.Errors, register.On);
        var title = $"谯城区中小学生学籍信息表（截至 {register.On:yyyy 年 M 月 d 日}）";
        var written = WriteBook(file, RegisterKind.Student, "学生信息", register.Headers, title, register.Rows(), "说明：本表由学籍系统导出，仅供核对。", out var headerRow);
        for (var i = 0; i < register.Headers.Count; i++)
        {
            if (register.Headers[i] != StudentColumns.All[i])
            {
                dirt.Add(name, headerRow, new DirtMark(DirtKind.HeaderRenamed, register.Headers[i], StudentColumns.All[i]), 0);
            }
        }

        AddMissing(name, register.Missing);
        return written;
    }

    public WrittenRows WritePoverty(PovertyRegister register, string name) => WriteBook(
        new FileDirt(name, register.Errors, register.On), RegisterKind.Poverty, "名册", PovertyRegister.Headers, $"谯城区脱贫户与监测户名册（截至 {register.On:yyyy 年 M 月 d 日}）",
        register.Rows(), "说明：本表由各村上报汇总。", out _);

    public WrittenRows WriteList(HandedList list, string name) => WriteBook(
        new FileDirt(name, list.Errors, list.On, 1 + (int)list.Kind), RegisterKind.List, "名册", list.Headers, $"谯城区{list.Name}（截至 {list.On:yyyy 年 M 月 d 日}）",
        list.Rows(), $"说明：本表由{list.Office}提供。", out _);

    private WrittenRows WriteBook(
        FileDirt file, RegisterKind register, string sheet, IReadOnlyList<string> headers, string title, IEnumerable<RegisterRow> rows, string note, out int headerRow)
    {
        var written = new WrittenRows(register);
        using var book = new WorkbookWriter(File.Create(Path.Combine(directory, file.Name)));
        var isTitled = Note(file, DirtKind.TitleRow, 1);
        headerRow = isTitled ? 2 : 1;
        if (Note(file, DirtKind.HeaderMerged, headerRow))
        {
            book.StartSheet(new SheetLayout(sheet, []) { Title = isTitled ? title : null });
            MergedHeader.Write(book, headers);
        }
        else
        {
            book.StartSheet(SheetLayout.Of(sheet, headers) with { Title = isTitled ? title : null });
        }

        var cells = new WriterCell[headers.Count];
        foreach (var row in rows)
        {
            Fill(cells, row.Cells, row.NumberColumns);
            book.WriteRow(cells);
            Keep(written, file.Name, row, book.RowNumber);
        }

        if (Note(file, DirtKind.TotalRow, book.RowNumber + 1))
        {
            book.WriteRow(Total, $"{written.Lines.Count} 人");
        }

        if (Note(file, DirtKind.NoteRow, book.RowNumber + 1))
        {
            book.WriteRow(note);
        }

        book.Finish();
        return written;
    }

    private bool Note(FileDirt file, DirtKind kind, int row, string trueValue = "")
    {
        if (!file.Errors.HappensToFile(kind, file.On, file.Which))
        {
            return false;
        }

        dirt.Add(file.Name, row, new DirtMark(kind, "", trueValue), 0);
        return true;
    }

    private void AddMissing(string name, IEnumerable<(int Person, DirtMark Mark)> missing)
    {
        foreach (var (person, mark) in missing)
        {
            dirt.Add(name, 0, mark, person);
        }
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

    private readonly record struct FileDirt(string Name, ErrorModel Errors, DateOnly On, int Which = 0);
}
