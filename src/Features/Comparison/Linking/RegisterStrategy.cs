using Baoxue.Linkage;

namespace Baoxue.Features.Comparison.Linking;

/// <summary>How the student register and the household register are linked (学籍—户籍比对策略).</summary>
internal static class RegisterStrategy
{
    public const string Number = "number";
    public const string Name = "name";
    public const string Sex = "sex";
    public const string Birth = "birth";
    public const string Guardians = "guardians";
    public const string Address = "address";

    /// <summary>Which edition of the strategy this is; runs remember it.</summary>
    public const string Version = "学籍—户籍 1";

    public static IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        new(Number, FieldKind.Identifier), new(Name, FieldKind.PersonName), new(Sex, FieldKind.Category), new(Birth, FieldKind.Date),
        new(Guardians, FieldKind.PersonNames), new(Address, FieldKind.Address),
    ];

    /// <summary>The strategy that was measured with simulated districts; see docs/benchmarks/linkage.md.</summary>
    public static LinkageStrategy Current { get; } = new(
        Fields,
        [
            new("number", [new(Number, KeyParts.Repaired)]),
            new("birth + surname", [new(Birth), new(Name, KeyParts.Surname)]),
            new("name + year", [new(Birth, KeyParts.Year), new(Name)]),
            new("name + month and day", [new(Birth, KeyParts.MonthDay), new(Name)]),
            new("sound + year and month", [new(Birth, KeyParts.YearMonth), new(Name, KeyParts.Sound)]),
            new("name + guardian", [new(Name), new(Guardians)]),
            new("birth + guardian", [new(Birth), new(Guardians)]),
            new("birth + road", [new(Birth), new(Address, KeyParts.Road)]),
            new("name + road", [new(Name), new(Address, KeyParts.Road)]),
            new("name + birth", [new(Birth), new(Name)]),
        ])
    {
        ExactField = Number,
        Verify = [Name, Birth],
        NeedsOneOf = [Number, Name],
        Training = ["number", "name + birth"],
        Window = Birth,
    };
}
