namespace Baoxue.Bench;

/// <summary>Every bench by its verb.</summary>
internal static class Verbs
{
    public static IReadOnlyList<Verb> All { get; } =
    [
        new("load-sqlite", "a student workbook into SQLite, against a raw insert of the same rows", o => StudentLoads.RunAsync(o, server: null)),
        new("load-postgres", "the same into PostgreSQL, against a raw COPY", o => StudentLoads.RunAsync(o, o.Server)),
        new("export-sqlite", "the whole ledger as a workbook, against reading and building the same rows", o => ExportBench.RunAsync(o, server: null)),
        new("export-postgres", "the same from PostgreSQL", o => ExportBench.RunAsync(o, o.Server)),
        new("ledger", "the child list over HTTP, against a bare endpoint in the same run", o => Ledger.LedgerBench.RunAsync(o.Rest)),
    ];
}
