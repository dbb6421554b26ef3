namespace Baoxue.Simulator.Places;

/// <summary>A village or residents' committee (村（居）委会) with its twelve-digit division code and the schools its children go to.</summary>
public sealed record Village(int Index, string Code, string Name, string ShortName, Township Township, School Primary, School? TeachingPoint, School Junior)
{
    /// <summary>The school its children go to in a grade, leaving out the teaching point.</summary>
    public School SchoolOf(int grade) => grade >= 7 ? Junior : Primary;

    /// <summary>The committee's full name.</summary>
    public string CommitteeName => Name + (Township.IsStreet ? "居民委员会" : "村民委员会");
}
