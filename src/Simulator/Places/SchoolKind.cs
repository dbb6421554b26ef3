namespace Baoxue.Simulator.Places;

/// <summary>Kinds of schools and what stands above them, as the organization roll names them.</summary>
public enum SchoolKind
{
    /// <summary>A centre school that runs the schools of a township (中心学校); it seats no pupils itself.</summary>
    CentreSchool,

    /// <summary>A primary school (小学).</summary>
    Primary,

    /// <summary>A junior middle school (初中).</summary>
    Junior,

    /// <summary>A school of nine years (九年一贯制学校).</summary>
    NineYear,

    /// <summary>A teaching point, grades 1 to 3 (教学点).</summary>
    TeachingPoint,

    /// <summary>A special school (特殊教育学校).</summary>
    Special,

    /// <summary>A vocational school (职业学校).</summary>
    Vocational,
}
