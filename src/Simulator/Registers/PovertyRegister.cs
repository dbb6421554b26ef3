using System.Globalization;
using Baoxue.Simulator.World;

namespace Baoxue.Simulator.Registers;

/// <summary>What the villages wrote down of families lifted from poverty or watched (脱贫户与监测户名册) by a day.</summary>
public sealed class PovertyRegister
{
    private const int BirthColumn = 10;
    private const int IdColumn = 7;
    private const int PhoneColumn = 17;

    private readonly Simulation _simulation;
    private readonly ErrorModel _errors;

    internal PovertyRegister(Simulation simulation, DirtRates rates)
    {
        (_simulation, On) = (simulation, simulation.AsOf);
        _errors = new ErrorModel(simulation.Seed, rates, RegisterKind.Poverty, "证件号码");
    }

    public DateOnly On { get; }

    internal ErrorModel Errors => _errors;

    public static IReadOnlyList<string> Headers => PovertyColumns.All;

    /// <summary>The rows in the order of the file; each walk makes them anew.</summary>
    public IEnumerable<RegisterRow> Rows()
    {
        foreach (var family in _simulation.Families)
        {
            if (!family.IsRegisteredHere || family.Hardship is not (Hardship.LiftedFromPoverty or Hardship.Monitored))
            {
                continue;
            }

            var chance = Chance.For(_simulation.Seed, ChanceStream.PovertyRecord, -1 - family.Number);
            DirtMark? moved = family.MovedAwayOn is { } left && left <= On
                ? new DirtMark(DirtKind.NotCancelledAfterMove, "户编号", left.ToString("O", CultureInfo.InvariantCulture))
                : null;
            if (moved is not null && !_errors.Happens(ref chance, DirtKind.NotCancelledAfterMove))
            {
                continue;
            }

            var identifiedOn = IdentifiedOn(ref chance, family);
            var isOver = chance.Happens(0.4);
            var head = family.Members.FirstOrDefault(m => m.IsAliveOn(On)) ?? family.Head;
            foreach (var member in family.Members)
            {
                if (_errors.IsRegistered(member) && Line(family, head, member, moved, identifiedOn, isOver) is { } row)
                {
                    yield return row;
                }
            }
        }
    }

    // Families were found poor until 2019, and have been watched since 2020.
    private DateOnly IdentifiedOn(ref Chance chance, Family family) => family.Hardship == Hardship.LiftedFromPoverty
        ? new DateOnly(chance.Between(2014, 2019), 12, 1)
        : new DateOnly(chance.Between(2020, Math.Max(2020, On.Year - 1)), chance.Between(1, 12), 1);

    private RegisterRow? Line(Family family, Person head, Person member, DirtMark? moved, DateOnly identifiedOn, bool isOver)
    {
        var chance = Chance.For(_simulation.Seed, ChanceStream.PovertyRecord, member.Number);
        var entry = _errors.EntryOf(member, family, "yyyy-MM-dd");
        if (moved is { } mark)
        {
            entry.Marks.Add(mark);
        }

        if (!member.IsAliveOn(On))
        {
            if (!_errors.Happens(ref chance, DirtKind.NotCancelledAfterDeath))
            {
                return null;
            }

            entry.Marks.Add(new DirtMark(DirtKind.NotCancelledAfterDeath, "姓名", $"{member.DiedOn:O}"));
        }

        _errors.Soil(ref chance, entry);
        var town = family.Village.Township;
        var townName = town.Name;
        if (_errors.Happens(ref chance, DirtKind.TownshipNameForm))
        {
            entry.Marks.Add(new DirtMark(DirtKind.TownshipNameForm, "乡镇", town.Name));
            townName = town.ShortName;
        }

        var isWatched = family.Monitoring != Monitoring.None;
        var disability = (member as Child)?.Disability ?? Disability.None;
        string?[] cells =
        [
            townName, family.Village.Name, $"3416{family.Number + 1:000000}", head.Name, entry.Name, entry.SexText, "居民身份证", entry.IdText,
            HouseholdWords.Relation(family, head, member), member.Ethnicity, entry.WrittenBirth, isWatched ? "监测户" : "脱贫户", WatchedAs(family.Monitoring),
            isWatched ? (isOver ? "是" : "否") : null, identifiedOn.ToString("yyyyMM", CultureInfo.InvariantCulture),
            disability == Disability.None ? "健康" : "残疾", disability == Disability.None ? null : StudentLine.Disabilities[(int)disability], family.Phone,
        ];
        _errors.WriteAsNumber(ref chance, entry, cells, PhoneColumn, "联系电话");
        return RegisterRow.Of(entry, cells, BirthColumn, IdColumn);
    }

    private static string? WatchedAs(Monitoring monitoring) => monitoring switch
    {
        Monitoring.None => null,
        Monitoring.UnstablyLifted => "脱贫不稳定户",
        Monitoring.EdgeOfPoverty => "边缘易致贫户",
        Monitoring.SuddenHardship => "突发严重困难户",
    };
}
