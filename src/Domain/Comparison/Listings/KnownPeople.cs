using Baoxue.Domain.Common;

namespace Baoxue.Domain.Comparison.Listings;

/// <summary>
/// Some people, asked whether one is among them (人员索引): by identity number, or by name, birth date and sex together. Meant for few
/// people, among whom two who share all of these are most likely one.
/// </summary>
internal sealed class KnownPeople
{
    private readonly HashSet<UInt128> _numbers = [];
    private readonly HashSet<(string Name, DateOnly BirthOn, Sex Sex)> _identities = [];

    public static KnownPeople Of(IEnumerable<ListingIdentity> entries)
    {
        var people = new KnownPeople();
        foreach (var entry in entries)
        {
            people.Add(entry.IdKey, entry.Name, entry.BirthOn, entry.Sex);
        }

        return people;
    }

    public void Add(UInt128 number, string name, DateOnly? birthOn, Sex sex)
    {
        if (number != UInt128.Zero)
        {
            _numbers.Add(number);
        }

        if (birthOn is { } day)
        {
            _identities.Add((name, day, sex));
        }
    }

    public bool Know(UInt128 number, string name, DateOnly? birthOn, Sex sex) =>
        (number != UInt128.Zero && _numbers.Contains(number)) || (birthOn is { } day && _identities.Contains((name, day, sex)));
}
