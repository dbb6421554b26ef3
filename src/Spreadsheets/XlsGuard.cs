using System.Diagnostics;

namespace Baoxue.Spreadsheets;

/// <summary>
/// Lets .xls files be parsed in a process of their own, which is stopped at a time or memory limit,
/// because the only parser there is has no limits of its own.
/// </summary>
/// <param name="start">Starts this program again so that it calls <see cref="XlsChild.Run"/> with the arguments appended here.</param>
public sealed class XlsGuard(Func<ProcessStartInfo> start)
{
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    public long MaxHeapBytes { get; init; } = 300L << 20;

    internal ProcessStartInfo StartInfo() => start();
}
