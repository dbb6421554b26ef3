namespace Baoxue.Data.Protection;

/// <summary>A line of the anchor file does not fit the key or the line before it.</summary>
public sealed class AnchorBrokenException(string path, int line)
    : Exception($"审计锚点文件“{path}”第 {line} 行被改动，或其前一行被删除。请与异地保存的副本核对。")
{
    public int Line { get; } = line;
}
