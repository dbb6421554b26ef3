using Baoxue.Domain.Common;
using Baoxue.Simulator.Registers;

namespace Baoxue.Simulator.Answers;

/// <summary>What the answer key remembers of one written row.</summary>
internal readonly record struct WrittenLine(int Person, int Row, long Id, ResidentIdFault Fault, string Name, DateOnly BirthOn, Sex Sex, bool IsDamaged)
{
    /// <summary>A valid number is told by its first seventeen digits; 0 stands for none.</summary>
    public static WrittenLine Of(RegisterRow row, int number)
    {
        var valid = ResidentId.TryParse(row.IdText, out var id, out var fault);
        var digits = valid ? long.Parse(id.Text.AsSpan(0, 17), System.Globalization.CultureInfo.InvariantCulture) : 0;
        return new WrittenLine(row.Person, number, digits, fault, row.Name, row.BirthOn, row.Sex,
            row.IdText.Contains("E+", StringComparison.Ordinal));
    }
}
