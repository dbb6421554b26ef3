namespace Baoxue.Spreadsheets;

/// <summary>The guarded side of <see cref="XlsGuard"/>.</summary>
public static class XlsChild
{
    /// <summary>Reads the .xls named by the arguments and writes its rows to standard output.</summary>
    /// <returns>The exit code of the process.</returns>
    public static int Run(IReadOnlyList<string> args) => throw new NotSupportedException(string.Join(' ', args));
}
