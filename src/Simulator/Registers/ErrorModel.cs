using System.Globalization;
using Baoxue.Domain.Common;
using Baoxue.Simulator.World;

namespace Baoxue.Simulator.Registers;

/// <summary>Makes the mistakes offices make: at most one in the ID number, one in the name, one in the birth date, one in the sex.</summary>
internal sealed class ErrorModel(long seed, DirtRates rates, RegisterKind register, string idColumn)
{
    private static readonly DirtKind[] IdKinds =
    [
        DirtKind.IdOfTwin, DirtKind.IdLowerCaseX, DirtKind.IdNumberCell, DirtKind.IdScientificText, DirtKind.IdMissing, DirtKind.IdDigitWrong,
        DirtKind.IdDigitWrongButValid, DirtKind.IdTransposed, DirtKind.IdFifteenDigits, DirtKind.IdSpaced, DirtKind.IdFullWidth,
        DirtKind.IdSuperseded, DirtKind.IdShared,
    ];

    private static readonly DirtKind[] NameKinds =
    [
        DirtKind.NameMiddleDot, DirtKind.NameRareCharacter, DirtKind.NameFormer, DirtKind.NameHomophone, DirtKind.NameLookAlike, DirtKind.NameSpaced,
    ];

    private static readonly DirtKind[] BirthKinds =
    [
        DirtKind.BirthComponent, DirtKind.BirthSwapped, DirtKind.BirthLunar, DirtKind.BirthSerial, DirtKind.BirthText,
    ];

    public bool Happens(ref Chance chance, DirtKind kind) => rates.Of(kind, register) is > 0 and var rate && chance.Happens(rate);

    /// <summary>Whether a file as a whole, or one of its headings, is wrong in this way; asked again, the answer is the same.</summary>
    public bool HappensToFile(DirtKind kind, DateOnly on, int column = 0)
    {
        var chance = Chance.For(seed, ChanceStream.FileDirt, (((((on.DayNumber * 4L) + (int)register) * 128) + (int)kind) * 128) + column);
        return Happens(ref chance, kind);
    }

    /// <summary>Whether the birth was registered; if not, every register lacks the number.</summary>
    public bool IsRegistered(Person person) =>
        person is not Child || !Chance.For(seed, ChanceStream.HouseholdRecord, person.Number).Happens(rates.Of(DirtKind.Unregistered, RegisterKind.Household));

    public Entry EntryOf(Person person, Family family, string birthFormat) => new(person, family, birthFormat, IsRegistered(person));

    /// <summary>Lets a spreadsheet take a phone or code for a number; its digits are all kept.</summary>
    public void WriteAsNumber(ref Chance chance, Entry entry, string?[] cells, int column, string heading)
    {
        if (cells[column] is { Length: > 1 } digits && digits.All(char.IsAsciiDigit) && Happens(ref chance, DirtKind.NumberCell))
        {
            entry.Marks.Add(new DirtMark(DirtKind.NumberCell, heading, digits));
            entry.NumberColumns.Add(column);
            cells[column] = chance.Happens(0.5) ? digits + ".0" : $"{digits[0]}.{digits[1..]}E{digits.Length - 1}";
        }
    }

    public void Soil(ref Chance chance, Entry entry)
    {
        if (entry.IsRegistered)
        {
            foreach (var kind in IdKinds)
            {
                if (Happens(ref chance, kind) && IdErrors.Wrong(ref chance, kind, entry.Person, entry.Family.Children.Where(IsRegistered)) is { } wrong && wrong != entry.IdText)
                {
                    entry.Marks.Add(new DirtMark(kind, idColumn, entry.Person.IdNumber));
                    entry.IdText = wrong;
                    entry.IsIdNumberCell = kind == DirtKind.IdNumberCell;
                    break;
                }
            }
        }

        foreach (var kind in NameKinds)
        {
            if (Happens(ref chance, kind) && NameErrors.Wrong(ref chance, kind, entry.Person) is { } wrong && wrong != entry.Name)
            {
                entry.Marks.Add(new DirtMark(kind, "姓名", entry.Person.Name));
                entry.Name = wrong;
                break;
            }
        }

        foreach (var kind in BirthKinds)
        {
            if (Happens(ref chance, kind) && SoilBirth(ref chance, kind, entry))
            {
                entry.Marks.Add(new DirtMark(kind, "出生日期", entry.TrueBirth));
                break;
            }
        }

        if (Happens(ref chance, DirtKind.SexWrong))
        {
            entry.Marks.Add(new DirtMark(DirtKind.SexWrong, "性别", entry.SexText));
            entry.Sex = entry.Sex == Sex.Male ? Sex.Female : Sex.Male;
        }
    }

    private static bool SoilBirth(ref Chance chance, DirtKind kind, Entry entry)
    {
        var birth = entry.BirthOn;
        if (kind == DirtKind.BirthSerial)
        {
            entry.BirthText = (birth.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture);
            entry.IsBirthNumberCell = true;
            return true;
        }

        if (kind == DirtKind.BirthText)
        {
            entry.BirthText = birth.ToString(chance.Pick(["yyyy年M月d日", "yyyy.M.d", "yyyy/M/d"]), CultureInfo.InvariantCulture);
            return true;
        }

        var wrong = kind switch
        {
            DirtKind.BirthComponent => chance.Below(3) switch
            {
                0 => birth.AddYears(chance.Happens(0.5) ? 1 : -1),
                1 => birth.AddMonths(chance.Happens(0.5) ? 1 : -1),
                _ => birth.AddDays(chance.Happens(0.5) ? 1 : -10),
            },
            DirtKind.BirthSwapped => birth.Day <= 12 ? new DateOnly(birth.Year, birth.Day, birth.Month) : birth,
            _ => Lunar(birth),
        };
        entry.BirthOn = wrong;
        return wrong != birth;
    }

    /// <summary>The lunar date as if it were a solar one, or the same date when the solar calendar has no such day.</summary>
    private static DateOnly Lunar(DateOnly birth)
    {
        var calendar = new ChineseLunisolarCalendar();
        var moment = birth.ToDateTime(TimeOnly.MinValue);
        var (year, month, day) = (calendar.GetYear(moment), calendar.GetMonth(moment), calendar.GetDayOfMonth(moment));
        var leap = calendar.GetLeapMonth(year);
        month = leap > 0 && month >= leap ? month - 1 : month;
        return day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : birth;
    }
}
