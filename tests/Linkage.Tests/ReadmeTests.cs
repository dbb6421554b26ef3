namespace Baoxue.Linkage.Tests;

/// <summary>The example of src/Linkage/README.md, which stands there word for word.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void The_example_of_the_page_runs_and_prints_what_the_page_says()
    {
        var page = File.ReadAllText(Path.Combine(Root(), "src", "Linkage", "README.md"));
        var test = File.ReadAllText(Path.Combine(Root(), "tests", "Linkage.Tests", "ReadmeTests.cs"));
        var code = Between(test, "// example\n", "        // end").Split('\n').Select(l => l.Length > 8 ? l[8..].Replace("printed.Add(", "Console.WriteLine(", StringComparison.Ordinal) : "");

        Assert.Contains(string.Join('\n', code).TrimEnd(), page, StringComparison.Ordinal);
        Assert.All(Example(), line => Assert.Contains($"// {line}", page, StringComparison.Ordinal));
    }

    private static List<string> Example()
    {
        var printed = new List<string>();

        // example
        FieldDefinition[] fields =
        [
            new("number", FieldKind.Identifier), new("name", FieldKind.PersonName), new("birth", FieldKind.Date), new("parents", FieldKind.PersonNames),
        ];

        var roll = new RecordSet(fields);
        roll.Add("341699201503120018", "王子涵", "2015-03-12", "王建国、李梅");
        roll.Add("34169920140908123X", "陈志强", "2014-09-08", "陈勇");
        roll.Add(null, "刘晓敏", "2013-05-01", "刘洋");

        var register = new RecordSet(fields);
        register.Add("341699201503120018", "王子涵", "20150312", "王建国");
        register.Add("341699201409081234", "陳智强", "20140908", "陈勇、周丽");
        register.Add("341699201305010026", "刘小敏", "20130105", "刘洋、孙燕");
        register.Add("341699198001010011", "赵刚", "19800101", null);

        var strategy = new LinkageStrategy(
            fields,
            [
                new BlockingRule("number", [new KeyPart("number", KeyParts.Repaired)]),
                new BlockingRule("birth", [new KeyPart("birth")]),
                new BlockingRule("sound and year", [new KeyPart("name", KeyParts.Sound), new KeyPart("birth", KeyParts.Year)]),
            ])
        {
            ExactField = "number",
            Verify = ["name", "birth"],
            NeedsOneOf = ["number", "name"],
            Training = ["number", "birth"],
        };

        var result = Linker.Link(strategy, roll, register);
        foreach (var link in result.Links)
        {
            printed.Add($"{link.Left} is {link.Right}: {link.Kind}, {link.Standing}");
        }

        foreach (var field in result.Explain(2, 2).Fields)
        {
            printed.Add($"{field.Field}: {field.Level.Name}");
        }
        // end

        return printed;
    }

    private static string Between(string text, string from, string until)
    {
        var start = text.IndexOf("        " + from, StringComparison.Ordinal) + from.Length + 8;
        return text[start..text.IndexOf(until, start, StringComparison.Ordinal)];
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Baoxue.slnx")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
