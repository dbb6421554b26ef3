using Baoxue.Domain.Registers.Reading;
using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Domain.Tests.Registers.Reading;

public class HouseholdRowReaderTests
{
    [Fact]
    public void A_good_row_is_read_without_findings()
    {
        var row = Rows.Resident();

        Assert.Empty(row.Findings);
        Assert.Equal(("王小明", "0001", "长子", "341602001001", false), (row.Name, row.HouseholdNumber, row.RelationToHead, row.DomicileCode?.Text, row.IsCanceled));
        Assert.Equal("341699201203050011", row.Key);
    }

    [Theory]
    [InlineData("状态", "死亡")]
    [InlineData("状态", "已迁出")]
    [InlineData("何时何因注销户口", "2025年死亡注销")]
    [InlineData("何时何因迁往何地", "2025年迁往合肥")]
    public void The_dead_and_the_moved_are_canceled(string header, string text) => Assert.True(Rows.Resident((header, text)).IsCanceled);

    [Fact]
    public void A_person_without_a_number_is_known_by_household_name_and_birth()
    {
        Assert.Equal("~0001|王小明|20120305", Rows.Resident(("公民身份号码", "")).Key);
        Assert.Equal("~王大山@341602001001|王小明|20120305", Rows.Resident(("公民身份号码", ""), ("户号", "")).Key);
    }

    [Fact]
    public void The_minimal_police_file_is_read()
    {
        var mapping = HeaderFinder.Find(RegisterSchema.Household, [new(1, ["姓名", "公民身份号码", "性别", "出生日期", "住址", "行政区划代码", "户主姓名", "状态"])]).Value;
        var row = new HouseholdRow();
        new HouseholdRowReader(mapping, Rows.AsOf).Read(new TextRow(2, ["王小明", "341699201203050011", "男", "20120305", "谯城区", "341602001001", "王大山", "正常"]), row);

        Assert.Empty(row.Findings);
        Assert.False(row.IsCanceled);
    }

    [Fact]
    public void A_parents_wrong_number_never_touches_the_child()
    {
        var row = Rows.Resident(("父亲身份号码", "123"));

        Assert.Equal((RowRule.IdWrongLength, RowConsequence.Note), (Assert.Single(row.Findings).Rule, row.Findings[0].Consequence));
        Assert.NotNull(row.Id);
    }
}
