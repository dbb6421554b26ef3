using Baoxue.Simulator.World;
using CsCheck;

namespace Baoxue.Simulator.Tests.World;

public sealed class SchoolLifeTests
{
    [Fact]
    public void Every_history_is_a_legal_sequence() =>
        Gen.Select(Gen.Int[1, 100_000], Gen.Int[0, 700]).Sample(
            (seed, days) =>
            {
                var simulation = Simulation.Create(seed, Scale.Small, SmallDistrict.AsOf.AddDays(-days));
                foreach (var child in simulation.Families.SelectMany(f => f.Children))
                {
                    AssertLegal(child);
                }
            },
            iter: 6, threads: 1);

    [Fact]
    public void All_kinds_of_steps_and_many_causes_of_dropping_out_happen()
    {
        var steps = SmallDistrict.Children.SelectMany(c => c.Steps).ToList();

        Assert.Equal(Enum.GetValues<SchoolStepKind>().Order(), steps.Select(s => s.Kind).Distinct().Order());
        Assert.True(steps.Where(s => s.Kind == SchoolStepKind.DroppedOut).Select(s => s.Cause).Distinct().Count() >= 10);
        Assert.All(steps, s => Assert.Equal(s.Kind == SchoolStepKind.DroppedOut, s.Cause != default));
    }

    [Fact]
    public void Some_families_come_to_work_here_with_children_in_later_grades()
    {
        var migrants = SmallDistrict.One.Families.Where(f => !f.IsRegisteredHere).ToList();
        var joined = migrants.SelectMany(f => f.Children.Where(c => c.Steps is [{ Kind: SchoolStepKind.TransferredIn }, ..]).Select(c => (Family: f, First: c.Steps[0]))).ToList();

        Assert.InRange(joined.Count / (double)migrants.SelectMany(f => f.Children).Count(c => c.Steps.Count > 0), 0.10, 0.40);
        Assert.All(joined, j => Assert.Equal(j.Family.ArrivedOn, j.First.On));
        Assert.All(joined, j => Assert.True(SmallDistrict.One.District.Schools[j.First.School].Teaches(j.First.Grade)));
        Assert.Equal([2, 3, 4, 5, 6, 7, 8, 9], joined.Select(j => (int)j.First.Grade).Distinct().Order());
        Assert.DoesNotContain(SmallDistrict.One.Families.Where(f => f.IsRegisteredHere).SelectMany(f => f.Children), c => c.Steps is [{ Kind: SchoolStepKind.TransferredIn }, ..]);
    }

    [Fact]
    public void Most_of_those_who_leave_the_district_are_received_elsewhere_and_some_never()
    {
        var left = SmallDistrict.Children.Where(c => c.Steps is [.., { Kind: SchoolStepKind.TransferredOut }] or [.., { School: < 0 }]).Where(c => c.Steps[^1].On < SmallDistrict.AsOf).ToList();

        Assert.True(left.Count > 300);
        Assert.All(left, c => Assert.Equal(Standing.Elsewhere, c.StandingOn(SmallDistrict.AsOf)));
        Assert.InRange(left.Count(c => c.Steps[^1].School < 0) / (double)left.Count, 0.80, 0.92);
    }

    [Fact]
    public void Nobody_studies_after_death()
    {
        var dead = SmallDistrict.Children.Where(c => c.Steps.Any(s => s.Kind == SchoolStepKind.Died)).ToList();

        Assert.NotEmpty(dead);
        Assert.All(dead, c => Assert.Equal((SchoolStepKind.Died, c.DiedOn), (c.Steps[^1].Kind, (DateOnly?)c.Steps[^1].On)));
    }

    /// <summary>The rules of the road, written down a second time and on their own.</summary>
    private static void AssertLegal(Child child)
    {
        var state = "out";
        var (grade, before) = (0, DateOnly.MinValue);
        foreach (var step in child.Steps)
        {
            Assert.True(step.On >= before, $"{child.Number}: {step} after {before}");
            (var allowed, state) = step.Kind switch
            {
                SchoolStepKind.Enrolled => (state == (step.Grade == 1 ? "out" : "between") && step.Grade is 1 or 7, "in"),
                SchoolStepKind.Promoted => (state == "in" && step.Grade == grade + 1, "in"),
                SchoolStepKind.Repeated => (state == "in" && step.Grade == grade, "in"),
                SchoolStepKind.TransferredOut => (state == "in" && step.Grade == grade, "moving"),
                SchoolStepKind.TransferredIn when step.School < 0 => (state == "moving" && step.Grade == grade, "elsewhere"),
                SchoolStepKind.TransferredIn => (state is "moving" or "elsewhere" ? step.Grade >= grade : state == "out" && grade == 0, "in"),
                SchoolStepKind.Suspended => (state == "in", "suspended"),
                SchoolStepKind.Resumed => (state == "suspended" && step.Grade == grade, "in"),
                SchoolStepKind.DroppedOut => (state == "in", "dropped"),
                SchoolStepKind.Returned => (state == "dropped" && step.Grade == grade, "in"),
                SchoolStepKind.FinishedPrimary => (state == "in" && grade == 6, "between"),
                SchoolStepKind.Graduated => (state == "in" && grade == 9, "done"),
                SchoolStepKind.Died or SchoolStepKind.WentAbroad => (state == "in", "gone"),
            };
            Assert.True(allowed, $"{child.Number}: {step}");
            (grade, before) = (step.Grade, step.On);
        }
    }
}
