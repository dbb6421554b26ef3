using Baoxue.Domain.Registers.Reading;
using Baoxue.Domain.Registers.Schemas;
using Baoxue.Simulator.Registers;

namespace Baoxue.Simulator.Tests.Registers;

public sealed class EditionTests
{
    private static readonly IReadOnlyList<StudentRegister> Editions = SmallDistrict.One.Editions(DirtRates.Clean.With(DirtKind.HeaderRenamed, 1, 0), 4);

    [Fact]
    public void Each_autumn_has_its_own_headings_and_all_of_them_can_be_read()
    {
        Assert.Equal([2023, 2024, 2025, 2026], Editions.Select(e => e.On.Year));
        Assert.Equal(4, Editions.Select(e => string.Join('|', e.Headers)).Distinct().Count());
        Assert.All(Editions, e => Assert.Equal(StudentColumns.All.Select(h => HeaderFinder.FieldOf(RegisterSchema.Student, h)!.Code), e.Headers.Select(h => HeaderFinder.FieldOf(RegisterSchema.Student, h)?.Code)));
    }

    [Fact]
    public void Every_grade_is_full_in_every_autumn()
    {
        foreach (var edition in Editions)
        {
            var grades = edition.Rows().CountBy(r => r.Cells[19]!).ToDictionary();

            Assert.Equal(9, grades.Count);
            Assert.All(grades, g => Assert.InRange(g.Value, 600, 1_250));
        }
    }

    [Fact]
    public void A_pupil_keeps_class_and_number_while_going_up_and_shares_them_with_nobody()
    {
        var before = Editions[2].Rows().ToLookup(r => (r.Person, r.Cells[18]), r => (r.Cells[20], r.Cells[21]));
        var places = Editions[3].Rows().ToLookup(r => (r.Cells[18], r.Cells[19], r.Cells[20], r.Cells[21]));
        var stayed = Editions[3].Rows().Where(r => before.Contains((r.Person, r.Cells[18]))).ToList();

        Assert.All(places, p => Assert.Single(p));
        Assert.InRange(stayed.Count(r => before[(r.Person, r.Cells[18])].Contains((r.Cells[20], r.Cells[21]))) / (double)stayed.Count, 0.98, 1);
        Assert.True(stayed.Count > 5_000);
    }
}
