namespace Baoxue.Domain.Comparison.Listings;

/// <summary>
/// Who was told already, so that one child is one finding (一人一项): by number and birth date, or where there is no number by name, birth date and
/// school. Whoever has a number is to be asked first; namesakes of one birth date at two schools, or at none that is known, stay two, since
/// a child told twice costs a call and a child hidden costs the child.
/// </summary>
internal sealed class ToldPeople
{
    private readonly HashSet<(UInt128 Number, DateOnly? BirthOn)> _numbers = [];
    private readonly HashSet<(string Name, DateOnly BirthOn, string School)> _names = [];

    /// <summary>Whether the person was not among them yet, who is from now on.</summary>
    public bool Add(UInt128 number, string name, DateOnly? birthOn, string? school)
    {
        var isNew = birthOn is not { } born || school is null || _names.Add((name, born, school));
        return number == UInt128.Zero ? isNew : _numbers.Add((number, birthOn));
    }
}
