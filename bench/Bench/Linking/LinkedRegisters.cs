using System.Globalization;
using System.Text.RegularExpressions;
using Baoxue.Domain.Registers;
using Baoxue.Linkage;
using Baoxue.Spreadsheets;

namespace Baoxue.Bench.Linking;

/// <summary>The two registers of a simulated district as sets to be linked, with the answers of the simulator.</summary>
internal sealed partial class LinkedRegisters
{
    private static readonly string[] Few = ["number", "name", "sex", "birth"];
    private static readonly FieldDefinition[] AllFields =
    [
        new("number", FieldKind.Identifier), new("name", FieldKind.PersonName), new("sex", FieldKind.Category), new("birth", FieldKind.Date),
        new("guardians", FieldKind.PersonNames), new("address", FieldKind.Address),
    ];

    private LinkedRegisters(FieldDefinition[] fields) => (Students, Residents) = (new RecordSet(fields), new RecordSet(fields));

    public RecordSet Students { get; }

    public RecordSet Residents { get; }

    /// <summary>The person that each student row is about.</summary>
    public List<int> PersonOfStudent { get; } = [];

    /// <summary>The person that each resident row is about.</summary>
    public List<int> PersonOfResident { get; } = [];

    /// <summary>Whether the number of a student is missing or not the one the person has.</summary>
    public List<bool> HasBadNumber { get; } = [];

    /// <summary>Whether each resident is of school age.</summary>
    public List<bool> IsOfSchoolAge { get; } = [];

    /// <summary>The fields that are compared: all, or those that every register has.</summary>
    public static FieldDefinition[] Fields(bool few) => few ? [.. AllFields.Where(f => Few.Contains(f.Name))] : AllFields;

    /// <param name="files">The registers.</param>
    /// <param name="options">Of which seed, of how many counties, and whether only children are registered.</param>
    /// <param name="few">Whether only the fields that every register has are read.</param>
    /// <param name="written">Takes the numbers as they are written, for a join of nothing else.</param>
    public static LinkedRegisters Read(DistrictFiles files, LinkageOptions options, bool few, NumberFiles? written)
    {
        var registers = new LinkedRegisters(Fields(few));
        var (students, residents, numbers) = People(Path.Combine(options.Folder, "answers", "people.csv"));
        var people = numbers.Keys.Max() + 1;
        ReadRows(files.Of(RegisterSource.Student), "姓名", (row, cell) =>
        {
            if (students.TryGetValue(row, out var person))
            {
                var number = cell("身份证件号");
                var values = Values(few, number, cell("姓名"), cell("性别"), cell("出生日期"), $"{cell("成员1姓名")}、{cell("成员2姓名")}", cell("家庭地址"));
                written?.Students.WriteLine(number);
                for (var county = 0; county < options.Counties; county++)
                {
                    registers.Students.Add(OtherCounty.Values(county, values));
                    registers.PersonOfStudent.Add(person + (county * people));
                    registers.HasBadNumber.Add(!string.Equals(number.Trim(), numbers[person], StringComparison.OrdinalIgnoreCase));
                }
            }
        });
        ReadRows(files.Of(RegisterSource.Household), "户号", (row, cell) =>
        {
            var birth = cell("出生日期");
            if (!residents.TryGetValue(row, out var person) || (options.HasChildrenOnly && !IsBetween(birth, "2010-09-01", "2021-08-31")))
            {
                return;
            }

            var values = Values(
                few, cell("公民身份号码"), cell("姓名"), cell("性别"), birth, $"{cell("户主姓名")}、{cell("父亲姓名")}、{cell("母亲姓名")}、{cell("监护人姓名")}", cell("住址"));
            written?.Residents.WriteLine(values[0]);
            for (var county = 0; county < options.Counties; county++)
            {
                registers.Residents.Add(OtherCounty.Values(county, values));
                registers.PersonOfResident.Add(person + (county * people));
                registers.IsOfSchoolAge.Add(IsBetween(birth, "2011-09-01", "2020-08-31"));
            }
        });
        return registers;
    }

    private static bool IsBetween(string day, string first, string last) => string.CompareOrdinal(day, first) >= 0 && string.CompareOrdinal(day, last) <= 0;

    private static string[] Values(bool few, params string[] all) => few ? all[..Few.Length] : all;

    private static void ReadRows(string file, string firstHeading, Action<int, Func<string, string>> read)
    {
        using var reader = TableReader.Open(file, Path.GetFileName(file), TableLimits.Default);
        Dictionary<string, int>? columns = null;
        while (reader.Read())
        {
            if (columns is not null)
            {
                read(reader.RowNumber, heading => columns[heading] < reader.FieldCount ? reader.GetText(columns[heading]) : "");
            }
            else if (Enumerable.Range(0, reader.FieldCount).Any(i => reader.GetText(i) == firstHeading))
            {
                columns = Enumerable.Range(0, reader.FieldCount).DistinctBy(i => reader.GetText(i)).ToDictionary(i => reader.GetText(i), i => i);
            }
        }
    }

    private static (Dictionary<int, int> Students, Dictionary<int, int> Residents, Dictionary<int, string> Numbers) People(string file)
    {
        var (students, residents, numbers) = (new Dictionary<int, int>(), new Dictionary<int, int>(), new Dictionary<int, string>());
        using var lines = File.ReadLines(file).GetEnumerator();
        lines.MoveNext();
        var headings = lines.Current.Split(',');
        int number = Array.IndexOf(headings, "id"), household = Array.IndexOf(headings, "householdRows"), student = Array.IndexOf(headings, "studentRows");
        while (lines.MoveNext())
        {
            var cells = lines.Current.Split(',');
            var person = int.Parse(cells[0], CultureInfo.InvariantCulture);
            numbers[person] = cells[number];
            foreach (Match row in Rows().Matches(cells[household]))
            {
                residents[int.Parse(row.Value, CultureInfo.InvariantCulture)] = person;
            }

            foreach (Match row in Rows().Matches(cells[student]))
            {
                students[int.Parse(row.Value, CultureInfo.InvariantCulture)] = person;
            }
        }

        return (students, residents, numbers);
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Rows();
}
