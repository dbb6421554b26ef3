namespace Baoxue.Domain.Registers;

/// <summary>
/// What this system takes in (数据来源): the two registers from which children are made, and the lists of other offices, which are
/// only compared with them (四查三比对).
/// </summary>
public enum RegisterSource
{
    /// <summary>The national student register (学籍).</summary>
    Student = 1,

    /// <summary>The police household register (户籍).</summary>
    Household = 2,

    /// <summary>Who sits in class, as the schools say (在校学生花名册).</summary>
    ClassRoll = 3,

    /// <summary>Families lifted from poverty or watched (脱贫户、监测户名册).</summary>
    Poverty = 4,

    /// <summary>Children with a certificate of disability (持证残疾儿童少年名册).</summary>
    Disability = 5,

    /// <summary>Children taught at home (送教上门学生名册).</summary>
    HomeTeaching = 6,

    /// <summary>Children of prisoners and minors serving a sentence (司法行政工作名册): a restricted list.</summary>
    Justice = 7,

    /// <summary>Minors of families on allowance or in distress (低保和困境家庭未成年人名册).</summary>
    LowIncome = 8,

    /// <summary>Pupils who receive aid (学生资助名册).</summary>
    Aid = 9,

    /// <summary>Children of holders of residence permits (居住证随迁子女名册).</summary>
    ResidencePermit = 10,

    /// <summary>Who died or moved away (死亡和迁出人员名册).</summary>
    Departures = 11,

    /// <summary>Transfers another place has completed (转学办结名册).</summary>
    Transfers = 12,
}
