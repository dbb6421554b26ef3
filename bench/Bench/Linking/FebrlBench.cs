using Baoxue.Linkage;

namespace Baoxue.Bench.Linking;

/// <summary>
/// Links the two files of FEBRL's fourth data set, 5,000 made-up Australians with up to ten slips each, by fields that know nothing
/// of Chinese. The files (dataset4a.csv, dataset4b.csv, BSD license) are not part of this project.
/// </summary>
internal static class FebrlBench
{
    private static readonly string[] Columns = ["given", "surname", "number", "street", "place", "suburb", "postcode", "state", "birth", "card"];

    public static Task RunAsync(Options options)
    {
        var (left, leftPeople) = Read(Path.Combine(options.Folder, "dataset4a.csv"));
        var (right, rightPeople) = Read(Path.Combine(options.Folder, "dataset4b.csv"));
        var result = Linker.Link(Strategy, left, right);
        var linked = result.Links.Where(l => l.IsLinked).ToList();
        var correct = linked.Count(l => leftPeople[l.Left] == rightPeople[l.Right]);
        var expected = leftPeople.Intersect(rightPeople).Count();
        Console.WriteLine($"{result.ComparedPairs:N0} pairs compared; {linked.Count - correct} wrong, {expected - correct} missed, F1 {2.0 * correct / (linked.Count + expected):F5}");
        return Task.CompletedTask;
    }

    private static LinkageStrategy Strategy { get; } = new(
        [.. Columns.Select(c => new FieldDefinition(c, c switch { "birth" => FieldKind.Date, "state" => FieldKind.Category, _ => FieldKind.Text }))],
        [
            Rules.Of("card"), Rules.Of("birth"), Rules.Of("surname", "given"), Rules.Of("surname:beginning", "given:beginning"), Rules.Of("surname", "postcode"), Rules.Of("given", "postcode"),
            Rules.Of("street", "number"), Rules.Of("place"), Rules.Of("surname", "suburb"), Rules.Of("given", "suburb"), Rules.Of("street", "given"), Rules.Of("street", "surname"),
            Rules.Of("birth:month-day", "postcode"), Rules.Of("birth:year", "surname"), Rules.Of("birth:year", "given"), Rules.Of("birth:month-day", "given:beginning"),
            Rules.Of("birth:month-day", "surname:beginning"), Rules.Of("birth:year-month", "surname:beginning"), Rules.Of("birth:year-month", "given:beginning"),
        ])
    {
        Training = ["card", "birth", "surname + given"],
    };

    private static (RecordSet Records, List<string> People) Read(string file)
    {
        var (records, people) = (new RecordSet(Strategy.Fields), new List<string>());
        foreach (var cells in File.ReadLines(file).Skip(1).Select(l => l.Split(',', StringSplitOptions.TrimEntries)))
        {
            // rec-1070-org and rec-1070-dup-0 are the same person.
            people.Add(cells[0].Split('-')[1]);
            records.Add(cells.AsSpan(1, Columns.Length));
        }

        return (records, people);
    }
}
