using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Reading;
using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Domain.Tests.Registers.Reading;

public sealed class ListingRowReaderTests
{
    private const string Number = "341699201203050011";

    [Fact]
    public void A_good_row_is_read_without_findings()
    {
        var row = Read(RegisterSource.ClassRoll, ("学校名称", "第一小学"), ("年级", "三年级"), ("班级", "2班"), ("姓名", "王小明"), ("性别", "男"), ("出生日期", "2012-03-05"), ("身份证件号", Number));

        Assert.Empty(row.Findings);
        Assert.Equal(("王小明", "第一小学", 3, 2, Number), (row.Name, row.SchoolName, row.Grade?.Number, row.ClassNumber, row.Id?.Text));
    }

    [Fact]
    public void Whose_number_a_spreadsheet_has_damaged_is_known_by_name_birth_and_place()
    {
        var row = Read(RegisterSource.ClassRoll, ("学校名称", "第一小学"), ("姓名", "王小明"), ("性别", "男"), ("出生日期", "2012-03-05"), ("身份证件号", "3.41699E+17"));

        Assert.False(row.IsRejected);
        Assert.Null(row.Id);
        Assert.Equal((RowRule.IdDamaged, RowConsequence.DropCell), (row.Findings[0].Rule, row.Findings[0].Consequence));
        Assert.Equal("~王小明|20120305|第一小学", row.Key);
    }

    [Fact]
    public void Two_of_one_number_are_two_entries()
    {
        string KeyOf(string name) => Read(RegisterSource.Disability, ("姓名", name), ("身份证号", Number)).Key;

        Assert.NotEqual(KeyOf("王小明"), KeyOf("王小亮"));
        Assert.Equal(KeyOf("王小明"), Read(RegisterSource.Justice, ("姓名", "王小明"), ("身份证号", Number), ("情形", "服刑人员子女")).Key);
    }

    [Fact]
    public void One_who_receives_two_kinds_of_aid_stands_twice()
    {
        string KeyOf(string aid) => Read(RegisterSource.Aid, ("姓名", "王小明"), ("身份证件号", Number), ("资助项目", aid)).Key;

        Assert.NotEqual(KeyOf("生活补助"), KeyOf("免费午餐"));
    }

    [Fact]
    public void Who_has_neither_number_nor_birth_date_cannot_be_told()
    {
        var row = Read(RegisterSource.LowIncome, ("姓名", "王小明"), ("身份证号", ""), ("救助类型", "低保"));

        Assert.True(row.IsRejected);
        Assert.Contains(row.Findings, f => f.Rule == RowRule.Unidentifiable);
    }

    public static TheoryData<RegisterSource> Lists => [.. RegisterSources.Listings];

    [Theory, MemberData(nameof(Lists))]
    public void Every_list_reads_its_own_template(RegisterSource source)
    {
        var schema = RegisterSchema.Of(source);
        var row = Read(source, [.. schema.Fields.Select(f => (f.Header, f.Code == "IdNumber" ? Number : f.Code == "Name" ? "王小明" : f.Example))]);

        Assert.Empty(row.Findings);
        Assert.Equal(schema.Fields.Count(f => f.IsSensitive), schema.Fields.Where(f => f.Kind is FieldKind.IdNumber or FieldKind.Phone or FieldKind.Address or FieldKind.StudentNumber).Union(schema.Fields.Where(f => f.IsSensitive)).Count());
    }

    private static ListingRow Read(RegisterSource source, params (string Header, string Text)[] cells)
    {
        var fields = ListingFields.Of(source);
        var mapping = HeaderFinder.Find(fields.Schema, [new(1, [.. cells.Select(c => c.Header)])]).Value;
        var row = new ListingRow(fields);
        new ListingRowReader(source, mapping, Rows.AsOf).Read(new TextRow(2, [.. cells.Select(c => c.Text)]), row);
        return row;
    }
}
