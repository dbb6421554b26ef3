namespace Baoxue.Domain.Registers.Enrollment;

/// <summary>Who approves a suspension (批准机关): 义务教育法 §11(2) names these two; a school or a street office alone cannot.</summary>
public enum ApprovingOrgan
{
    /// <summary>The people's government of a town or township (乡镇人民政府).</summary>
    Township = 1,

    /// <summary>The education bureau of the county (县级教育行政部门).</summary>
    EducationBureau = 2,
}
