namespace Baoxue.Domain.Comparison;

/// <summary>Students by a hash of their own, without an object for each (学籍散列索引): open addressing over positions.</summary>
internal sealed class StudentIndex
{
    private readonly int[] _slots;
    private readonly Func<int, ulong> _hash;
    private readonly Func<int, int, bool> _same;

    public StudentIndex(int students, Func<int, ulong> hash, Func<int, int, bool> same)
    {
        var size = 16;
        while (size < students * 2L)
        {
            size *= 2;
        }

        (_slots, _hash, _same) = (new int[size], hash, same);
    }

    /// <summary>Adds a student; gives the first one equal to it, or -1 when it is the first itself.</summary>
    public int Add(int student)
    {
        for (var at = Start(_hash(student)); ; at = Next(at))
        {
            if (_slots[at] == 0)
            {
                _slots[at] = student + 1;
                return -1;
            }

            if (_same(_slots[at] - 1, student))
            {
                return _slots[at] - 1;
            }
        }
    }

    /// <summary>The first student equal to this one, itself perhaps; -1 when it was never added.</summary>
    public int FirstOf(int student)
    {
        for (var at = Start(_hash(student)); this[at] is var other and >= 0; at = Next(at))
        {
            if (_same(other, student))
            {
                return other;
            }
        }

        return -1;
    }

    /// <summary>The student in a slot, or -1; a search walks from <see cref="Start"/> by <see cref="Next"/> to the first empty slot.</summary>
    public int this[int slot] => _slots[slot] - 1;

    public int Start(ulong hash) => (int)(hash & (ulong)(_slots.Length - 1));

    public int Next(int slot) => (slot + 1) & (_slots.Length - 1);
}
