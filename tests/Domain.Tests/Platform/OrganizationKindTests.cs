using Baoxue.Domain.Platform;

namespace Baoxue.Domain.Tests.Platform;

public sealed class OrganizationKindTests
{
    [Theory]
    [InlineData(OrganizationKind.District, "乡镇 街道 开发区 部门 领导小组")]
    [InlineData(OrganizationKind.Township, "村（居）委会")]
    [InlineData(OrganizationKind.DevelopmentZone, "村（居）委会")]
    [InlineData(OrganizationKind.EducationBureau, "中心学校 小学 初中 九年一贯制学校 教学点 特殊教育学校 职业学校")]
    [InlineData(OrganizationKind.CenterSchool, "小学 初中 九年一贯制学校 教学点 特殊教育学校 职业学校")]
    [InlineData(OrganizationKind.TeachingPoint, "班级")]
    [InlineData(OrganizationKind.Village, "")]
    [InlineData(OrganizationKind.Department, "")]
    public void What_can_stand_below_a_body(OrganizationKind above, string below) =>
        Assert.Equal(below, string.Join(' ', Enum.GetValues<OrganizationKind>().Where(k => k.StandsBelow(above)).Select(k => k.ChineseName)));
}
