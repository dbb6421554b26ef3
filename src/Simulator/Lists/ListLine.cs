using Baoxue.Simulator.Places;
using Baoxue.Simulator.World;

namespace Baoxue.Simulator.Lists;

/// <summary>A line of a list before it is written.</summary>
/// <param name="Family">The family.</param>
/// <param name="Person">The true person.</param>
/// <param name="Cells">All cells, those of the person's identity empty.</param>
/// <param name="School">The school it names, or null.</param>
internal readonly record struct ListLine(Family Family, Person Person, string?[] Cells, School? School = null);
