namespace Baoxue.Features.Registers.Loads;

/// <summary>The two columns that stand before the row as read in a file of rows to mend; loading the mended file passes over them.</summary>
internal static class ErrorSheet
{
    public const string Problem = "问题";
    public const string HowToFix = "如何修改";

    public static bool IsOurs(string header) => header is Problem or HowToFix;
}
