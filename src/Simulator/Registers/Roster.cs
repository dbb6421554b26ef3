using Baoxue.Domain.Common;
using Baoxue.Simulator.Places;
using Baoxue.Simulator.World;

namespace Baoxue.Simulator.Registers;

/// <summary>Who stands in the student register on a day, rightly or wrongly.</summary>
internal sealed class Roster(Simulation simulation, ErrorModel errors, DateOnly on)
{
    private readonly List<Seat> _seats = [];

    /// <summary>Children at school whom the register lacks.</summary>
    public List<(Child Child, DirtMark Mark)> Missing { get; } = [];

    public List<Seat> Take()
    {
        foreach (var family in simulation.Families)
        {
            foreach (var child in family.Children)
            {
                if (child.LastStepOn(on) is { } step)
                {
                    Enter(family, child, step);
                }
            }
        }

        return _seats;
    }

    private void Enter(Family family, Child child, SchoolStep step)
    {
        var chance = Chance.For(simulation.Seed, ChanceStream.StudentRecord, child.Number);
        var lacks = errors.Happens(ref chance, DirtKind.PupilWithoutRecord);
        var lingers = errors.Happens(ref chance, DirtKind.RecordWithoutPupil);
        var halfDone = errors.Happens(ref chance, DirtKind.TransferHalfDone);
        var atBoth = chance.Happens(0.5);
        var twice = errors.Happens(ref chance, DirtKind.SecondRecord);
        var standing = child.StandingOn(on);
        if (step.School < 0)
        {
            // The school it left does not know yet that another has received it.
            step = child.Steps.Last(s => s.On <= on && s.School >= 0);
        }

        var school = simulation.District.Schools[step.School];
        if (standing is Standing.DroppedOut or Standing.Elsewhere or Standing.Dead or Standing.Abroad)
        {
            // A record nobody closed is forgotten only while the child could still be at school.
            if (lingers && step.On.AddDays(standing == Standing.DroppedOut ? 1100 : 120) > on)
            {
                var grade = Math.Min(9, step.Grade + SchoolYear.Of(on).StartYear - SchoolYear.Of(step.On).StartYear);
                if (school.Teaches(grade))
                {
                    _seats.Add(new Seat(family, child, school, grade, Seat.Present, false, [new(DirtKind.RecordWithoutPupil, "学生状态", standing.ToString())]));
                }
            }

            return;
        }

        if (standing is not (Standing.AtSchool or Standing.Suspended))
        {
            return;
        }

        if (lacks)
        {
            Missing.Add((child, new DirtMark(DirtKind.PupilWithoutRecord, "学校名称", school.Name)));
            return;
        }

        if (halfDone && FormerSchool(child) is { } former && step.Kind == SchoolStepKind.TransferredIn && former != school)
        {
            var mark = new DirtMark(DirtKind.TransferHalfDone, "学校名称", school.Name);
            if (!atBoth)
            {
                Missing.Add((child, mark));
                return;
            }

            _seats.Add(new Seat(family, child, former, former.Teaches(step.Grade) ? step.Grade : step.Grade - 1, "转出", true, [mark]));
        }

        _seats.Add(new Seat(family, child, school, step.Grade, standing == Standing.Suspended ? "休学" : Seat.Present, false, []));
        if (twice)
        {
            var other = simulation.District.Schools[(school.Index + 1 + chance.Below(simulation.District.Schools.Count - 1)) % simulation.District.Schools.Count];
            if (other.Teaches(step.Grade))
            {
                _seats.Add(new Seat(family, child, other, step.Grade, Seat.Present, true, [new(DirtKind.SecondRecord, "学校名称", school.Name)]));
            }
        }
    }

    private School? FormerSchool(Child child)
    {
        for (var i = child.Steps.Count - 1; i > 0; i--)
        {
            if (child.Steps[i].On <= on)
            {
                return child.Steps[i - 1] is { Kind: SchoolStepKind.TransferredOut } left ? simulation.District.Schools[left.School] : null;
            }
        }

        return null;
    }
}
