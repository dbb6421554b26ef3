using Baoxue.Simulator.Registers;

namespace Baoxue.Simulator.Tests.Registers;

public sealed class DirtTests
{
    private static readonly string[] StudentIdentity = ["姓名", "性别", "出生日期", "身份证件号", "学校名称", "现住址", "学校标识码", "联系电话"];
    private static readonly string[] HouseholdIdentity = ["姓名", "性别", "出生日期", "公民身份号码", "住址"];

    private static readonly DirtKind[] WholeRow =
    [
        DirtKind.SecondRecord, DirtKind.RecordWithoutPupil, DirtKind.PupilWithoutRecord, DirtKind.TransferHalfDone,
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
    public void The_clean_rates_leave_nothing_wrong()
    {
        using var clean = new WrittenDistrict(SmallDistrict.One, DirtRates.Clean, editions: 2);

        Assert.Empty(clean.Dirt);
        Assert.All([WrittenDistrict.StudentName, WrittenDistrict.PovertyName, WrittenDistrict.HouseholdName, WrittenDistrict.EarlierStudentName], f => Assert.Equal("UTF-8", clean.File(f).Encoding ?? "UTF-8"));
        Assert.Equal(StudentColumns.All, clean.File(WrittenDistrict.EarlierStudentName).Headers);
        Assert.All(clean.People, p => Assert.Equal(18, p[4].Length));
        foreach (var kind in Enum.GetValues<RegisterKind>())
        {
            Assert.All(Enum.GetValues<DirtKind>(), k => Assert.Equal(0, DirtRates.Clean.Of(k, kind)));
        }
    }

    [Theory]
    [InlineData(DirtKind.TitleRow, DirtKind.HeaderRenamed, DirtKind.Unregistered, DirtKind.HeaderMerged)]
    [InlineData(DirtKind.TotalRow, DirtKind.NoteRow, DirtKind.OldEncoding, DirtKind.NumberCell)]
    public void Dirt_of_a_kind_comes_by_its_own_rate_alone(params DirtKind[] kinds)
    {
        var rates = kinds.Aggregate(DirtRates.Clean, (rates, kind) => rates.With(kind, 1, kind == DirtKind.Unregistered ? 0.01 : 1));

        using var soiled = new WrittenDistrict(SmallDistrict.One, rates);

        Assert.Equal(kinds.Select(k => k.ToString()).Order(), soiled.Dirt.Select(d => d[3]).Distinct().Order());
    }

    [Fact]
    public void Totals_and_notes_stand_under_the_household_register_too()
    {
        using var soiled = new WrittenDistrict(SmallDistrict.One, DirtRates.Clean.With(DirtKind.TitleRow, 0, 1).With(DirtKind.TotalRow, 0, 1).With(DirtKind.NoteRow, 0, 1));
        var rows = soiled.AllRows(WrittenDistrict.HouseholdName);

        Assert.StartsWith("谯城区户籍人口信息", rows[0].Cells[0], StringComparison.Ordinal);
        Assert.Equal(("合计", $"{rows.Count - 4} 人"), (rows[^2].Cells[0], rows[^2].Cells[1]));
        Assert.StartsWith("说明", rows[^1].Cells[0], StringComparison.Ordinal);
        Assert.Equal(
            [("1", "TitleRow"), ($"{rows[^2].Number}", "TotalRow"), ($"{rows[^1].Number}", "NoteRow")],
            soiled.Dirt.Where(d => d[0] == WrittenDistrict.HouseholdName).Select(d => (d[1], d[3])));
    }

    [Fact]
    public void A_phone_or_code_taken_for_a_number_keeps_all_its_digits()
    {
        var rows = SmallDistrict.One.Students(DirtRates.Clean.With(DirtKind.NumberCell, 0.5, 0)).Rows().ToList();
        var marks = rows.SelectMany(r => r.Dirt.Select(d => (Cells: r.Cells, r.NumberColumns, Mark: d))).ToList();

        Assert.Equal(["学校标识码", "联系电话"], marks.Select(m => m.Mark.Column).Distinct().Order(StringComparer.Ordinal));
        foreach (var (cells, numbers, mark) in marks)
        {
            var at = StudentColumns.All.ToList().IndexOf(mark.Column);
            Span<char> digits = new char[64];
            Assert.Contains(at, numbers);
            Assert.Equal(mark.TrueValue, digits[..Domain.Registers.Reading.SpreadsheetDamage.PlainDigits(cells[at], digits)].ToString());
        }
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
        foreach (var group in soiled.Where(g => g.Count() == 1 && clean[g.Key].Count() == 1 && g.Single().Dirt.All(d => d.Kind != DirtKind.Unregistered)))
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
