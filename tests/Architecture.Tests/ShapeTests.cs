using System.Reflection;
using System.Text.RegularExpressions;

namespace Baoxue.Architecture.Tests;

public sealed partial class ShapeTests
{
    /// <summary>Interfaces with one class on purpose, and why.</summary>
    private static readonly Dictionary<string, string> BordersOfOneClass = new()
    {
        ["IRowCells"] = "The domain reads rows without knowing spreadsheets; Features connects the two.",
        ["IBelongsToChild"] = "Marks what is seen when its child is seen; the query filters look for it.",
        ["IViewerSource"] = "The frame around a page shows a viewer without knowing accounts; hosting connects the two.",
    };

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    [InlineData("bench")]
    public void No_file_is_longer_than_300_lines(string folder) =>
        Assert.Empty(RepositoryFiles.Written(folder).Where(f => RepositoryFiles.Lines(f).Length > 300));

    [Fact]
    public void No_class_asks_for_more_than_five_services() =>
        Assert.Empty(Production.WrittenTypes
            .Where(t => t.IsClass && !IsRecord(t))
            .SelectMany(t => t.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
            .Where(c => c.GetParameters().Count(p => IsService(p.ParameterType)) > 5)
            .Select(c => c.DeclaringType!.FullName));

    [Fact]
    public void No_interface_exists_for_a_single_class() =>
        Assert.Empty(Production.WrittenTypes
            .Where(t => t.IsInterface && t.GetMembers().Length > 0 && !BordersOfOneClass.ContainsKey(t.Name))
            .Where(i => Production.WrittenTypes.Count(t => !t.IsInterface && t.GetInterfaces().Any(x => (x.IsGenericType ? x.GetGenericTypeDefinition() : x) == i)) == 1)
            .Select(i => i.FullName));

    [Fact]
    public void No_type_is_named_for_its_lack_of_a_name() =>
        Assert.Empty(Production.WrittenTypes
            .Select(t => t.Name.Split('`')[0])
            .Where(n => Nameless().IsMatch(n) && !NamedByStandard().IsMatch(n)));

    [Fact]
    public void Every_file_holds_the_public_type_it_is_named_after() =>
        Assert.Empty(RepositoryFiles.Written("src")
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal))
            .Select(f => (File: f, Types: PublicType().Matches(RepositoryFiles.Read(f)).Select(m => m.Groups[1].Value).Distinct().ToArray()))
            .Where(x => x.Types.Length > 0 && Path.GetFileName(x.File) != "Providers.cs")
            .Where(x => x.Types.Length > 1 && !x.Types.All(t => Together(x.File, t)) || !x.Types.Contains(Path.GetFileName(x.File).Split('.')[0]))
            .Select(x => $"{x.File}: {string.Join(", ", x.Types)}"));

    /// <summary>
    /// ICommand.cs also holds its handler, IQuery.cs the audited read, and a value the class of extension members asked of it:
    /// words that mean nothing apart.
    /// </summary>
    private static bool Together(string file, string type) =>
        Path.GetFileNameWithoutExtension(file) is "ICommand" or "IQuery" || Path.GetFileName(file).Split('.')[0] == type || type.EndsWith("Questions", StringComparison.Ordinal);

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static bool IsService(Type type) =>
        !type.IsValueType && !type.IsArray && type != typeof(string) && !typeof(Delegate).IsAssignableFrom(type) && !IsRecord(type)
        && type.Namespace?.StartsWith("System.Collections", StringComparison.Ordinal) != true;

    [GeneratedRegex("(Helpers?|Utils?|Utility|Utilities|Managers?|Processor|Misc|Info|Data|Impl|Wrapper|Base|New|Old|[0-9]+)$")]
    private static partial Regex Nameless();

    [GeneratedRegex("(Sm[234]|Gb18030|Utf(8|16)|(Aes|Sha|Hash|Hmac|Sm3Hmac)[0-9]+)$")]
    private static partial Regex NamedByStandard();

    [GeneratedRegex(@"^public (?:(?:static|sealed|abstract|partial|readonly|ref|unsafe) )*(?:class|record struct|record|struct|interface|enum) (\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();
}
