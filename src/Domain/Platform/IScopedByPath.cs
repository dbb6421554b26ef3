namespace Baoxue.Domain.Platform;

/// <summary>A stored thing about a child that a user may see by its place (数据范围): school, domicile or residence, whichever is known.</summary>
public interface IScopedByPath
{
    /// <summary>Place in the education line, or null when no school is known.</summary>
    string? SchoolPath { get; }

    /// <summary>Division code of the domicile (户籍地), or null when unknown.</summary>
    string? DomicilePath { get; }

    /// <summary>Division code of the residence (居住地), or null when unknown.</summary>
    string? ResidencePath { get; }
}
