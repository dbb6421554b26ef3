namespace Baoxue.Bench;

/// <summary>What refusing one file took.</summary>
internal sealed record HostileFigure(string File, double WallSeconds, double PeakMegabytes, double ChildMegabytes, string Refusal)
{
    /// <summary>The memory of the program and of the process that reads an old workbook.</summary>
    public double Megabytes => PeakMegabytes + ChildMegabytes;
}
