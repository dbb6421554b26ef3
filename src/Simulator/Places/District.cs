namespace Baoxue.Simulator.Places;

/// <summary>The simulated district's places: townships, villages and schools.</summary>
public sealed class District
{
    /// <summary>The division code of 谯城区.</summary>
    public const string Code = "341602";

    /// <summary>The bureau above centre schools and the schools without one.</summary>
    public const string BureauCode = "341602";

    internal District(IReadOnlyList<Village> villages, IReadOnlyList<School> schools, School special, IReadOnlyList<School> vocational) =>
        (Villages, Schools, Special, Vocational) = (villages, schools, special, vocational);

    public IReadOnlyList<Township> Townships { get; } = Places.Townships.All;

    public IReadOnlyList<Village> Villages { get; }

    public IReadOnlyList<School> Schools { get; }

    internal School Special { get; }

    internal IReadOnlyList<School> Vocational { get; }
}
