namespace Baoxue.Domain.Platform.Codes;

/// <summary>How reference files and pages write a mark (确认标记): 已确认 or 待确认.</summary>
public static class SourceMarks
{
    public const string Confirmed = "已确认";

    public const string Unconfirmed = "待确认";

    public static bool TryParse(string? text, out SourceMark mark)
    {
        mark = text == Confirmed ? SourceMark.Confirmed : SourceMark.Unconfirmed;
        return text is Confirmed or Unconfirmed;
    }

    public static string Name(this SourceMark mark) => mark switch
    {
        SourceMark.Confirmed => Confirmed,
        SourceMark.Unconfirmed => Unconfirmed,
    };
}
