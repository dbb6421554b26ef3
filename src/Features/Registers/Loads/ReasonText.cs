using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;

namespace Baoxue.Features.Registers.Loads;

/// <summary>What a reason for a decision on a load must be (处理理由): said, short, and without numbers of persons, since it is kept in clear.</summary>
internal static class ReasonText
{
    public static Refusal? ProblemIn(string reason, string label) =>
        reason.Length == 0 ? new RegisterRefusals.ReasonMissing()
        : reason.Length > AuditNote.LongestPurpose ? new PlatformRefusals.BadText(label, $"不能超过 {AuditNote.LongestPurpose} 字")
        : PersonalNumbers.KindIn(reason) is { } kind ? new PlatformRefusals.NumberInText(label, kind)
        : null;
}
