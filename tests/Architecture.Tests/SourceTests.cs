using System.Text.RegularExpressions;

namespace Baoxue.Architecture.Tests;

/// <summary>Words that may stand only where a list says so. Each entry is a file, or a folder that ends in a slash.</summary>
public sealed partial class SourceTests
{
    private static readonly string[] WhereScopeIsLifted = ["src/Data/DistrictDb.cs"];

    private static readonly string[] WhereTheSystemActs = ["src/Data/Common/ActorScope.cs", "src/Features/Platform/Hosting/DistrictHost.cs", "src/Features/Platform/Jobs/SystemScope.cs"];

    private static readonly string[] WhereSqlIsWritten = ["src/Data/Providers.cs", "src/Data/Common/", "src/Data/Writing/", "src/Data/Registers/Bulk/"];

    /// <summary>Where rows are changed without being tracked, so past the write guard; each with the reason.</summary>
    private static readonly Dictionary<string, string> WhereRowsAreWrittenUnguarded = new()
    {
        ["src/Data/Common/"] = "the tools themselves",
        ["src/Data/Writing/"] = "the tools themselves",
        ["src/Data/Providers.cs"] = "the tools themselves",
        ["src/Features/Common/Turns.cs"] = "locks rows of bodies and accounts",
        ["src/Features/Platform/Accounts/Credentials.cs"] = "accounts and sessions",
        ["src/Features/Platform/Accounts/DisableAccount.cs"] = "sessions",
        ["src/Features/Platform/Accounts/ResetPassword.cs"] = "sessions",
        ["src/Features/Platform/Accounts/SessionStore.cs"] = "accounts and sessions",
        ["src/Features/Platform/Jobs/JobLease.cs"] = "jobs",
        ["src/Features/Platform/Jobs/JobQueue.cs"] = "jobs",
        ["src/Features/Platform/Jobs/JobSchedule.cs"] = "schedules",
        ["src/Features/Registers/ChildFile/EnrollmentRecording.cs"] = "status and time of a child found through the filter, never its place",
        ["src/Features/Registers/Children/ChildTurns.cs"] = "a published load, which the system works on",
        ["src/Features/Registers/Loads/LoadEnding.cs"] = "findings of a load",
        ["src/Features/Comparison/RegisterComparisonWork.cs"] = "a run that broke off, which the system cleans up",
    };

    /// <summary>Where a row may come from what is tracked instead of through a filter; each with the reason.</summary>
    private static readonly Dictionary<string, string> WhereTrackedRowsAreFound = new()
    {
        ["src/Features/Platform/Organizations/AppointHolder.cs"] = "a post that the same transaction may have made",
        ["src/Features/Registers/Loads/RememberHeaders.cs"] = "a header that the same form may name twice",
    };

    private static readonly string[] WhereThreadsKeepState = ["src/Data/Protection/"];

    [Fact]
    public void The_scope_filter_is_lifted_only_where_listed() =>
        Assert.Empty(Found("src", WhereScopeIsLifted, ScopeLifted()));

    [Fact]
    public void Rows_are_written_past_the_write_guard_only_where_listed() =>
        Assert.Empty(Found("src", [.. WhereRowsAreWrittenUnguarded.Keys], UnguardedWriting()));

    [Fact]
    public void Tracked_rows_are_found_past_the_filters_only_where_listed() =>
        Assert.Empty(Found("src", [.. WhereTrackedRowsAreFound.Keys], FoundByKey()));

    [Fact]
    public void No_list_of_exceptions_outlives_its_reason() =>
        Assert.Empty(WhereRowsAreWrittenUnguarded.Where(w => w.Value != "the tools themselves").Select(w => (File: w.Key, Word: UnguardedWriting()))
            .Concat(WhereTrackedRowsAreFound.Keys.Select(f => (File: f, Word: FoundByKey())))
            .Where(e => !Lines(e.File, e.Word).Any()).Select(e => e.File));

    [Fact]
    public void The_system_acts_only_where_listed() =>
        Assert.Empty(Found("src", WhereTheSystemActs, SystemActing()));

    [Fact]
    public void Provider_words_stand_only_where_listed() =>
        Assert.Empty(Found("src", WhereSqlIsWritten, ProviderWords()));

    [Fact]
    public void Each_place_of_provider_words_has_some_and_stands_in_the_decision()
    {
        var page = RepositoryFiles.Read("docs/decisions/scope-by-paths.md");

        Assert.Empty(WhereSqlIsWritten.Where(p => !page.Contains($"`{p}`", StringComparison.Ordinal)));
        Assert.Empty(WhereSqlIsWritten.Where(p => !RepositoryFiles.Written("src").Any(f => f.StartsWith(p, StringComparison.Ordinal) && Lines(f, ProviderWords()).Any())));
    }

    [Fact]
    public void No_state_hides_in_threads() =>
        Assert.Empty(Found("src", WhereThreadsKeepState, ThreadState()));

    [Fact]
    public void Only_the_web_project_knows_the_request() =>
        Assert.Empty(Found("src", ["src/Web/"], WebRequest()));

    [Fact]
    public void Connections_are_reset_when_they_return_to_the_pool() =>
        Assert.Empty(Found("src", [], PoolWithoutReset()).Concat(Found("tests", [], PoolWithoutReset())));

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    [InlineData("bench")]
    [InlineData("scripts")]
    public void No_work_is_left_as_a_note(string folder) =>
        Assert.Empty(RepositoryFiles.Below(folder, ".cs", ".razor", ".ts", ".mjs", ".css", ".sh").SelectMany(f => Lines(f, Notes())));

    [Fact]
    public void Tests_neither_sleep_nor_skip_nor_try_again() =>
        Assert.Empty(Found("tests", ["tests/Testing/"], Impatience()));

    private static IEnumerable<string> Found(string folder, string[] allowed, Regex word) =>
        RepositoryFiles.Written(folder)
            .Where(f => !allowed.Any(a => a.EndsWith('/') ? f.StartsWith(a, StringComparison.Ordinal) : f == a))
            .SelectMany(f => Lines(f, word));

    private static IEnumerable<string> Lines(string file, Regex word) =>
        RepositoryFiles.Lines(file).Index().Where(l => word.IsMatch(l.Item)).Select(l => $"{file}:{l.Index + 1}: {l.Item.Trim()}");

    [GeneratedRegex("IgnoreQueryFilters")]
    private static partial Regex ScopeLifted();

    [GeneratedRegex("Execute(Update|Delete)")]
    private static partial Regex UnguardedWriting();

    [GeneratedRegex(@"\b_?db\.(\w+\.)?Find(Async)?\(|\bSet<\w+>\(\)\.Find(Async)?\(")]
    private static partial Regex FoundByKey();

    [GeneratedRegex("ActAsSystem")]
    private static partial Regex SystemActing();

    [GeneratedRegex(@"\b(FromSql\w*|ExecuteSql\w*|SqlQuery\w*|HasColumnType|CommandText|CreateCommand|CreateBatch|Npgsql(Batch)?Command|NpgsqlBatch|Begin(Binary|Text|RawBinary)(Import|Export|Copy)\w*|Sqlite(Command|Statement)|sqlite3_(prepare|exec)\w*)\b")]
    private static partial Regex ProviderWords();

    [GeneratedRegex(@"\b(AsyncLocal|ThreadStatic|ThreadLocal)\b")]
    private static partial Regex ThreadState();

    [GeneratedRegex("IHttpContextAccessor|Microsoft\\.AspNetCore\\.Http\\b")]
    private static partial Regex WebRequest();

    [GeneratedRegex("[N]o ?Reset ?On ?Close", RegexOptions.IgnoreCase)]
    private static partial Regex PoolWithoutReset();

    [GeneratedRegex("[T]ODO|[H]ACK\\b|[F]IXME")]
    private static partial Regex Notes();

    [GeneratedRegex(@"[T]hread\.Sleep|[S]kip ?=|[T]ask\.Delay\(")]
    private static partial Regex Impatience();
}
