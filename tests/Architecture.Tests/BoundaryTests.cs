using System.Reflection;
using System.Xml.Linq;
using NetArchTest.Rules;

namespace Baoxue.Architecture.Tests;

public sealed class BoundaryTests
{
    private static readonly string[] Layers = ["Domain", "Data", "Features"];

    [Fact]
    public void The_domain_refers_to_nothing_but_the_framework() =>
        Assert.Empty(Production.Domain.GetReferencedAssemblies().Select(a => a.Name!)
            .Where(n => !n.StartsWith("System.", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Domain")]
    [InlineData("Linkage")]
    public void The_domain_and_linkage_projects_have_no_packages(string project) =>
        Assert.Empty(Items($"src/{project}/{project}.csproj", "PackageReference").Concat(Items($"src/{project}/{project}.csproj", "FrameworkReference")));

    [Fact]
    public void Projects_refer_to_one_another_as_the_table_says()
    {
        var found = RepositoryFiles.Below("src", ".csproj")
            .ToDictionary(p => Path.GetFileNameWithoutExtension(p), p => Items(p, "ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r)).Order().ToArray());

        Assert.Equal(ModuleMap.Projects.OrderBy(p => p.Key).Select(Row), found.OrderBy(p => p.Key).Select(Row));
    }

    [Fact]
    public void The_table_of_projects_is_the_one_in_the_documentation() =>
        Assert.Equal(ModuleMap.Projects.Select(Row).Order(), Table("Project").Select(Row).Order());

    [Fact]
    public void Modules_know_only_the_modules_the_map_allows()
    {
        var broken = from layer in Layers
                     let assembly = Assembly.Load("Baoxue." + layer)
                     from module in ModuleMap.MayKnow.Keys
                     let strangers = ModuleMap.MayKnow.Keys.Except([module, .. ModuleMap.MayKnow[module]])
                     let forbidden = strangers.SelectMany(s => Layers.Select(l => $"Baoxue.{l}.{s}")).ToArray()
                     where forbidden.Length > 0
                     from type in Types.InAssembly(assembly).That().ResideInNamespace($"Baoxue.{layer}.{module}")
                         .ShouldNot().HaveDependencyOnAny(forbidden).GetResult().FailingTypes ?? []
                     select type.FullName;

        Assert.Empty(broken);
    }

    [Fact]
    public void Words_shared_by_all_modules_know_none_of_them() =>
        Assert.Empty(Types.InAssembly(Production.Domain).That().ResideInNamespace("Baoxue.Domain.Common")
            .ShouldNot().HaveDependencyOnAny([.. ModuleMap.MayKnow.Keys.Select(m => "Baoxue.Domain." + m)])
            .GetResult().FailingTypes?.Select(t => t.FullName) ?? []);

    [Fact]
    public void Every_module_is_on_the_map()
    {
        var folders = new[] { "src/Domain", "src/Features" }
            .SelectMany(layer => RepositoryFiles.Below(layer, ".cs").Select(f => f.Split('/')))
            .Where(parts => parts.Length > 3)
            .Select(parts => parts[2])
            .Distinct()
            .Except(["Common"]);

        Assert.Empty(folders.Except(ModuleMap.MayKnow.Keys));
    }

    [Fact]
    public void The_map_of_modules_is_the_one_in_the_documentation() =>
        Assert.Equal(ModuleMap.MayKnow.Select(Row).Order(), Table("Module").Select(Row).Order());

    [Fact]
    public void The_map_of_modules_has_no_circle()
    {
        var settled = new HashSet<string>();
        while (ModuleMap.MayKnow.FirstOrDefault(m => !settled.Contains(m.Key) && m.Value.All(settled.Contains)).Key is { } next)
        {
            settled.Add(next);
        }

        Assert.Empty(ModuleMap.MayKnow.Keys.Except(settled));
    }

    [Fact]
    public void Pages_reach_data_only_through_use_cases() =>
        Assert.Empty(Types.InAssembly(Production.Web).That().ResideInNamespace("Baoxue.Web").And().DoNotResideInNamespace("Baoxue.Web.Hosting")
            .ShouldNot().HaveDependencyOnAny("Baoxue.Data", "Microsoft.EntityFrameworkCore", "Microsoft.Data.Sqlite", "Npgsql")
            .GetResult().FailingTypes?.Select(t => t.FullName) ?? []);

    [Theory]
    [InlineData("Spreadsheets")]
    [InlineData("Linkage")]
    public void The_libraries_know_no_students(string library) =>
        Assert.Empty(Production.All.Single(a => a.GetName().Name == "Baoxue." + library).GetReferencedAssemblies()
            .Where(a => a.Name!.StartsWith("Baoxue.", StringComparison.Ordinal)).Select(a => a.Name));

    private static IEnumerable<string> Items(string project, string item) =>
        XDocument.Parse(RepositoryFiles.Read(project)).Descendants(item).Select(e => e.Attribute("Include")!.Value.Replace('\\', '/'));

    /// <summary>The rows of the table in docs/architecture.md whose first heading is the given word and whose second is "May know" or "May refer to".</summary>
    private static IEnumerable<KeyValuePair<string, string[]>> Table(string heading) =>
        RepositoryFiles.Lines("docs/architecture.md")
            .SkipWhile(l => !l.StartsWith($"| {heading} | May ", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(l => l.StartsWith('|'))
            .Select(l => l.Split('|', StringSplitOptions.TrimEntries))
            .Select(c => KeyValuePair.Create(c[1].Trim('`'), c[2] == "–" ? [] : c[2].Split(", ").Select(n => n.Trim('`')).ToArray()));

    private static string Row(KeyValuePair<string, string[]> row) => $"{row.Key}: {string.Join(", ", row.Value.Order())}";
}
