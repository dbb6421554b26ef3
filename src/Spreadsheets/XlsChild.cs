using Baoxue.Spreadsheets.Xls;

namespace Baoxue.Spreadsheets;

/// <summary>The guarded side of <see cref="XlsGuard"/>.</summary>
public static class XlsChild
{
    /// <summary>Reads an .xls from standard input, as the arguments say, and writes its rows to standard output.</summary>
    /// <param name="arguments">What <see cref="XlsGuard"/> appended to the command line.</param>
    /// <returns>The exit code of the process.</returns>
    public static int Run(IReadOnlyList<string> arguments)
    {
        if (XlsRequest.Parse(arguments) is not { } request)
        {
            return 2;
        }

        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        using var frames = new BinaryWriter(new BufferedStream(output, 64 * 1024));
        new XlsRows(request, input, frames).Send();
        return 0;
    }
}
