namespace Baoxue.Features.Registers.Loads;

/// <summary>The words for what is said of a load row by row, on pages and in files alike (导入用语).</summary>
public static class LoadWords
{
    public static string Change(bool isGone) => isGone ? "消失" : "变更";

    public static string Finding(bool isRejected) => isRejected ? "拒收" : "提示";
}
