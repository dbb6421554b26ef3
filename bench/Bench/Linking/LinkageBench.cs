using System.Diagnostics;
using Baoxue.Linkage;

namespace Baoxue.Bench.Linking;

/// <summary>Links the two registers of a simulated district and counts what is right and wrong by the simulator's answers.</summary>
internal static class LinkageBench
{
    private const int Runs = 3;
    private const double FewFieldsThreshold = -2;

    public static Task RunAsync(Options options)
    {
        var files = DistrictFiles.Of(options);
        var asked = new LinkageOptions(options);
        foreach (var few in new[] { false, true })
        {
            using var numbers = asked.HasBase && few ? new NumberFiles() : null;
            var registers = LinkedRegisters.Read(files, asked, few, numbers);
            var least = double.MaxValue;
            LinkageResult result = null!;
            for (var run = 0; run < Runs; run++)
            {
                GC.Collect();
                var before = Environment.CpuUsage.TotalTime;
                var began = Stopwatch.GetTimestamp();
                result = Linker.Link(Strategy(few), registers.Students, registers.Residents);
                var cpu = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
                Console.WriteLine($"  run {run + 1}: {cpu:F2} CPU s, {Stopwatch.GetElapsedTime(began).TotalSeconds:F2} s, {result.ComparedPairs:N0} pairs compared");
                least = Math.Min(least, cpu);
            }

            result = null!;
            PeakMemory.Forget();
            var held = PeakMemory.Megabytes;
            result = Linker.Link(Strategy(few), registers.Students, registers.Residents);
            Console.WriteLine($"  peak memory {PeakMemory.Megabytes:F0} MB, of which {held:F0} MB were held before");
            Say(few ? "few fields" : "all fields", registers, result, least);
            if (asked.FindsDuplicates)
            {
                DuplicateFigures.SayClaimedTwice(registers, result);
                DuplicateFigures.Say(registers, Strategy(few) with { Threshold = 0 }, asked.ShowsWrong);
            }

            if (asked.ShowsWrong)
            {
                SayWrong(registers, result);
            }

            numbers?.Join();
        }

        return Task.CompletedTask;
    }

    /// <summary>The strategy that is measured.</summary>
    public static LinkageStrategy Strategy(bool few)
    {
        BlockingRule[] rules =
        [
            Rules.Named("number", "number:repaired"),
            Rules.Named("birth + surname", "birth", "name:surname"),
            Rules.Named("name + year", "birth:year", "name"),
            Rules.Named("name + month and day", "birth:month-day", "name"),
            Rules.Named("sound + year and month", "birth:year-month", "name:sound"),
            Rules.Named("name + guardian", "name", "guardians"),
            Rules.Named("birth + guardian", "birth", "guardians"),
            Rules.Named("birth + road", "birth", "address:road"),
            Rules.Named("name + road", "name", "address:road"),
            Rules.Named("name + birth", "birth", "name"),
        ];
        var fields = LinkedRegisters.Fields(few);
        return new LinkageStrategy(fields, [.. rules.Where(r => r.Parts.All(p => fields.Any(f => f.Name == p.Field)))])
        {
            ExactField = "number",
            Verify = ["name", "birth"],
            NeedsOneOf = ["number", "name"],
            Training = ["number", "name + birth"],
            Window = "birth",
            // Four fields can hardly ever say more than so much.
            Threshold = few ? FewFieldsThreshold : 0,
        };
    }

    private static void Say(string fields, LinkedRegisters registers, LinkageResult result, double cpu)
    {
        var residents = registers.PersonOfResident.ToHashSet();
        var expected = registers.PersonOfStudent.Count(residents.Contains);
        var expectedBad = registers.PersonOfStudent.Where((p, row) => registers.HasBadNumber[row] && residents.Contains(p)).Count();
        var (right, wrong, rightBad, wrongBad) = (0, 0, 0, 0);
        foreach (var link in result.Links.Where(l => l.IsLinked))
        {
            var isRight = registers.PersonOfStudent[link.Left] == registers.PersonOfResident[link.Right];
            var isBad = registers.HasBadNumber[link.Left];
            (right, wrong) = isRight ? (right + 1, wrong) : (right, wrong + 1);
            (rightBad, wrongBad) = isBad && isRight ? (rightBad + 1, wrongBad) : (rightBad, isBad && !isRight ? wrongBad + 1 : wrongBad);
        }

        var students = registers.PersonOfStudent.ToHashSet();
        var listed = result.UnlinkedRight().Where(r => registers.IsOfSchoolAge[r]).ToList();
        Console.WriteLine($"{fields}: {registers.Students.Count:N0} students, {registers.Residents.Count:N0} residents, {cpu:F2} CPU s");
        Console.WriteLine($"  precision {(double)right / (right + wrong):F5} ({wrong} wrong), recall {(double)right / expected:F5} ({expected - right} missed)");
        Console.WriteLine($"  bad or missing number: {expectedBad:N0}, precision {(double)rightBad / Math.Max(1, rightBad + wrongBad):F5}, recall {(double)rightBad / Math.Max(1, expectedBad):F5}");
        Console.WriteLine($"  of school age and not found: {listed.Count:N0}, of whom wrongly {listed.Count(r => students.Contains(registers.PersonOfResident[r]))}");
        for (var bits = -6; bits <= 6; bits += 2)
        {
            var above = result.Links.Where(l => l.Kind == LinkKind.Exact || (l.Bits >= bits && (l.IsLinked || l.Bits < 0))).ToList();
            var trueAbove = above.Count(l => registers.PersonOfStudent[l.Left] == registers.PersonOfResident[l.Right]);
            Console.WriteLine($"  from {bits,2} bits: {above.Count - trueAbove} wrong, {expected - trueAbove} missed");
        }

        foreach (var training in result.Training)
        {
            Console.WriteLine($"  learned from {training.Rule}: {training.Pairs:N0} pairs, {training.Share:P1} true, {(training.HasConverged ? "settled" : "NOT settled")}");
        }

        foreach (var warning in result.Warnings)
        {
            Console.WriteLine($"  warning: {warning.Kind} {warning.Subject} {warning.Count}");
        }
    }

    private static void SayWrong(LinkedRegisters registers, LinkageResult result)
    {
        const int most = 25;
        var byPerson = registers.PersonOfResident.Select((p, row) => (p, row)).ToLookup(x => x.p, x => x.row);
        foreach (var link in result.Links.Where(l => l.IsLinked && registers.PersonOfStudent[l.Left] != registers.PersonOfResident[l.Right]).Take(most))
        {
            Console.WriteLine($"  WRONG {link.Kind} {link.Bits:F1}: {Words(result.Explain(link.Left, link.Right))}");
            foreach (var own in byPerson[registers.PersonOfStudent[link.Left]])
            {
                Console.WriteLine($"    own: {Words(result.Explain(link.Left, own))}");
            }
        }

        var linked = result.Links.Where(l => l.IsLinked).Select(l => l.Left).ToHashSet();
        foreach (var row in Enumerable.Range(0, registers.Students.Count).Where(r => !linked.Contains(r) && byPerson[registers.PersonOfStudent[r]].Any()).Take(most))
        {
            Console.WriteLine($"  MISSED {Words(result.Explain(row, byPerson[registers.PersonOfStudent[row]].First()))}");
        }
    }

    internal static string Words(PairExplanation pair) => $"{pair.Bits:F1} = {pair.PriorBits:F1} {string.Join("; ", pair.Fields.Select(f => $"{f.Field} {f.Level.Name} {f.Bits:F1}"))}";
}
