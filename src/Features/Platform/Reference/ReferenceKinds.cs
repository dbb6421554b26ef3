namespace Baoxue.Features.Platform.Reference;

/// <summary>The kinds of reference item (基础数据类别) as they are stored.</summary>
internal static class ReferenceKinds
{
    public const string CodeTable = "code-table";

    public const string OfficeCalendar = "office-calendar";

    public const string Semester = "semester";

    public const string SchoolDay = "school-day";

    /// <summary>The ages of compulsory education as the bureau set them.</summary>
    public const string SchoolAge = "school-age";

    /// <summary>Who looks into which difference between registers, how long, and what may turn out.</summary>
    public const string Resolutions = "resolutions";

    /// <summary>The comparisons the district is to make.</summary>
    public const string ComparisonPlan = "comparison-plan";

    /// <summary>Stands in a database that was filled with a simulated district, and in no other.</summary>
    public const string Demonstration = "demonstration";
}
