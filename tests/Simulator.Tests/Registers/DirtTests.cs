using Baoxue.Simulator.Registers;

namespace Baoxue.Simulator.Tests.Registers;

public sealed class DirtTests
{
    private static readonly string[] StudentIdentity = ["姓名", "性别", "出生日期", "身份证件号", "学校名称", "现住址"];
    private static readonly string[] HouseholdIdentity = ["姓名", "性别", "出生日期", "公民身份号码", "住址"];

    private static readonly DirtKind[] WholeRow =
    [
        DirtKind.SecondRecord, DirtKind.RecordWithoutPupil, DirtKind.PupilWithoutRecord, DirtKind.TransferHalfDone, DirtKind.Unregistered,
        DirtKind.NotCancelledAfterDeath, DirtKind.NotCancelledAfterMove,
    ];

    [Fact]
    public void A_student_cell_is_wrong_exactly_when_the_row_says_so()
    {
        var clean = SmallDistrict.One.Students(DirtRates.Clean).Rows().ToLookup(r => r.Person);
        var soiled = SmallDistrict.One.Students(DirtRates.Threefold).Rows().ToLookup(r => r.Person);

        var compared = AssertMarked(clean, soiled, StudentColumns.All, StudentIdentity);

        Assert.True(compared > 5_000);
    }

    [Fact]
    public void A_household_cell_is_wrong_exactly_when_the_row_says_so()
    {
        var clean = SmallDistrict.One.Household(DirtRates.Clean).Rows().ToLookup(r => r.Person);
        var soiled = SmallDistrict.One.Household(DirtRates.Threefold).Rows().ToLookup(r => r.Person);

        var compared = AssertMarked(clean, soiled, HouseholdColumns.All, HouseholdIdentity);

        Assert.True(compared > 50_000);
    }

    [Fact]
    public void The_clean_rates_leave_nothing_wrong_but_children_never_registered()
    {
        var students = SmallDistrict.One.Students(DirtRates.Clean);

        Assert.Empty(students.Missing);
        Assert.All(students.Rows().SelectMany(r => r.Dirt), d => Assert.Equal(DirtKind.Unregistered, d.Kind));
        Assert.Empty(SmallDistrict.One.Household(DirtRates.Clean).Rows().SelectMany(r => r.Dirt));
    }

    [Fact]
    public void Three_times_the_rate_makes_about_three_times_the_dirt()
    {
        var normal = SmallDistrict.One.Students(DirtRates.Normal).Rows().Sum(r => r.Dirt.Count);
        var threefold = SmallDistrict.One.Students(DirtRates.Threefold).Rows().Sum(r => r.Dirt.Count);

        Assert.InRange(threefold / (double)normal, 2.2, 3.3);
    }

    [Fact]
    public void The_second_register_differs_in_two_or_three_rows_of_a_hundred()
    {
        var first = SmallDistrict.One.Students(DirtRates.Normal);
        var before = first.Rows().Select(r => string.Join('|', r.Cells)).ToHashSet();
        var later = SmallDistrict.One.LaterStudents(DirtRates.Normal, first).Rows().ToList();

        var changed = later.Count(r => !before.Contains(string.Join('|', r.Cells)));

        Assert.InRange(changed / (double)later.Count, 0.015, 0.035);
    }

    private static int AssertMarked(
        ILookup<int, RegisterRow> clean, ILookup<int, RegisterRow> soiled, IReadOnlyList<string> columns, string[] identity)
    {
        var compared = 0;
        foreach (var group in soiled.Where(g => g.Count() == 1 && clean[g.Key].Count() == 1))
        {
            var (wrong, right) = (group.Single(), clean[group.Key].Single());
            var marks = wrong.Dirt.Where(d => !WholeRow.Contains(d.Kind)).ToDictionary(d => d.Column);
            foreach (var column in identity)
            {
                var at = columns.ToList().IndexOf(column);
                var differs = wrong.Cells[at] != right.Cells[at];

                Assert.True(differs == marks.ContainsKey(column), $"{group.Key} {column}: {right.Cells[at]} → {wrong.Cells[at]}");
                Assert.True(!differs || marks[column].TrueValue == right.Cells[at], $"{group.Key} {column}: {marks.GetValueOrDefault(column)}");
            }

            Assert.All(marks.Keys, c => Assert.Contains(c, identity));
            compared++;
        }

        return compared;
    }
}
