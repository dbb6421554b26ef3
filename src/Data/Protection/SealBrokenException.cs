namespace Baoxue.Data.Protection;

/// <summary>A sealed value was changed, cut, or moved from another place; it is reported and never shown in part.</summary>
public sealed class SealBrokenException(FieldPlace place)
    : Exception($"加密字段已损坏或被替换：{place.Table}.{place.Column}，行 {place.RowId}。请从备份恢复该行，并检查审计记录。")
{
    public FieldPlace Place { get; } = place;
}
