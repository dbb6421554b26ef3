namespace Baoxue.Bench.Linking;

/// <summary>The numbers of both registers as they are written, one in a line, for a join of nothing else.</summary>
internal sealed class NumberFiles : IDisposable
{
    private static readonly string StudentFile = Path.Combine(Path.GetTempPath(), "baoxue-bench-students.txt");
    private static readonly string ResidentFile = Path.Combine(Path.GetTempPath(), "baoxue-bench-residents.txt");

    public StreamWriter Students { get; } = new(StudentFile);

    public StreamWriter Residents { get; } = new(ResidentFile);

    /// <summary>Joins them with DuckDB, by a program of its own because the package is large.</summary>
    public void Join()
    {
        Dispose();
        using var join = System.Diagnostics.Process.Start("dotnet", ["run", "bench/HashJoin/HashJoin.cs", "--", StudentFile, ResidentFile]);
        join.WaitForExit();
        File.Delete(StudentFile);
        File.Delete(ResidentFile);
    }

    public void Dispose()
    {
        Students.Dispose();
        Residents.Dispose();
    }
}
