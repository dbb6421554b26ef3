using Baoxue.Simulator.World;

namespace Baoxue.Simulator.Tests;

/// <summary>One small district that many tests look at.</summary>
internal static class SmallDistrict
{
    public static readonly DateOnly AsOf = new(2026, 10, 15);

    public static Simulation One { get; } = Simulation.Create(1, Scale.Small, AsOf);

    public static IEnumerable<Child> Children => One.Families.SelectMany(f => f.Children);
}
