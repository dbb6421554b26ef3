using Baoxue.Simulator.Lists;
using Baoxue.Simulator.World;

namespace Baoxue.Simulator.Tests.Lists;

/// <summary>The rows of a list beside what is true of each child.</summary>
internal sealed class ListedChildren(WrittenDistrict written)
{
    private static readonly Dictionary<int, (Family Family, Child Child)> World =
        SmallDistrict.One.Families.SelectMany(f => f.Children.Select(c => (f, c))).ToDictionary(c => c.c.Number);

    private readonly ReadPeople _people = new(written);

    public static IEnumerable<(Family Family, Child Child)> All => World.Values;

    public List<(Family Family, Child Child, Func<string, string> Cell)> Of(ListKind kind) => Of(ListFiles.NameOf(kind));

    public List<(Family Family, Child Child, Func<string, string> Cell)> Of(string file) =>
        [.. _people.Of(file).Select(r => (World[r.Person].Family, World[r.Person].Child, r.Cell))];

    public HashSet<int> NumbersOf(ListKind kind) => [.. Of(kind).Select(c => c.Child.Number)];

    public ILookup<int, Func<string, string>> Students => Of(WrittenDistrict.StudentName).ToLookup(s => s.Child.Number, s => s.Cell);
}
