using Baoxue.Domain.Common;
using Baoxue.Simulator.Registers;

namespace Baoxue.Simulator.Answers;

/// <summary>What the answer key remembers of one written row.</summary>
/// <param name="Person">The true person.</param>
/// <param name="Row">Its row in the file.</param>
/// <param name="Id">A valid number, told by its first seventeen digits; 0 for none.</param>
/// <param name="Fault">What is wrong with the number.</param>
/// <param name="Name">As written.</param>
/// <param name="BirthOn">As meant.</param>
/// <param name="Sex">As written.</param>
/// <param name="IsDamaged">A spreadsheet ate digits of the number.</param>
/// <param name="IsRefused">A reader must refuse the row.</param>
internal readonly record struct WrittenLine(
    int Person, int Row, long Id, ResidentIdFault Fault, string Name, DateOnly BirthOn, Sex Sex, bool IsDamaged, bool IsRefused)
{
    private const string EatenDigits = "000";

    public static WrittenLine Of(RegisterRow row, int number)
    {
        var valid = ResidentId.TryParse(row.IdText, out var id, out var fault);
        var digits = valid ? long.Parse(id.Text.AsSpan(0, 17), System.Globalization.CultureInfo.InvariantCulture) : 0;
        var isDamaged = row.IdText.Contains("E+", StringComparison.Ordinal);

        // Fifteen digits and three zeros is what a spreadsheet leaves of a number; only a girl's that checks may be a true one.
        var looksDamaged = ResidentId.Normalize(row.IdText) is { Length: 18 } text && text.EndsWith(EatenDigits, StringComparison.Ordinal)
            && (fault == ResidentIdFault.WrongCheckCharacter || (valid && row.Sex == Sex.Male));
        return new WrittenLine(row.Person, number, digits, fault, row.Name, row.BirthOn, row.Sex, isDamaged, isDamaged || looksDamaged);
    }
}
