namespace Baoxue.Simulator.Lists;

/// <summary>The lists (名单) other offices hand over.</summary>
public enum ListKind
{
    /// <summary>在校学生花名册.</summary>
    ClassRoll,

    /// <summary>持证残疾儿童少年名册.</summary>
    Disability,

    /// <summary>送教上门学生名册.</summary>
    HomeTeaching,

    /// <summary>司法行政工作名册.</summary>
    Justice,

    /// <summary>低保和困境家庭未成年人名册.</summary>
    LowIncome,

    /// <summary>学生资助名册.</summary>
    Aid,

    /// <summary>居住证随迁子女名册.</summary>
    ResidencePermit,

    /// <summary>死亡和迁出人员名册.</summary>
    Departures,

    /// <summary>转学办结名册.</summary>
    Transfers,
}
