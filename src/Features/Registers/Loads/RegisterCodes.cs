using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Features.Registers.Loads;

/// <summary>The names a template offers to choose from.</summary>
internal static class RegisterCodes
{
    /// <summary>What may stand in a column, by name; empty when anything may.</summary>
    public static IReadOnlyList<string> ChoicesOf(RegisterField field) => field.Kind switch
    {
        FieldKind.YesNo => ["是", "否"],
        FieldKind.Sex => ["男", "女"],
        FieldKind.Grade => ["一年级", "二年级", "三年级", "四年级", "五年级", "六年级", "七年级", "八年级", "九年级"],
        FieldKind.Text or FieldKind.Name or FieldKind.Date or FieldKind.YearMonth or FieldKind.IdNumber or FieldKind.StudentNumber
            or FieldKind.Code or FieldKind.Phone or FieldKind.Address or FieldKind.Number or FieldKind.Class or FieldKind.SchoolCode or FieldKind.Division => [],
    };
}
