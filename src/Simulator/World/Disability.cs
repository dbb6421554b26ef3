namespace Baoxue.Simulator.World;

/// <summary>Kinds of disability (GB/T 26341).</summary>
public enum Disability
{
    None = 0,

    /// <summary>视力.</summary>
    Sight = 1,

    /// <summary>听力.</summary>
    Hearing = 2,

    /// <summary>言语.</summary>
    Speech = 3,

    /// <summary>肢体.</summary>
    Limb = 4,

    /// <summary>智力.</summary>
    Intellect = 5,

    /// <summary>精神.</summary>
    Mental = 6,

    /// <summary>多重.</summary>
    Multiple = 7,
}
