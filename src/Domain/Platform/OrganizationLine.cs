namespace Baoxue.Domain.Platform;

/// <summary>The line an organization stands in (条线): duties run along two of them, and a case needs an owner on each.</summary>
public enum OrganizationLine
{
    /// <summary>District, township, village (政府线).</summary>
    Government = 1,

    /// <summary>Bureau, center school, school, class (教育线).</summary>
    Education = 2,

    /// <summary>Departments of the district that see only what is referred to them (部门).</summary>
    Department = 3,
}
