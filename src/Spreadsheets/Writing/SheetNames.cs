namespace Baoxue.Spreadsheets.Writing;

internal static class SheetNames
{
    /// <summary>The hidden sheet that holds choices too long for a cell rule.</summary>
    public const string Choices = "选项列表";

    private const int MaxLength = 31;

    /// <summary>A name Excel accepts and no other sheet has.</summary>
    public static string Fitting(string name, IReadOnlyList<SheetLayout> before)
    {
        var clean = string.Concat(name.Select(c => c is '[' or ']' or ':' or '*' or '?' or '/' or '\\' || char.IsControl(c) ? '_' : c)).Trim('\'', ' ');
        clean = clean.Length == 0 ? "Sheet" : Cut(clean, MaxLength);
        for (var number = 2; before.Any(sheet => sheet.Name.Equals(clean, StringComparison.OrdinalIgnoreCase)); number++)
        {
            clean = $"{Cut(clean, MaxLength - 4)}({number})";
        }

        return clean;
    }

    private static string Cut(string name, int length) => name.Length <= length
        ? name
        : name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)];
}
