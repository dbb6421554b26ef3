namespace Baoxue.Domain.Platform;

/// <summary>Questions about kinds of organization (机构类型), with their Chinese names.</summary>
public static class OrganizationKinds
{
    extension(OrganizationKind kind)
    {
        /// <summary>Whether pupils can be enrolled there (学校).</summary>
        public bool IsSchool => kind is OrganizationKind.PrimarySchool or OrganizationKind.JuniorMiddleSchool
            or OrganizationKind.NineYearSchool or OrganizationKind.TeachingPoint
            or OrganizationKind.SpecialEducationSchool or OrganizationKind.VocationalSchool;

        /// <summary>Whether it is one of the bodies of township level (乡级).</summary>
        public bool IsTownshipLevel => kind is OrganizationKind.Township or OrganizationKind.StreetOffice or OrganizationKind.DevelopmentZone;

        /// <summary>Whether such a body can stand directly below one of another kind (上下级关系). The district and its bureau stand at the top.</summary>
        public bool StandsBelow(OrganizationKind above) => kind switch
        {
            OrganizationKind.District or OrganizationKind.EducationBureau => false,
            OrganizationKind.Township or OrganizationKind.StreetOffice or OrganizationKind.DevelopmentZone
                or OrganizationKind.Department or OrganizationKind.LeadingGroup => above == OrganizationKind.District,
            OrganizationKind.Village => above.IsTownshipLevel,
            OrganizationKind.CenterSchool => above == OrganizationKind.EducationBureau,
            OrganizationKind.PrimarySchool or OrganizationKind.JuniorMiddleSchool or OrganizationKind.NineYearSchool
                or OrganizationKind.TeachingPoint or OrganizationKind.SpecialEducationSchool or OrganizationKind.VocationalSchool =>
                above is OrganizationKind.CenterSchool or OrganizationKind.EducationBureau,
            OrganizationKind.SchoolClass => above.IsSchool,
        };

        public OrganizationLine Line => kind switch
        {
            OrganizationKind.District or OrganizationKind.Township or OrganizationKind.StreetOffice
                or OrganizationKind.DevelopmentZone or OrganizationKind.Village => OrganizationLine.Government,
            OrganizationKind.EducationBureau or OrganizationKind.CenterSchool or OrganizationKind.PrimarySchool
                or OrganizationKind.JuniorMiddleSchool or OrganizationKind.NineYearSchool or OrganizationKind.TeachingPoint
                or OrganizationKind.SpecialEducationSchool or OrganizationKind.VocationalSchool
                or OrganizationKind.SchoolClass => OrganizationLine.Education,
            OrganizationKind.Department or OrganizationKind.LeadingGroup => OrganizationLine.Department,
        };

        public string ChineseName => kind switch
        {
            OrganizationKind.District => "区政府",
            OrganizationKind.Township => "乡镇",
            OrganizationKind.StreetOffice => "街道",
            OrganizationKind.DevelopmentZone => "开发区",
            OrganizationKind.Village => "村（居）委会",
            OrganizationKind.EducationBureau => "教育局",
            OrganizationKind.CenterSchool => "中心学校",
            OrganizationKind.PrimarySchool => "小学",
            OrganizationKind.JuniorMiddleSchool => "初中",
            OrganizationKind.NineYearSchool => "九年一贯制学校",
            OrganizationKind.TeachingPoint => "教学点",
            OrganizationKind.SpecialEducationSchool => "特殊教育学校",
            OrganizationKind.VocationalSchool => "职业学校",
            OrganizationKind.SchoolClass => "班级",
            OrganizationKind.Department => "部门",
            OrganizationKind.LeadingGroup => "领导小组",
        };
    }

    /// <summary>Reads the Chinese name back; refuses names that are not in the list.</summary>
    public static bool TryParseChinese(string text, out OrganizationKind kind)
    {
        foreach (var candidate in Enum.GetValues<OrganizationKind>())
        {
            if (candidate.ChineseName == text)
            {
                kind = candidate;
                return true;
            }
        }

        kind = default;
        return false;
    }
}
