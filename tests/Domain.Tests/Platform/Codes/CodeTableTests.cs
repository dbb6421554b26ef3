using System.Text;
using Baoxue.Domain.Platform.Codes;

namespace Baoxue.Domain.Tests.Platform.Codes;

public sealed class CodeTableTests
{
    private static readonly DateOnly Start = new(2024, 9, 1);
    private static readonly CodeTableFile.VersionEntry First = new(
        "1", Start, "来源", "已确认", [new("1", "走读"), new("2", "住校", ["寄宿"])], To: new DateOnly(2025, 8, 31));

    private static readonly CodeTableFile.VersionEntry Second = First with
    {
        Version = "2", From = new(2025, 9, 1), To = null, Codes = [new("1", "走读"), new("3", "寄宿", Mark: "待确认"), new("4", "半寄宿", Parent: "3", To: new(2026, 1, 31))],
    };

    [Fact]
    public void The_same_word_means_what_it_meant_on_the_day()
    {
        var table = Table(Second, First);

        Assert.Equal("2", table.ByName("寄宿", new(2025, 8, 31)).Value.Value);
        Assert.Equal("3", table.ByName("寄宿", new(2025, 9, 1)).Value.Value);
        Assert.IsType<CodeRefusals.NoVersionInForce>(table.ByName("寄宿", new(2024, 8, 31)).Refusal);
        Assert.Equal(["1", "2"], table.Versions.Select(v => v.Version));
    }

    [Fact]
    public void A_code_out_of_force_is_unknown()
    {
        var table = Table(First, Second);

        Assert.Equal("半寄宿", table.ByValue("4", new(2026, 1, 31)).Value.Name);
        Assert.IsType<CodeRefusals.CodeUnknown>(table.ByValue("4", new(2026, 2, 1)).Refusal);
        Assert.IsType<CodeRefusals.CodeUnknown>(table.ByValue("2", new(2026, 1, 1)).Refusal);
        Assert.IsType<CodeRefusals.CodeUnknown>(table.ByName(null, Start).Refusal);
    }

    [Fact]
    public void A_cell_may_hold_the_name_or_the_value()
    {
        Assert.Equal("住校", Table(First).ByNameOrValue("２", Start).Value.Name);
        Assert.Equal("住校", Table(First).ByNameOrValue("寄 宿", Start).Value.Name);
    }

    [Fact]
    public void A_code_takes_what_it_leaves_out_from_its_version()
    {
        var codes = Table(First, Second).Versions[1].Codes;

        Assert.Equal([SourceMark.Confirmed, SourceMark.Unconfirmed, SourceMark.Confirmed], codes.Select(c => c.Mark));
        Assert.Equal([1, 2, 3], codes.Select(c => c.Sort));
        Assert.Equal(new EffectiveRange(new(2025, 9, 1), null), codes[0].Range);
    }

    [Fact]
    public void A_broken_table_is_refused_by_what_is_wrong_with_it()
    {
        Refuses<CodeRefusals.NothingListed>();
        Refuses<CodeRefusals.NothingListed>(First with { Codes = [] });
        Refuses<CodeRefusals.SourceMissing>(First with { Source = "" });
        Refuses<CodeRefusals.MarkUnknown>(First with { Mark = "也许" });
        Refuses<CodeRefusals.MarkUnknown>(First with { Codes = [new("1", "走读", Mark: "也许")] });
        Refuses<CodeRefusals.RangeReversed>(First with { To = Start.AddDays(-1) });
        Refuses<CodeRefusals.ValueMissing>(First with { Codes = [new("1", " ")] });
        Refuses<CodeRefusals.ValueRepeated>(First with { Codes = [new("1", "走读"), new("１", "住校")] });
        Refuses<CodeRefusals.NameRepeated>(First with { Codes = [new("1", "走读"), new("2", "住校", ["走 读"])] });
        Refuses<CodeRefusals.ParentUnknown>(First with { Codes = [new("1", "走读", Parent: "9")] });
        Refuses<CodeRefusals.ParentUnknown>(First with { Codes = [new("1", "走读", Parent: "2"), new("2", "住校", Parent: "1")] });
        Refuses<CodeRefusals.CodeOutsideVersion>(First with { Codes = [new("1", "走读", To: new(2025, 9, 1))] });
        Refuses<CodeRefusals.VersionRepeated>(First, Second with { Version = "1" });
        Refuses<CodeRefusals.VersionsOverlap>(First, Second with { From = new(2025, 8, 31) });
        Refuses<CodeRefusals.VersionsOverlap>(First with { To = null }, Second);
    }

    [Fact]
    public void A_table_outside_the_registry_is_refused()
    {
        Assert.IsType<CodeRefusals.TableUnknown>(CodeTable.From(new("Weather", "天气", [First])).Refusal);
        Assert.IsType<CodeRefusals.TableUnknown>(CodeTable.From(new("AttendanceMode", "天气", [First])).Refusal);
    }

    [Fact]
    public void A_book_without_one_of_the_tables_is_refused()
    {
        Assert.IsType<CodeRefusals.TableMissing>(CodeBook.From([Table(First)]).Refusal);
        Assert.IsType<CodeRefusals.TableRepeated>(CodeBook.From([Table(First), Table(Second)]).Refusal);
    }

    [Theory]
    [InlineData("""{"table":"AttendanceMode","name":"就读方式"}""")]
    [InlineData("""{"table":"AttendanceMode","name":"就读方式","versions":[],"color":"red"}""")]
    [InlineData("""{"table":"AttendanceMode","name":null,"versions":[]}""")]
    [InlineData("""{"table":"AttendanceMode","table":"Sex","name":"就读方式","versions":[]}""")]
    [InlineData("""{"table":"AttendanceMode",""")]
    [InlineData("null")]
    [InlineData("")]
    public void A_file_with_missing_unknown_or_broken_members_is_refused(string text) =>
        Assert.IsType<CodeRefusals.ReferenceFileUnreadable>(ReferenceJson.Read<CodeTableFile>(Encoding.UTF8.GetBytes(text)).Refusal);

    private static CodeTable Table(params CodeTableFile.VersionEntry[] versions) => CodeTable.From(new("AttendanceMode", "就读方式", versions)).Value;

    private static void Refuses<TRefusal>(params CodeTableFile.VersionEntry[] versions) =>
        Assert.IsType<TRefusal>(CodeTable.From(new("AttendanceMode", "就读方式", versions)).Refusal);
}
