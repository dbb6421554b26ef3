namespace Baoxue.Features.Registers.Loads;

/// <summary>The words for what is said of a load row by row, on pages and in files alike (导入用语).</summary>
public static class LoadWords
{
    public static string Of(RecordChange change) => change switch
    {
        RecordChange.New => "新增",
        RecordChange.Changed => "变更",
        RecordChange.Gone => "消失",
    };

    public static string Finding(bool isRejected) => isRejected ? "拒收" : "提示";
}
