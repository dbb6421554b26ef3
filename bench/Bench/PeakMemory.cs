using System.Globalization;

namespace Baoxue.Bench;

/// <summary>The most memory that this process has held, as the system counts it.</summary>
internal static class PeakMemory
{
    /// <summary>In megabytes since the last <see cref="Forget"/>.</summary>
    public static double Megabytes
    {
        get
        {
            var line = File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;
        }
    }

    /// <summary>Gives back what is not needed and begins anew from what is held now.</summary>
    public static void Forget()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        File.WriteAllText("/proc/self/clear_refs", "5");
    }
}
