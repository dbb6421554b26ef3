using System.Diagnostics;
using System.Reflection;

namespace Baoxue.Spreadsheets;

/// <summary>How to start the guarded reader of old workbooks.</summary>
public static class XlsGuards
{
    /// <summary>This very program, which must answer the argument <c>__xls</c> with <see cref="XlsChild"/>.</summary>
    public static XlsGuard OfThisProgram() => new(() =>
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!);
        // Under "dotnet program.dll" the process is dotnet itself.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(Assembly.GetEntryAssembly()!.Location);
        }

        start.ArgumentList.Add("__xls");
        return start;
    });
}
