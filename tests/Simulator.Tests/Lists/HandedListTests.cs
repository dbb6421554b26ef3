using Baoxue.Simulator.Lists;
using Baoxue.Simulator.Registers;

namespace Baoxue.Simulator.Tests.Lists;

[Collection(nameof(ListedDistrict))]
public sealed class HandedListTests(ListedDistrict districts)
{
    public static TheoryData<ListKind> Kinds => [.. Enum.GetValues<ListKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public void A_list_bears_its_headings_between_a_title_and_its_total(ListKind kind)
    {
        var (name, headers) = ListFiles.ColumnsOf(kind);
        var rows = districts.Usual.AllRows(ListFiles.NameOf(kind));
        var count = districts.Usual.Summary.GetProperty("lists").GetProperty(kind.ToString()).GetProperty("rows").GetInt32();

        Assert.Equal($"谯城区{name}（截至 2026 年 10 月 15 日）", rows[0].Cells[0]);
        Assert.Equal(headers, rows[1].Cells);
        Assert.Equal(count, rows.Count - 4);
        Assert.Equal(("合计", $"{count} 人"), (rows[^2].Cells[0], rows[^2].Cells[1]));
        Assert.StartsWith("说明", rows[^1].Cells[0], StringComparison.Ordinal);
        Assert.True(count > 0);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Nobody_stands_in_a_list_twice(ListKind kind)
    {
        var people = new ReadPeople(districts.Usual).Of(ListFiles.NameOf(kind));

        Assert.Equal(people.Count, people.Select(p => p.Person).Distinct().Count());
    }

    [Fact]
    public void A_list_walked_again_is_the_same()
    {
        var lists = SmallDistrict.One.Lists(DirtRates.Normal, SmallDistrict.One.Students(DirtRates.Normal));

        Assert.All(lists, l => Assert.Equal(Texts(l), Texts(l)));

        static IEnumerable<string> Texts(HandedList list) => list.Rows().Select(r => string.Join('|', r.Cells));
    }

    [Fact]
    public void Lists_are_as_dirty_as_the_worse_of_the_registers()
    {
        foreach (var group in (string[])["Id", "Name", "Birth", "Sex"])
        {
            var expected = ShareOf(WrittenDistrict.StudentName, group);

            Assert.InRange(ShareOf(ListFiles.NameOf(ListKind.ClassRoll), group), expected * 0.75, expected * 1.3);
        }

        double ShareOf(string file, string group) =>
            districts.Usual.Dirt.Count(d => d[0] == file && d[3].StartsWith(group, StringComparison.Ordinal)) / (double)districts.Usual.File(file).Rows.Count;
    }

    [Fact]
    public void A_cell_is_wrong_exactly_when_the_key_of_the_dirt_says_so()
    {
        var compared = 0;
        foreach (var (clean, soiled) in Pairs())
        {
            var right = clean.Rows().ToDictionary(r => r.Person);
            foreach (var wrong in soiled.Rows().Where(r => right.ContainsKey(r.Person) && r.Dirt.All(d => d.Kind != DirtKind.Unregistered)))
            {
                // What is true of a list, the school a pupil sits at too, comes from other streams than its dirt.
                var differing = clean.Headers.Where((_, i) => wrong.Cells[i] != right[wrong.Person].Cells[i]);
                Assert.Equal(wrong.Dirt.Select(d => d.Column).Order(StringComparer.Ordinal), differing.Order(StringComparer.Ordinal));
                compared++;
            }
        }

        Assert.True(compared > 9_000);

        // The same student register under both, so that the same children are listed.
        static IEnumerable<(HandedList Clean, HandedList Soiled)> Pairs()
        {
            var students = SmallDistrict.One.Students(DirtRates.Clean);
            return SmallDistrict.One.Lists(DirtRates.Clean, students).Zip(SmallDistrict.One.Lists(DirtRates.Threefold, students));
        }
    }

    [Fact]
    public void Even_a_small_share_of_a_small_district_is_somebody()
    {
        var justice = districts.Usual.Summary.GetProperty("lists").GetProperty(nameof(ListKind.Justice)).GetProperty("rows").GetInt32();
        var children = SmallDistrict.One.Families.Where(f => f.IsRegisteredHere && !(f.MovedAwayOn <= SmallDistrict.AsOf)).SelectMany(f => f.Children)
            .Count(c => c.IsAliveOn(SmallDistrict.AsOf) && c.BirthOn <= SmallDistrict.AsOf.AddYears(-6) && c.BirthOn > SmallDistrict.AsOf.AddYears(-17));

        Assert.Equal((int)Math.Round(children * 0.0005), justice);
        Assert.InRange(justice, 1, 10);
    }
}
