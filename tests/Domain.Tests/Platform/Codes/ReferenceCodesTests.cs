using Baoxue.Domain.Platform.Codes;

namespace Baoxue.Domain.Tests.Platform.Codes;

public sealed class ReferenceCodesTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly CodeBook Book = ReferenceFiles.Codes();

    public static TheoryData<string> Files => [.. ReferenceFiles.CodeFiles.Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_is_read_whole_and_named_after_its_table(string file)
    {
        var written = ReferenceFiles.Code(ReferenceFiles.CodeFiles.Single(path => Path.GetFileName(path) == file));
        var table = CodeTable.From(written);

        Assert.Null(table.Refusal);
        Assert.Equal(written.Table, string.Concat(file[..^5].Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..])));
        Assert.Equal(written.Versions.Sum(v => v.Codes.Count), table.Value.Versions.Sum(v => v.Codes.Count));
    }

    [Fact]
    public void Every_table_of_the_registry_has_a_file_and_a_version_in_force()
    {
        Assert.Equal(CodeTables.All.Count, ReferenceFiles.CodeFiles.Count);
        Assert.All(Book.Tables, table => Assert.True(table.AsOf(Today).IsOk));
        Assert.Equal(CodeTables.All.Count, CodeTables.All.Select(t => t.Identifier).Concat(CodeTables.All.Select(t => t.Chinese)).Distinct().Count() / 2);
    }

    [Fact]
    public void The_seven_causes_of_clause_10_come_first_and_confirmed()
    {
        var first = Book[CodeTables.DropoutCause].AsOf(Today).Value.Codes.Take(7).ToList();

        Assert.Equal(["因贫", "因残", "因疫/因病", "学习困难", "外出打工", "早婚早育", "信教"], first.Select(c => c.Name));
        Assert.Equal(["01", "02", "03", "04", "05", "06", "07"], first.Select(c => c.Value));
        Assert.All(first, cause => Assert.Equal(SourceMark.Confirmed, cause.Mark));
    }

    [Fact]
    public void Proposed_and_unread_codes_stay_marked_as_unconfirmed()
    {
        Assert.Equal(SourceMark.Unconfirmed, Book[CodeTables.DropoutCause].ByValue("08", Today).Value.Mark);
        Assert.All(
            [CodeTables.Ethnicity, CodeTables.Relation, CodeTables.DisabilityType, CodeTables.StudentStatus, CodeTables.InclusiveEducation],
            name => Assert.Equal(SourceMark.Unconfirmed, Book[name].AsOf(Today).Value.Mark));
    }

    [Fact]
    public void Another_cause_must_be_written_out() =>
        Assert.Equal(["99"], Book[CodeTables.DropoutCause].AsOf(Today).Value.Codes.Where(c => c.NeedsText).Select(c => c.Value));

    [Theory]
    [InlineData("Ethnicity", "汉", "01")]
    [InlineData("Ethnicity", "基诺族", "56")]
    [InlineData("Sex", "女", "2")]
    [InlineData("Relation", "父亲", "51")]
    [InlineData("Relation", "外婆", "64")]
    [InlineData("IdType", "身份证", "1")]
    [InlineData("LeftBehind", "双亲留守", "2")]
    [InlineData("LeftBehind", "是", "9")]
    [InlineData("StudentStatus", "转学（转出）", "10")]
    [InlineData("StudentStatus", "转学(转出)", "10")]
    [InlineData("DisabilityType", " 听力 残疾 ", "2")]
    public void Register_files_name_codes_in_several_ways(string table, string name, string value) =>
        Assert.Equal(value, Book[CodeTables.Find(table)!].ByName(name, Today).Value.Value);

    [Fact]
    public void The_fifty_six_peoples_are_listed_in_their_standard_order()
    {
        var codes = Book[CodeTables.Ethnicity].AsOf(Today).Value.Codes;

        Assert.Equal(Enumerable.Range(1, 56).Select(i => $"{i:00}").Append("97").Append("98"), codes.Select(c => c.Value));
        Assert.Equal(("维吾尔族", "土家族", "门巴族"), (codes[4].Name, codes[14].Name, codes[53].Name));
    }
}
