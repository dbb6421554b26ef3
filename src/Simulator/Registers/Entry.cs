using System.Globalization;
using Baoxue.Domain.Common;
using Baoxue.Simulator.World;

namespace Baoxue.Simulator.Registers;

/// <summary>A person's identity while an office writes it down.</summary>
internal sealed class Entry(Person person, Family family, string birthFormat, bool isRegistered)
{
    public Person Person => person;

    public Family Family => family;

    /// <summary>Whether the birth was ever registered; otherwise there is no number to write.</summary>
    public bool IsRegistered => isRegistered;

    public List<DirtMark> Marks { get; } = [];

    public string Name { get; set; } = person.Name;

    public string IdText { get; set; } = isRegistered ? person.IdNumber : "";

    /// <summary>Columns that stand in number cells.</summary>
    public List<int> NumberColumns { get; } = [];

    public bool IsIdNumberCell { get; set; }

    public DateOnly BirthOn { get; set; } = person.BirthOn;

    public string? BirthText { get; set; }

    public bool IsBirthNumberCell { get; set; }

    public Sex Sex { get; set; } = person.Sex;

    public string WrittenBirth => BirthText ?? BirthOn.ToString(birthFormat, CultureInfo.InvariantCulture);

    public string SexText => Sex == Sex.Male ? "男" : "女";

    public string TrueBirth => person.BirthOn.ToString(birthFormat, CultureInfo.InvariantCulture);
}
