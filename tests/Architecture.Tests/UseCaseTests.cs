using System.Reflection;

namespace Baoxue.Architecture.Tests;

public sealed class UseCaseTests
{
    private static readonly string[] Requests = ["Command", "Query"];

    /// <summary>Queries under a permission that opens children's data, which give none; each with the reason.</summary>
    private static readonly Dictionary<string, string> WithoutChildren = new()
    {
        ["CountChildren"] = "numbers only",
        ["FilterChoices"] = "names of townships and schools",
        ["GetLoad"] = "counts of a file, and which rules it broke",
        ["ListLoads"] = "counts of files",
        ["GetLoadTemplate"] = "an empty table",
        ["ListRememberedHeaders"] = "headers of columns and the fields they stand for",
        ["GetComparisonRun"] = "numbers by kind and place",
        ["GetComparisonPlan"] = "how old registers and lists are",
        ["GetLatestComparison"] = "numbers by kind",
        ["ListComparisonRuns"] = "when and by whom",
        ["VerifyAudit"] = "a verdict; and of a log that was tampered with nothing can be appended to",
    };

    private static readonly string[] OpensChildren =
        ["ListChildren", "OpenChildFile", "RevealNumbers", "ExportChildren", "RecordEnrollmentChange", "LoadRegisters", "ReadLoads", "CompareRegisters", "ReadComparisons", "ListDifferences", "ReadAudit"];

    private static readonly Type[] UseCaseTypes =
    [
        .. Production.Features.GetTypes().Where(t => !t.IsInterface && (IsRequest(t) || t.GetInterfaces().Any(i => i.Name is "ICommand`1" or "IQuery`1"))),
    ];

    [Fact]
    public void Every_command_and_query_declares_the_permission_it_needs() =>
        Assert.Empty(UseCaseTypes.Where(t => t.GetCustomAttributes().Count(a => a.GetType().Name == "RequiresAttribute") != 1).Select(t => t.FullName));

    [Fact]
    public void Every_command_and_query_enters_through_the_one_door() =>
        Assert.Empty(UseCaseTypes.Where(t => !t.GetInterfaces().Any(i => i.Name is "ICommand`1" or "IQuery`1")).Select(t => t.FullName));

    [Fact]
    public void Every_read_of_children_is_audited_or_says_why_not() =>
        Assert.Equal(
            WithoutChildren.Keys.Order(StringComparer.Ordinal),
            UseCaseTypes.Where(t => t.GetInterfaces().Any(i => i.Name == "IQuery`1") && t.GetInterfaces().All(i => i.Name != "IAuditedRead") && OpensChildren.Contains(PermissionOf(t)))
                .Select(t => t.DeclaringType!.Name).Order(StringComparer.Ordinal));

    /// <summary>Which see the whole district, as <c>RolePermissionsTests</c> says; findings stand behind no scope.</summary>
    [Fact]
    public void Findings_of_loads_are_read_only_by_whoever_may_look_into_loads()
    {
        var readers = RepositoryFiles.Written("src").Where(f => RepositoryFiles.Read(f).Contains("db.LoadFindings", StringComparison.Ordinal)).Select(f => Path.GetFileNameWithoutExtension(f)).ToHashSet();

        var permissions = UseCaseTypes.Where(t => readers.Contains(t.DeclaringType!.Name)).Select(PermissionOf).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(["LoadRegisters", "ReadLoads"], permissions);
        Assert.Equal(["LoadEnding"], readers.Except(UseCaseTypes.Select(t => t.DeclaringType!.Name)));
    }

    [Fact]
    public void Every_command_says_what_the_audit_log_writes_of_it() =>
        Assert.Empty(UseCaseTypes.Where(t => t.GetInterfaces().Any(i => i.Name == "ICommand`1") && t.GetProperty("Audit")?.PropertyType.Name != "AuditNote").Select(t => t.FullName));

    [Fact]
    public void Every_use_case_has_a_test_file_of_its_name() =>
        Assert.Empty(UseCaseTypes
            .Select(t => (t.DeclaringType ?? t).FullName!.Replace("Baoxue.Features.", "", StringComparison.Ordinal).Replace('.', '/'))
            .Select(path => $"tests/Features.Tests/{path}Tests.cs")
            .Distinct()
            .Where(path => !RepositoryFiles.Exists(path)));

    [Fact]
    public void No_answer_hands_out_a_stored_row_about_a_child() =>
        Assert.Empty(UseCaseTypes
            .SelectMany(t => t.GetInterfaces().Where(i => i.Name is "ICommand`1" or "IQuery`1").Select(i => (Request: t, Answer: i.GetGenericArguments()[0])))
            .SelectMany(a => Reached(a.Answer).Where(IsStoredAboutAChild).Select(row => $"{a.Request.FullName}: {row.Name}")));

    [Fact]
    public void Handlers_are_hidden_behind_the_door() =>
        Assert.Empty(Production.Features.GetTypes().Where(t => t.Name.EndsWith("Handler", StringComparison.Ordinal) && t.IsClass && t.IsVisible).Select(t => t.FullName));

    [Fact]
    public void Everything_that_awaits_takes_a_cancellation_token_last() =>
        Assert.Empty(Production.WrittenTypes
            .Where(t => t.Namespace?.StartsWith("Baoxue.Features", StringComparison.Ordinal) == true)
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(m => m.Name.EndsWith("Async", StringComparison.Ordinal) && m.Name != "DisposeAsync" && !IsOfTheFramework(m))
            .Where(m => m.GetParameters().LastOrDefault()?.ParameterType != typeof(CancellationToken))
            .Select(m => $"{m.DeclaringType!.FullName}.{m.Name}"));

    private static string PermissionOf(Type request)
    {
        var requires = request.GetCustomAttributes().Single(a => a.GetType().Name == "RequiresAttribute");
        return requires.GetType().GetProperty("Permission")!.GetValue(requires)!.ToString()!;
    }

    private static bool IsStoredAboutAChild(Type type) => type is { IsClass: true } && type.GetInterfaces().Any(i => i.Name is "IScopedByPath" or "IBelongsToChild");

    /// <summary>Every type that can be reached from an answer by its properties.</summary>
    private static HashSet<Type> Reached(Type answer)
    {
        var reached = new HashSet<Type>();
        var waiting = new Stack<Type>([answer]);
        while (waiting.TryPop(out var type))
        {
            if (!reached.Add(type))
            {
                continue;
            }

            Array.ForEach(type.HasElementType ? [type.GetElementType()!] : type.GetGenericArguments(), waiting.Push);
            if (type.Namespace?.StartsWith("Baoxue.", StringComparison.Ordinal) == true)
            {
                Array.ForEach(type.GetProperties(BindingFlags.Public | BindingFlags.Instance), p => waiting.Push(p.PropertyType));
            }
        }

        return reached;
    }

    // A contract of the framework says what its methods take.
    private static bool IsOfTheFramework(MethodInfo method) =>
        method.DeclaringType!.GetInterfaces().Where(i => i.Namespace?.StartsWith("Microsoft.", StringComparison.Ordinal) == true)
            .Any(i => method.DeclaringType.GetInterfaceMap(i).TargetMethods.Contains(method));

    private static bool IsRequest(Type type) => type.DeclaringType is not null && Requests.Contains(type.Name);
}
