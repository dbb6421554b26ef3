namespace Baoxue.Spreadsheets;

/// <summary>A sheet that was not read, to be told to the user.</summary>
public sealed record IgnoredSheet(string Name, bool IsHidden);
