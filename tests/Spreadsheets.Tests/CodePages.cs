using System.Runtime.CompilerServices;
using System.Text;

namespace Baoxue.Spreadsheets.Tests;

/// <summary>Makes GB18030 and the pages that foreign readers ask for known before any test runs, in whatever order they run.</summary>
internal static class CodePages
{
    [ModuleInitializer]
    internal static void Register() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
}
