using Baoxue.Simulator.Registers;
using Baoxue.Simulator.World;

namespace Baoxue.Simulator.Lists;

/// <summary>Children of the district's households with a disability certificate (持证残疾儿童少年名册).</summary>
internal sealed class DisabilityList(ListFacts facts)
    : HandedList(ListKind.Disability, DisabilityColumns.Name, DisabilityColumns.Headers, "区残疾人联合会", facts)
{
    private const double WithoutCertificateShare = 0.05;
    private const double UnknownToSchoolShare = 0.0002;

    private static readonly string[] Levels = ["一级", "二级", "三级", "四级"];

    private protected override IEnumerable<ListLine> Lines()
    {
        var minors = Facts.Children.Where(c => Facts.IsAtHome(c.Family) && Facts.IsMinor(c.Child)).ToList();
        var unmarked = minors.Where(c => c.Child.Disability == Disability.None && Facts.IsInRegister(c.Child)).Select(c => c.Child.Number).ToList();
        var unknownToSchool = Facts.Draw(Kind, unmarked, UnknownToSchoolShare, unmarked.Count);
        foreach (var (family, child) in minors)
        {
            var isUnknown = unknownToSchool.Contains(child.Number);
            if (child.Disability == Disability.None && !isUnknown)
            {
                continue;
            }

            var chance = Facts.FactOf(Kind, child);
            var hasNoCertificate = chance.Happens(WithoutCertificateShare);
            if (hasNoCertificate && !isUnknown)
            {
                continue;
            }

            var kind = isUnknown ? 1 + chance.Below(StudentLine.Disabilities.Length - 1) : (int)child.Disability;
            var level = 1 + chance.Weighted([.15, .25, .30, .30]);
            yield return new ListLine(family, child,
            [
                family.Village.Township.Name, .. Identity, Facts.IsRegistered(child) ? $"{child.IdNumber}{kind}{level}" : null,
                StudentLine.Disabilities[kind], Levels[level - 1], family.Address, family.GuardianOn(On)?.Name, family.Phone,
            ]);
        }
    }
}
