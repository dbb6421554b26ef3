namespace Baoxue.Domain.Platform;

/// <summary>What an organization is (机构类型).</summary>
public enum OrganizationKind
{
    /// <summary>The district government (区政府).</summary>
    District = 1,

    /// <summary>A town or township government (乡镇人民政府), named by the Compulsory Education Law, article 58.</summary>
    Township = 2,

    /// <summary>A street office (街道办事处); article 58 does not name it.</summary>
    StreetOffice = 3,

    /// <summary>A development zone (开发区): no township, who is responsible there must be configured.</summary>
    DevelopmentZone = 4,

    /// <summary>A village or residents' committee (村（居）委会).</summary>
    Village = 5,

    /// <summary>The education bureau (区教育局).</summary>
    EducationBureau = 6,

    /// <summary>A center school guiding the schools of an area (学区中心学校).</summary>
    CenterSchool = 7,

    /// <summary>A primary school (小学).</summary>
    PrimarySchool = 8,

    /// <summary>A junior middle school (初中).</summary>
    JuniorMiddleSchool = 9,

    /// <summary>A school of nine years (九年一贯制学校).</summary>
    NineYearSchool = 10,

    /// <summary>A teaching point (教学点), which may lack a school code of its own.</summary>
    TeachingPoint = 11,

    /// <summary>A special education school (特殊教育学校).</summary>
    SpecialEducationSchool = 12,

    /// <summary>A vocational school (职业学校).</summary>
    VocationalSchool = 13,

    /// <summary>A class (班级).</summary>
    SchoolClass = 14,

    /// <summary>A department of the district or an organ of the party or the masses (部门).</summary>
    Department = 15,

    /// <summary>The leading group of the notice (控辍保学工作领导小组), clause 16 and annex.</summary>
    LeadingGroup = 16,
}
