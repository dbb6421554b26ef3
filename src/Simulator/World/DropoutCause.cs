namespace Baoxue.Simulator.World;

/// <summary>Why a child truly dropped out, numbered as the code table 辍学原因.</summary>
public enum DropoutCause
{
    /// <summary>因贫.</summary>
    Poverty = 1,

    /// <summary>因残.</summary>
    Disability = 2,

    /// <summary>因疫、因病.</summary>
    Illness = 3,

    /// <summary>学习困难.</summary>
    LearningDifficulty = 4,

    /// <summary>外出打工.</summary>
    Work = 5,

    /// <summary>早婚早育.</summary>
    EarlyMarriage = 6,

    /// <summary>信教.</summary>
    Religion = 7,

    /// <summary>厌学.</summary>
    Aversion = 8,

    /// <summary>上学远、交通难.</summary>
    Distance = 9,

    /// <summary>随父母外出失管.</summary>
    FollowedParents = 10,

    /// <summary>监护缺失、家庭变故.</summary>
    NoGuardian = 11,

    /// <summary>沉迷网络、不良行为.</summary>
    Online = 12,

    /// <summary>校园欺凌、师生关系.</summary>
    Bullying = 13,

    /// <summary>心理疾病.</summary>
    Psychological = 14,

    /// <summary>就读非学历机构.</summary>
    UnlicensedInstitution = 15,

    /// <summary>失踪失联.</summary>
    Missing = 16,

    /// <summary>司法羁押.</summary>
    Custody = 17,

    /// <summary>其他.</summary>
    Other = 99,
}
