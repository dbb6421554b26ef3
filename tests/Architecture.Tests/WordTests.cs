using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Baoxue.Architecture.Tests;

public sealed partial class WordTests
{
    private const string Glossary = "docs/glossary.md";

    private static readonly Type[] DomainTypes = [.. Production.Domain.GetExportedTypes().Where(t => !t.IsNested)];

    [Fact]
    public void Every_domain_type_names_its_Chinese_term()
    {
        var documented = XDocument.Load(Path.ChangeExtension(Production.Domain.Location, ".xml"))
            .Descendants("member").ToDictionary(m => m.Attribute("name")!.Value, m => m.Value);

        Assert.Empty(DomainTypes
            .Where(t => !documented.TryGetValue("T:" + t.FullName, out var text) || !Chinese().IsMatch(text))
            .Select(t => t.FullName));
    }

    [Fact]
    public void The_glossary_lists_every_word_of_the_domain()
    {
        var listed = ListedTypes();

        Assert.Empty(DomainTypes
            .Where(t => t.Namespace != "Baoxue.Domain.Common" && !t.Name.EndsWith("Id", StringComparison.Ordinal)
                && !t.Name.EndsWith("Refusals", StringComparison.Ordinal) && !t.Name.EndsWith("Attribute", StringComparison.Ordinal))
            .Select(t => t.Name.Split('`')[0])
            .Where(n => RepositoryFiles.Exists(Glossary) && !listed.Contains(n)));
    }

    [Fact]
    public void The_glossary_lists_no_word_the_domain_has_lost() =>
        Assert.Empty(ListedTypes().Except(DomainTypes.Select(t => t.Name.Split('`')[0])));

    /// <summary>The types in the last column of the glossary's tables.</summary>
    private static HashSet<string> ListedTypes() =>
        !RepositoryFiles.Exists(Glossary)
            ? []
            : [.. RepositoryFiles.Lines(Glossary)
                .Where(l => l.StartsWith('|'))
                .Select(l => l.TrimEnd().TrimEnd('|').Split('|')[^1])
                .SelectMany(cell => TypeName().Matches(cell).Select(m => m.Groups[1].Value))];

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();

    [GeneratedRegex("`([A-Z][A-Za-z0-9]*)")]
    private static partial Regex TypeName();
}
