using Baoxue.Domain.Common;
using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Domain.Registers.Reading;

/// <summary>Checks that both registers share (人员校验): name, identity number by GB 11643, birth date and sex against it.</summary>
internal sealed class PersonChecks(FindingWriter findings, RegisterField name, RegisterField idNumber, RegisterField birthDate, RegisterField sex, DateOnly asOf)
{
    private static readonly string[] ResidentIdTypes = ["", "1", "居民身份证", "身份证", "居民户口簿", "户口簿"];
    private static readonly string[] NumberlessTypes = ["Z", "其他", "无"];

    public void Check(RegisterRow row, ReadOnlySpan<char> idType, bool mayLackId)
    {
        CheckName(row);
        var hadDamage = row.IsRejected;
        CheckOwnId(row, idType, mayLackId || hadDamage);
        CheckBirth(row);
        CheckAgainstId(row);
    }

    /// <summary>The number of a parent or guardian; empty is no fault, and a fault never touches the child's row.</summary>
    public void CheckOther(RegisterRow row, RegisterField field, ReadOnlySpan<char> idType)
    {
        var text = row.Values[field];
        if (!text.IsEmpty && IsResidentId(idType) && RuleOf(ResidentId.FaultOf(text, out _)) is { } rule && !findings.Keeps(row, rule, field, text))
        {
            row.Values.Remove(field);
        }
    }

    /// <summary>Whether the type of certificate is "other" (其他): only that may have no number, for which a guardian's stands in (采集表第 9 项).</summary>
    public static bool MayLackNumber(ReadOnlySpan<char> idType) => IsOneOf(idType, NumberlessTypes);

    private static bool IsResidentId(ReadOnlySpan<char> idType) => IsOneOf(idType, ResidentIdTypes);

    private static bool IsOneOf(ReadOnlySpan<char> idType, string[] types)
    {
        foreach (var type in types)
        {
            if (idType.SequenceEqual(type))
            {
                return true;
            }
        }

        return false;
    }

    private static RowRule? RuleOf(ResidentIdFault fault) => fault switch
    {
        ResidentIdFault.None => null,
        ResidentIdFault.Missing => RowRule.IdMissing,
        ResidentIdFault.FifteenDigits => RowRule.IdFifteenDigits,
        ResidentIdFault.WrongLength => RowRule.IdWrongLength,
        ResidentIdFault.WrongCharacter => RowRule.IdWrongCharacter,
        ResidentIdFault.ImpossibleBirthDate => RowRule.IdImpossibleBirthDate,
        ResidentIdFault.WrongCheckCharacter => RowRule.IdWrongCheckCharacter,
    };

    private void CheckName(RegisterRow row)
    {
        row.Name = row.Values.TextOf(name) ?? "";
        if (row.Name.Length == 0 && !row.IsRejected)
        {
            findings.Keeps(row, RowRule.NameMissing, name, "");
        }
    }

    private void CheckOwnId(RegisterRow row, ReadOnlySpan<char> idType, bool mayLackId)
    {
        var text = row.Values[idNumber];
        if (text.IsEmpty)
        {
            if (!mayLackId)
            {
                findings.Keeps(row, RowRule.IdMissing, idNumber, "");
            }

            return;
        }

        if (!IsResidentId(idType))
        {
            return;
        }

        if (RuleOf(ResidentId.TryParseNormalized(text, out var id)) is { } rule)
        {
            if (!findings.Keeps(row, rule, idNumber, text))
            {
                row.Values.Remove(idNumber);
            }

            return;
        }

        if (!SpreadsheetDamage.EndsInZeros(text))
        {
            row.Id = id;
        }
        else if (row.Sex == Sex.Male)
        {
            findings.Keeps(row, RowRule.IdDamaged, idNumber, text);
            row.Values.Remove(idNumber);
            return;
        }
        else if (findings.Keeps(row, RowRule.IdEndsInZeros, idNumber, text))
        {
            row.Id = id;
        }

        if (!AreaCodes.IsPlausible(text[..6]) && !findings.Keeps(row, RowRule.IdUnknownArea, idNumber, text))
        {
            row.Id = null;
        }
    }

    private void CheckBirth(RegisterRow row)
    {
        if (DateText.TryParseDay(row.Values[birthDate], out var birthOn))
        {
            row.BirthOn = birthOn;
        }
        else if (row.Id is { } ahead && ahead.BirthOn > asOf)
        {
            findings.Keeps(row, RowRule.DateOutOfRange, idNumber, ahead.Text);
        }
        else if (row.Id is { } id)
        {
            (row.BirthOn, row.BirthIsFromId) = (id.BirthOn, true);
        }
        else
        {
            findings.Keeps(row, RowRule.BirthDateMissing, birthDate, "");
        }
    }

    private void CheckAgainstId(RegisterRow row)
    {
        if (row.Id is not { } id)
        {
            return;
        }

        if (row.BirthOn is { } birthOn && birthOn != id.BirthOn)
        {
            findings.Keeps(row, RowRule.IdBirthDateDiffers, birthDate, row.Values[birthDate]);
        }

        if (row.Sex is Sex.Male or Sex.Female && row.Sex != id.Sex)
        {
            findings.Keeps(row, RowRule.IdSexDiffers, sex, row.Values[sex]);
        }
    }
}
