namespace Baoxue.Domain.Common;

/// <summary>The words users read for sex (性别).</summary>
public static class SexWords
{
    public static string Of(Sex sex) => sex switch
    {
        Sex.Unknown => "未知",
        Sex.Male => "男",
        Sex.Female => "女",
        Sex.NotStated => "未说明",
    };
}
