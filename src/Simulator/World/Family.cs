using Baoxue.Simulator.Places;

namespace Baoxue.Simulator.World;

/// <summary>A family that lives under one household number.</summary>
public sealed class Family
{
    public required int Number { get; init; }

    public required Village Village { get; init; }

    /// <summary>Whether the household is registered here; families who came to work are not.</summary>
    public required bool IsRegisteredHere { get; init; }

    /// <summary>The household's members, head first, then by generation.</summary>
    public required IReadOnlyList<Person> Members { get; init; }

    public required Hardship Hardship { get; init; }

    public Monitoring Monitoring { get; init; }

    public required string Phone { get; init; }

    /// <summary>When the whole household moved its registration away, or null.</summary>
    public DateOnly? MovedAwayOn { get; init; }

    /// <summary>When a family came to work here after it had children of school age elsewhere, or null.</summary>
    public DateOnly? ArrivedOn { get; init; }

    public Person Head => Members[0];

    public IEnumerable<Child> Children => Members.OfType<Child>();

    public Person? Father => Members.FirstOrDefault(m => m.Kinship == Kinship.Father);

    public Person? Mother => Members.FirstOrDefault(m => m.Kinship == Kinship.Mother);

    /// <summary>Village, hamlet and number, as the household register writes it.</summary>
    public string Address => $"安徽省亳州市谯城区{Village.Township.Name}{Village.Name}{Village.ShortName}{Number % 400 + 1}号";

    public bool HasNoParentOn(DateOnly day) => !Members.Any(m => m.Kinship is Kinship.Father or Kinship.Mother && m.IsAliveOn(day));

    /// <summary>Whose children stay behind: only a parent who lives can be away, so orphans are not left behind.</summary>
    public LeftBehind LeftBehindOn(DateOnly day) => Members.Count(m => m is { Kinship: Kinship.Father or Kinship.Mother, IsAway: true } && m.IsAliveOn(day)) switch
    {
        0 => LeftBehind.None,
        1 => LeftBehind.OneParent,
        _ => LeftBehind.BothParents,
    };

    /// <summary>Who looks after the children: a living parent at home first, then a parent away, then a grandparent.</summary>
    public Person? GuardianOn(DateOnly day) => Members
        .Where(m => m.Kinship != Kinship.Offspring && m.IsAliveOn(day))
        .OrderBy(m => m.Kinship is Kinship.Father or Kinship.Mother ? (m.IsAway ? 1 : 0) : 2)
        .FirstOrDefault();
}
