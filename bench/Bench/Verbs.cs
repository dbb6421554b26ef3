using Baoxue.Domain.Registers;

namespace Baoxue.Bench;

/// <summary>Every bench by its verb.</summary>
internal static class Verbs
{
    public static IReadOnlyList<Verb> All { get; } =
    [
        new(DistrictFiles.WritingVerb, "nothing: writes the simulated files that the others load", o => Task.Run(() => DistrictFiles.Write(o))),
        new("load-sqlite", "a student workbook into SQLite, against a raw insert of the same rows", o => LoadBench.RunAsync(o, null, RegisterSource.Student)),
        new("load-postgres", "the same into PostgreSQL, against a raw COPY", o => LoadBench.RunAsync(o, o.Server, RegisterSource.Student)),
        new("household-sqlite", "a household .csv into SQLite, against a raw insert of the same rows", o => LoadBench.RunAsync(o, null, RegisterSource.Household)),
        new("household-postgres", "the same into PostgreSQL, against a raw COPY", o => LoadBench.RunAsync(o, o.Server, RegisterSource.Household)),
        new("contention", "how long a small write on SQLite waits while a register is loaded", Contention.RunAsync),
        new("export-sqlite", "the whole ledger as a workbook, against reading and building the same rows", o => ExportBench.RunAsync(o, server: null)),
        new("export-postgres", "the same from PostgreSQL", o => ExportBench.RunAsync(o, o.Server)),
        new("hostile", "time and memory until each file of the hostile corpus is refused, each in a new process and all in one that has loaded before", HostileBench.RunAsync),
        new("cold-start", "the built application with a district, from its start to its first page", ColdStart.RunAsync),
        new("ledger", "the child list over HTTP, against a bare endpoint in the same run", o => Ledger.LedgerBench.RunAsync(o.Rest)),
        new("linkage", "the two registers of a district linked, against the simulator's answers (--wrong shows what is wrong; --duplicates looks for students twice; --children leaves adults out; --counties N makes them as large; --duckdb joins the numbers as well)", Linking.LinkageBench.RunAsync),
        new("linkage-febrl", "FEBRL's data set 4 linked by generic fields (--files FOLDER with dataset4a.csv and dataset4b.csv)", Linking.FebrlBench.RunAsync),
    ];
}
