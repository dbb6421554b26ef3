using System.Text.Json;

namespace Baoxue.Bench;

/// <summary>Figures for the reader, each with its ratio to the first; one more line for machines when asked for.</summary>
internal static class FigureTable
{
    public static void Print(Options options, IReadOnlyList<Figure> figures)
    {
        Console.WriteLine($"{"step",-24}{"rows",10}{"cpu s",8}{"server",8}{"rows/cpu-s",12}{"ratio",8}{"wall s",8}{"peak MB",9}");
        foreach (var f in figures)
        {
            Console.WriteLine(
                $"{f.Name,-24}{f.Rows,10:N0}{f.Cost.CpuSeconds,8:F1}{f.Cost.ServerCpuSeconds,8:F1}{f.RowsPerCpuSecond,12:N0}"
                + $"{f.RowsPerCpuSecond / figures[0].RowsPerCpuSecond,8:F2}{f.Cost.WallSeconds,8:F1}{f.Cost.PeakMegabytes,9:F0}");
        }

        if (options.IsForMachines)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { name = options.Verb, figures }));
        }
    }
}
