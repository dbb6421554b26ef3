using Baoxue.Domain.Common;

namespace Baoxue.Simulator.World;

/// <summary>How often each cause takes a child of a given situation out of school.</summary>
internal static class DropoutCauses
{
    public static DropoutCause Draw(ref Chance chance, Child child, Family family, int grade)
    {
        var junior = grade >= 7;
        var poor = family.Hardship != Hardship.None;
        (DropoutCause Cause, double Weight)[] choices =
        [
            (DropoutCause.Poverty, poor ? 2 : .2), (DropoutCause.Disability, child.Disability == Disability.None ? 0 : 20),
            (DropoutCause.Illness, 1), (DropoutCause.LearningDifficulty, junior ? 2 : .5), (DropoutCause.Work, junior ? 2.5 : 0),
            (DropoutCause.EarlyMarriage, junior && child.Sex == Sex.Female ? .7 : 0), (DropoutCause.Religion, .15),
            (DropoutCause.Aversion, junior ? 4 : 1), (DropoutCause.Distance, .3), (DropoutCause.FollowedParents, 1.2),
            (DropoutCause.NoGuardian, child.IsOrphan ? 6 : .7), (DropoutCause.Online, junior ? 1.5 : .2), (DropoutCause.Bullying, .5),
            (DropoutCause.Psychological, .8), (DropoutCause.UnlicensedInstitution, .3), (DropoutCause.Missing, .1),
            (DropoutCause.Custody, junior ? .15 : 0), (DropoutCause.Other, .2),
        ];
        Span<double> weights = stackalloc double[choices.Length];
        for (var i = 0; i < choices.Length; i++)
        {
            weights[i] = choices[i].Weight;
        }

        return choices[chance.Weighted(weights)].Cause;
    }
}
