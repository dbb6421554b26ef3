using Baoxue.Domain.Common;
using Baoxue.Simulator.Places;

namespace Baoxue.Simulator.World;

/// <summary>Nine years at school, told as steps in order.</summary>
internal sealed class SchoolLife(Child child, Family family, District district, DateOnly horizon)
{
    private readonly List<SchoolStep> _steps = [];
    private short _school;
    private int _grade = 1;

    public IReadOnlyList<SchoolStep> Steps => _steps.ToArray();

    public DateOnly? DiedOn { get; private set; }

    /// <summary>From the first grade of a school here.</summary>
    public void Enter(ref Chance chance, int entryYear)
    {
        Choose(ref chance);
        Tell(new DateOnly(entryYear, 9, 1), SchoolStepKind.Enrolled);
        GoOn(ref chance, entryYear);
    }

    /// <summary>From a later grade, out of a school elsewhere; nothing when the nine years are over by then.</summary>
    public void Join(ref Chance chance, DateOnly on, int grade)
    {
        if (grade > 9)
        {
            return;
        }

        _grade = grade;
        Choose(ref chance);
        Tell(on, SchoolStepKind.TransferredIn);
        var year = SchoolYear.Of(on).StartYear;

        // Of a year that runs already only the end is told.
        if (on.Month == 9 || EndYear(ref chance, year++))
        {
            GoOn(ref chance, year);
        }
    }

    private void Choose(ref Chance chance)
    {
        var special = child.Disability is Disability.Sight or Disability.Hearing or Disability.Multiple or Disability.Intellect && chance.Happens(0.45);
        var home = family.Village;
        var own = _grade >= 7 ? home.Junior : _grade <= 3 && home.TeachingPoint is { } point && chance.Happens(0.7) ? point : home.Primary;
        _school = (short)(special ? district.Special : own).Index;
    }

    private void GoOn(ref Chance chance, int fromYear)
    {
        for (var year = fromYear; new DateOnly(year, 9, 1) <= horizon; year++)
        {
            if (!LiveYear(ref chance, year) || !EndYear(ref chance, year))
            {
                return;
            }
        }
    }

    private School School => district.Schools[_school];

    /// <summary>What happens between September and June; false when nothing more will happen here.</summary>
    private bool LiveYear(ref Chance chance, int year)
    {
        var day = new DateOnly(year, 9, 1).AddDays(chance.Happens(0.4) ? chance.Between(4, 40) : chance.Between(41, 270));
        var dropRate = (_grade >= 7 ? 0.0042 : 0.0004) * (family.Hardship == Hardship.None ? 1 : 2) * (child.IsOrphan ? 3 : 1);
        return chance.Weighted([0.010, 0.007, 0.0022, dropRate, 0.00025, 0.00015, 1 - 0.0196 - dropRate]) switch
        {
            0 => MoveWithin(ref chance, day),
            1 => MoveOut(ref chance, day, year),
            2 => Pause(ref chance, day, SchoolStepKind.Suspended, SchoolStepKind.Resumed, default, 1, year),
            3 => Pause(ref chance, day, SchoolStepKind.DroppedOut, SchoolStepKind.Returned, DropoutCauses.Draw(ref chance, child, family, _grade), 0.6, year),
            4 => Die(day),
            5 => Leave(day, SchoolStepKind.WentAbroad),
            _ => true,
        };
    }

    private bool MoveWithin(ref Chance chance, DateOnly day)
    {
        var choices = district.Schools;
        var to = chance.Pick(choices);
        for (var tries = 0; tries < 400 && (to.Index == _school || !to.Teaches(_grade) || to.Kind is SchoolKind.Special or SchoolKind.Vocational); tries++)
        {
            to = chance.Pick(choices);
        }

        if (to.Index == _school || !to.Teaches(_grade))
        {
            return true;
        }

        Tell(day, SchoolStepKind.TransferredOut);
        _school = (short)to.Index;
        Tell(day.AddDays(chance.Between(1, 12)), SchoolStepKind.TransferredIn);
        return true;
    }

    private bool MoveOut(ref Chance chance, DateOnly day, int year)
    {
        Tell(day, SchoolStepKind.TransferredOut);
        var backOn = new DateOnly(year + 1, 6, 1);
        var comesBack = chance.Happens(0.3);
        if (day.AddDays(chance.Between(1, 30)) is var received && received < backOn && chance.Happens(0.9))
        {
            Tell(received, SchoolStepKind.TransferredIn, isElsewhere: true);
        }

        if (!comesBack)
        {
            return false;
        }

        Tell(backOn, SchoolStepKind.TransferredIn);
        return backOn <= horizon;
    }

    private bool Pause(ref Chance chance, DateOnly day, SchoolStepKind away, SchoolStepKind back, DropoutCause cause, double returns, int year)
    {
        Tell(day, away, cause);
        if (!chance.Happens(returns))
        {
            return false;
        }

        var on = day.AddDays(chance.Between(25, 160));
        var last = new DateOnly(year + 1, 6, 20);
        if (cause != default && _grade >= 7 && chance.Happens(0.15))
        {
            _school = (short)chance.Pick(district.Vocational).Index;
        }

        Tell(on < last ? on : last, back);
        return true;
    }

    private bool Die(DateOnly day)
    {
        if (day <= horizon)
        {
            DiedOn = day;
        }

        return Leave(day, SchoolStepKind.Died);
    }

    private bool Leave(DateOnly day, SchoolStepKind kind)
    {
        Tell(day, kind);
        return false;
    }

    /// <summary>Summer: up, again, on to junior middle school, or done.</summary>
    private bool EndYear(ref Chance chance, int year)
    {
        var start = new DateOnly(year + 1, 9, 1);
        if (_grade == 9)
        {
            return Leave(new DateOnly(year + 1, 7, 1), SchoolStepKind.Graduated);
        }

        if (chance.Happens(0.002))
        {
            Tell(start, SchoolStepKind.Repeated);
            return true;
        }

        if (_grade == 6 && School.Kind is SchoolKind.Primary)
        {
            Tell(new DateOnly(year + 1, 7, 1), SchoolStepKind.FinishedPrimary);
            _grade = 7;
            _school = (short)family.Village.Junior.Index;
            Tell(start, SchoolStepKind.Enrolled);
            return true;
        }

        if (School.Teaches(_grade + 1))
        {
            _grade++;
            Tell(start, SchoolStepKind.Promoted);
            return true;
        }

        // A teaching point ends with grade 3, so its pupils go on to the village's primary school.
        Tell(new DateOnly(year + 1, 7, 5), SchoolStepKind.TransferredOut);
        _grade++;
        _school = (short)family.Village.Primary.Index;
        Tell(start, SchoolStepKind.TransferredIn);
        return true;
    }

    private void Tell(DateOnly on, SchoolStepKind kind, DropoutCause cause = default, bool isElsewhere = false)
    {
        if (on <= horizon)
        {
            _steps.Add(new SchoolStep(on, kind, isElsewhere ? (short)-1 : _school, (byte)_grade, cause));
        }
    }
}
