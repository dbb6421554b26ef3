using Baoxue.Simulator;
using Baoxue.Simulator.Registers;
using Baoxue.Spreadsheets;

namespace Baoxue.Bench;

/// <summary>The student register of the simulated district as a workbook.</summary>
internal static class StudentFile
{
    /// <summary>Writes at most so many rows; every so-manieth has another address when a change is asked for.</summary>
    public static void Write(Simulation simulation, string path, int rows, int changeEvery)
    {
        var register = simulation.Students(DirtRates.Normal);
        var residence = register.Headers.ToList().IndexOf("现住址");
        using var book = new WorkbookWriter(File.Create(path));
        book.StartSheet(SheetLayout.Of("学生信息", register.Headers));
        var cells = new WriterCell[register.Headers.Count];
        var number = 0;
        foreach (var row in register.Rows().Take(rows))
        {
            number++;
            for (var i = 0; i < cells.Length; i++)
            {
                var isChanged = changeEvery > 0 && i == residence && number % changeEvery == 0;
                cells[i] = WriterCell.Text(isChanged ? row.Cells[i] + "9号" : row.Cells[i]);
            }

            book.WriteRow(cells);
        }

        book.Finish();
    }
}
