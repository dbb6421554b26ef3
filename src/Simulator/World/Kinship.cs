namespace Baoxue.Simulator.World;

/// <summary>What a family member is to the children of the family.</summary>
public enum Kinship
{
    Grandfather,
    Grandmother,
    Father,
    Mother,

    /// <summary>A child of the family, grown up or not.</summary>
    Offspring,
}
