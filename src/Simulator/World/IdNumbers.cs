using Baoxue.Domain.Common;

namespace Baoxue.Simulator.World;

/// <summary>Gives every person an identity number nobody else has: the n-th birth of a day and sex takes the n-th free sequence.</summary>
internal sealed class IdNumbers(long seed)
{
    private readonly Dictionary<(int Area, int Day, bool Male), short> _given = [];

    public void Give(Person person)
    {
        var male = person.Sex == Sex.Male;
        ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(
            _given, (person.AreaCode, person.BirthOn.DayNumber, male), out _);
        if (count >= 500)
        {
            throw new InvalidOperationException($"More than 500 births of one sex on {person.BirthOn:O}.");
        }

        // 137 and 500 have no common factor, so the walk meets each of the 500 numbers once.
        var offset = (int)((ulong)(person.BirthOn.DayNumber * 7919L + seed) % 500);
        var slot = (offset + (count * 137)) % 500;
        person.IdSequence = (short)((slot * 2) + (male ? 1 : 0));
        count++;
    }
}
