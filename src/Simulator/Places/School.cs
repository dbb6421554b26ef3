namespace Baoxue.Simulator.Places;

/// <summary>A school, teaching point or centre school of the simulated district.</summary>
/// <param name="Index">Its place in <see cref="District.Schools"/>.</param>
/// <param name="Code">学校标识码, or the local code of a centre school or teaching point.</param>
/// <param name="Name">Its full name.</param>
/// <param name="Aliases">Other names it goes by.</param>
/// <param name="Kind">What kind it is.</param>
/// <param name="CentreSchool">The centre school above it, or null under the bureau.</param>
/// <param name="Township">Where it stands.</param>
/// <param name="OpenedOn">Since when it exists.</param>
public sealed record School(
    int Index, string Code, string Name, IReadOnlyList<string> Aliases, SchoolKind Kind, School? CentreSchool, Township Township, DateOnly OpenedOn)
{
    /// <summary>The kind as the organization roll writes it.</summary>
    public string KindName => Kind switch
    {
        SchoolKind.CentreSchool => "中心学校",
        SchoolKind.Primary => "小学",
        SchoolKind.Junior => "初中",
        SchoolKind.NineYear => "九年一贯制学校",
        SchoolKind.TeachingPoint => "教学点",
        SchoolKind.Special => "特殊教育学校",
        SchoolKind.Vocational => "职业学校",
    };

    /// <summary>Whether the school has the grade.</summary>
    public bool Teaches(int grade) => Kind switch
    {
        SchoolKind.CentreSchool => false,
        SchoolKind.Primary => grade is >= 1 and <= 6,
        SchoolKind.Junior or SchoolKind.Vocational => grade is >= 7 and <= 9,
        SchoolKind.NineYear or SchoolKind.Special => grade is >= 1 and <= 9,
        SchoolKind.TeachingPoint => grade is >= 1 and <= 3,
    };
}
