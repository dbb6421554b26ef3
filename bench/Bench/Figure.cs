namespace Baoxue.Bench;

/// <summary>What one step cost for so many rows.</summary>
internal sealed record Figure(string Name, int Rows, Measure Cost)
{
    public double RowsPerCpuSecond => Rows / Cost.CpuSeconds;
}
