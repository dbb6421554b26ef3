namespace Baoxue.Domain.Comparison.Discrepancies;

/// <summary>Who has to find out (牵头核查方).</summary>
public enum ResolverLine
{
    /// <summary>The township or street office of the domicile (户籍所在乡镇街道).</summary>
    Township = 1,

    /// <summary>The school of the student record (就读学校).</summary>
    School = 2,

    /// <summary>The education bureau (区教育局).</summary>
    Bureau = 3,
}
