namespace Baoxue.Domain.Comparison.Listings;

/// <summary>
/// Who was told already, so that one child is one finding (一人一项): by number and birth date, or by name and birth date where there is no number.
/// Whoever has a number is to be asked first; without a birth date and a number nobody is taken for another.
/// </summary>
internal sealed class ToldPeople
{
    private readonly HashSet<(UInt128 Number, DateOnly? BirthOn)> _numbers = [];
    private readonly HashSet<(string Name, DateOnly BirthOn)> _names = [];

    /// <summary>Whether the person was not among them yet, who is from now on.</summary>
    public bool Add(UInt128 number, string name, DateOnly? birthOn)
    {
        var isNew = birthOn is not { } born || _names.Add((name, born));
        return number == UInt128.Zero ? isNew : _numbers.Add((number, birthOn));
    }
}
