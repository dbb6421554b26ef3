using System.Collections.Immutable;

namespace Baoxue.Simulator.Registers;

/// <summary>How often each kind of dirt happens, as a share of the records, headings or files it can happen to, in each register.</summary>
public sealed record DirtRates
{
    private readonly ImmutableDictionary<DirtKind, (double Student, double Household)> _rates;

    private DirtRates(ImmutableDictionary<DirtKind, (double Student, double Household)> rates) => _rates = rates;

    /// <summary>No dirt at all.</summary>
    public static DirtRates Clean { get; } = new(ImmutableDictionary<DirtKind, (double Student, double Household)>.Empty);

    /// <summary>What offices usually hand over.</summary>
    public static DirtRates Normal { get; } = new(new Dictionary<DirtKind, (double Student, double Household)>
    {
        [DirtKind.IdDigitWrong] = (0.003, 0.0002),
        [DirtKind.IdDigitWrongButValid] = (0.0015, 0.0001),
        [DirtKind.IdTransposed] = (0.002, 0.0001),
        [DirtKind.IdMissing] = (0.004, 0.0006),
        [DirtKind.IdFifteenDigits] = (0.0008, 0.0003),
        [DirtKind.IdLowerCaseX] = (0.12, 0.03),
        [DirtKind.IdSpaced] = (0.004, 0.0015),
        [DirtKind.IdFullWidth] = (0.0012, 0.0003),
        [DirtKind.IdSuperseded] = (0.001, 0),
        [DirtKind.IdShared] = (0.0012, 0.0001),
        [DirtKind.IdOfTwin] = (0.12, 0),
        [DirtKind.IdNumberCell] = (0.002, 0),
        [DirtKind.IdScientificText] = (0.001, 0.0002),
        [DirtKind.NameHomophone] = (0.014, 0.002),
        [DirtKind.NameLookAlike] = (0.012, 0.002),
        [DirtKind.NameRareCharacter] = (0.45, 0.10),
        [DirtKind.NameMiddleDot] = (0.55, 0.20),
        [DirtKind.NameSpaced] = (0.006, 0.002),
        [DirtKind.NameFormer] = (0.25, 0.02),
        [DirtKind.BirthComponent] = (0.004, 0.0003),
        [DirtKind.BirthSwapped] = (0.003, 0.0002),
        [DirtKind.BirthLunar] = (0.002, 0.0002),
        [DirtKind.BirthSerial] = (0.003, 0),
        [DirtKind.BirthText] = (0.008, 0.002),
        [DirtKind.SexWrong] = (0.002, 0.0003),
        [DirtKind.SecondRecord] = (0.0025, 0),
        [DirtKind.RecordWithoutPupil] = (0.30, 0),
        [DirtKind.PupilWithoutRecord] = (0.004, 0),
        [DirtKind.TransferHalfDone] = (0.06, 0),
        [DirtKind.SchoolNameForm] = (0.02, 0),
        [DirtKind.TownshipNameForm] = (0.015, 0.01),
        [DirtKind.NotCancelledAfterDeath] = (0, 0.08),
        [DirtKind.NotCancelledAfterMove] = (0, 0.10),
        [DirtKind.Unregistered] = (0, 0.0022),
        [DirtKind.NumberCell] = (0.006, 0),
        [DirtKind.TitleRow] = (1, 0),
        [DirtKind.TotalRow] = (1, 1),
        [DirtKind.NoteRow] = (1, 1),
        [DirtKind.HeaderRenamed] = (1, 0),
        [DirtKind.OldEncoding] = (0, 1),
    }.ToImmutableDictionary());

    /// <summary>Three times what is usual.</summary>
    public static DirtRates Threefold { get; } = Normal.Times(3);

    public double Of(DirtKind kind, RegisterKind register) => !_rates.TryGetValue(kind, out var rate) ? 0 : register switch
    {
        RegisterKind.Student => rate.Student,
        RegisterKind.Household => rate.Household,
        // Villages and offices write by hand what no system checks.
        RegisterKind.Poverty or RegisterKind.List => Math.Max(rate.Student, rate.Household),
    };

    /// <summary>The same rates but for one kind.</summary>
    public DirtRates With(DirtKind kind, double student, double household) => new(_rates.SetItem(kind, (student, household)));

    /// <summary>All rates multiplied, none of them lifted above nine in ten.</summary>
    public DirtRates Times(double factor) => new(_rates.ToImmutableDictionary(
        r => r.Key, r => (Multiply(r.Value.Student, factor), Multiply(r.Value.Household, factor))));

    private static double Multiply(double rate, double factor) => Math.Min(rate * factor, Math.Max(rate, 0.9));
}
