using System.Diagnostics;
using Baoxue.Linkage;

namespace Baoxue.Bench.Linking;

/// <summary>How many of those who stand in the student register twice are found, and how many are wrongly said to.</summary>
internal static class DuplicateFigures
{
    private const int MostWrong = 25;

    /// <summary>Two students that claim the same resident.</summary>
    public static void SayClaimedTwice(LinkedRegisters registers, LinkageResult result)
    {
        var residents = registers.PersonOfResident.ToHashSet();
        var found = result.Links.Where(l => l.IsLinked).GroupBy(l => l.Right).SelectMany(g => Pairs([.. g.Select(l => l.Left).Order()])).ToHashSet();
        Say("two students claim one resident", registers, found, [.. True(registers).Where(p => residents.Contains(registers.PersonOfStudent[p.Left]))]);
    }

    /// <summary>Duplicates within the student register alone.</summary>
    public static void Say(LinkedRegisters registers, LinkageStrategy strategy, bool saysWrong)
    {
        var before = Environment.CpuUsage.TotalTime;
        var began = Stopwatch.GetTimestamp();
        var result = Linker.Duplicates(strategy, registers.Students);
        var cpu = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        Console.WriteLine($"  duplicates: {cpu:F2} CPU s, {Stopwatch.GetElapsedTime(began).TotalSeconds:F2} s, {result.ComparedPairs:N0} pairs compared, {result.Clusters.Count:N0} clusters");
        var truth = True(registers);
        Say("students twice", registers, [.. result.Links.Where(l => l.IsLinked).Select(l => (l.Left, l.Right))], truth);
        Console.WriteLine($"    to be looked at {result.Links.Count(l => l.Standing == Standing.Review):N0}, of whom twice {result.Links.Count(l => l.Standing == Standing.Review && truth.Contains((l.Left, l.Right))):N0}");
        foreach (var warning in result.Warnings)
        {
            Console.WriteLine($"    warning: {warning.Kind} {warning.Subject} {warning.Count}");
        }

        if (!saysWrong)
        {
            return;
        }

        var linked = result.Links.Where(l => l.IsLinked).Select(l => (l.Left, l.Right)).ToHashSet();
        foreach (var (left, right) in linked.Except(truth).Take(MostWrong))
        {
            Console.WriteLine($"    WRONG {LinkageBench.Words(result.Explain(left, right))}");
        }

        foreach (var (left, right) in truth.Except(linked).Take(MostWrong))
        {
            Console.WriteLine($"    MISSED {LinkageBench.Words(result.Explain(left, right))}");
        }
    }

    private static void Say(string what, LinkedRegisters registers, HashSet<(int Left, int Right)> found, HashSet<(int Left, int Right)> truth)
    {
        var right = found.Count(truth.Contains);
        Console.WriteLine($"    {what}: {truth.Count:N0} pairs of {registers.Students.Count:N0}, precision {(double)right / Math.Max(1, found.Count):F5} ({found.Count - right} wrong), recall {(double)right / Math.Max(1, truth.Count):F5} ({truth.Count - right} missed)");
    }

    private static HashSet<(int Left, int Right)> True(LinkedRegisters registers) =>
        [.. registers.PersonOfStudent.Select((person, row) => (person, row)).GroupBy(x => x.person, x => x.row).SelectMany(g => Pairs([.. g]))];

    private static IEnumerable<(int Left, int Right)> Pairs(List<int> rows) =>
        rows.SelectMany((left, i) => rows.Skip(i + 1).Select(right => (left, right)));
}
