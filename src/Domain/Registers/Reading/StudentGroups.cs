using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Domain.Registers.Reading;

/// <summary>Which special groups a row of the student register puts a child in (特殊群体判定).</summary>
public static class StudentGroups
{
    private static readonly (RegisterField Field, ChildGroups Group)[] Flags =
    [
        (StudentFields.MigrantChild, ChildGroups.Migrant),
        (StudentFields.Orphan, ChildGroups.Orphan),
        (StudentFields.MeritFamily, ChildGroups.MeritFamily),
        (StudentFields.NeedsAid, ChildGroups.NeedsAid),
    ];

    public static ChildGroups Of(RowValues values)
    {
        var groups = values[StudentFields.LeftBehind] switch
        {
            "1" or "单亲留守" or "单亲留守儿童" => ChildGroups.LeftBehindOneParent,
            "2" or "双亲留守" or "双亲留守儿童" => ChildGroups.LeftBehindBothParents,
            "9" or "是" => ChildGroups.LeftBehindUnspecified,
            _ => ChildGroups.None,
        };
        foreach (var (field, group) in Flags)
        {
            if (values[field] is "1")
            {
                groups |= group;
            }
        }

        groups |= IsDisabled(values[StudentFields.DisabilityType]) ? ChildGroups.Disabled : ChildGroups.None;
        groups |= IsInclusive(values[StudentFields.InclusiveEducation]) ? ChildGroups.InclusiveEducation : ChildGroups.None;
        groups |= values[StudentFields.AttendanceMode] is "2" or "住校" or "住宿" or "寄宿" ? ChildGroups.Boarding : ChildGroups.None;
        groups |= RegisterTexts.IsSuspectedDropout(values[StudentFields.Status]) ? ChildGroups.SuspectedDropout : ChildGroups.None;
        return groups;
    }

    /// <summary>The national system's own check: a child in inclusive education has a disability, and sight goes with sight, hearing with hearing.</summary>
    public static bool DisabilityDisagrees(RowValues values)
    {
        var inclusive = values[StudentFields.InclusiveEducation];
        var disability = values[StudentFields.DisabilityType];
        if (inclusive.IsEmpty || disability.IsEmpty || !IsInclusive(inclusive))
        {
            return false;
        }

        return !IsDisabled(disability) || SenseOf(inclusive, "3") != SenseOf(disability, "5");
    }

    /// <summary>Sight, hearing and mind have their own kind of inclusive education; all others share one.</summary>
    private static char SenseOf(ReadOnlySpan<char> text, ReadOnlySpan<char> mind) =>
        text is "1" || text.StartsWith("视力") ? '视'
        : text is "2" || text.StartsWith("听力") ? '听'
        : text.SequenceEqual(mind) || text.StartsWith("智力") ? '智' : '他';

    private static bool IsDisabled(ReadOnlySpan<char> type) => type is not ("" or "0" or "无" or "无残疾" or "非残疾" or "否");

    private static bool IsInclusive(ReadOnlySpan<char> kind) => kind is not ("" or "0" or "无" or "否" or "非随班就读" or "非随班");
}
