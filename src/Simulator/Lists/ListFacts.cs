using Baoxue.Simulator.Answers;
using Baoxue.Simulator.Places;
using Baoxue.Simulator.Registers;
using Baoxue.Simulator.World;

namespace Baoxue.Simulator.Lists;

/// <summary>What all lists start from: the true district on its day, and who stands in the student register then.</summary>
internal sealed class ListFacts(Simulation simulation, DirtRates rates, StudentRegister students)
{
    private const int Kinds = 16;

    private readonly ILookup<int, Seat> _seats = students.Seats.ToLookup(s => s.Child.Number);

    public DateOnly On => simulation.AsOf;

    public District District => simulation.District;

    public IReadOnlyList<Family> Families => simulation.Families;

    public StudentRegister Students => students;

    public AgeWindow Window { get; } = AgeWindow.Of(simulation.SchoolYear);

    public IEnumerable<(Family Family, Child Child)> Children => simulation.Families.SelectMany(f => f.Children, (f, c) => (f, c));

    public ErrorModel ErrorsOf(string idColumn) => new(simulation.Seed, rates, RegisterKind.List, idColumn);

    public IEnumerable<Seat> SeatsOf(Child child) => _seats[child.Number];

    public bool IsInRegister(Child child) => _seats.Contains(child.Number);

    /// <summary>Whether the birth was ever registered.</summary>
    public bool IsRegistered(Child child) => students.Errors.IsRegistered(child);

    /// <summary>Whether the household is registered here and has not moved away.</summary>
    public bool IsAtHome(Family family) => family.IsRegisteredHere && !IsGone(family);

    public bool IsGone(Family family) => family.MovedAwayOn <= On;

    public bool IsMinor(Child child) => child.BirthOn > On.AddYears(-18) && child.IsAliveOn(On);

    public bool IsOfSchoolAge(Child child) => Window.Holds(child.BirthOn) && child.IsAliveOn(On);

    /// <summary>The grade a child of school age should sit in.</summary>
    public int GradeByAge(Child child) => simulation.SchoolYear.StartYear - (child.BirthOn.Year + (child.BirthOn.Month >= 9 ? 7 : 6)) + 1;

    /// <summary>The stream that tells what is true of a person for one list.</summary>
    public Chance FactOf(ListKind kind, Person person) => Chance.For(simulation.Seed, ChanceStream.ListFact, (person.Number * (long)Kinds) + (int)kind);

    /// <summary>The stream that tells what is true of a family for one list.</summary>
    public Chance FactOf(ListKind kind, Family family) => Chance.For(simulation.Seed, ChanceStream.ListFact, ((-1L - family.Number) * Kinds) + (int)kind);

    /// <summary>The stream of what goes wrong in one line of a list.</summary>
    public Chance DirtOf(ListKind kind, Person person) => Chance.For(simulation.Seed, ChanceStream.ListDirt, (person.Number * (long)Kinds) + (int)kind);

    /// <summary>Draws by lot a share of a whole from those it can fall to, never none of them, so that even a small district has each case.</summary>
    public HashSet<int> Draw(ListKind kind, IEnumerable<int> candidates, double share, int whole) =>
        [.. candidates.OrderBy(n => Chance.For(simulation.Seed, ChanceStream.ListLot, (n * (long)Kinds) + (int)kind).Next()).Take(Math.Max(1, (int)Math.Round(share * whole)))];
}
