using Baoxue.Simulator.Places;
using Baoxue.Simulator.World;

namespace Baoxue.Simulator.Lists;

/// <summary>Where a child truly sits in class.</summary>
/// <param name="Family">The family.</param>
/// <param name="Child">The child.</param>
/// <param name="School">The school whose class it is.</param>
/// <param name="Grade">The grade.</param>
/// <param name="Class">The number of the class.</param>
/// <param name="Remark">备注, or null.</param>
internal sealed record Sitting(Family Family, Child Child, School School, int Grade, int Class, string? Remark);
