namespace Baoxue.Domain.Registers.Schemas;

/// <summary>The twelve columns of one family member of a student (家庭成员), repeated on the form.</summary>
public sealed class GuardianFields
{
    /// <param name="place">Which member of the form.</param>
    /// <param name="firstNumber">The number of the first of nine fields.</param>
    /// <param name="laterNumber">The number of the first of three that came later.</param>
    internal GuardianFields(int place, byte firstNumber, byte laterNumber)
    {
        var who = $"成员{place}";
        RegisterField Field(int number, string code, string header, FieldKind kind, string[] aliases, string? table = null, bool sensitive = true, int maxLength = 100, string example = "") =>
            new((byte)number, $"Guardian{place}{code}", who + header, kind)
            {
                Aliases = [.. aliases.SelectMany(a => Spellings(place, a)), .. Spellings(place, header)],
                CodeTable = table,
                IsSensitive = sensitive,
                MaxLength = maxLength,
                Example = example,
            };

        Name = Field(firstNumber, "Name", "姓名", FieldKind.Name, [], maxLength: 50, example: place == 1 ? "王大山" : "");
        Relation = Field(firstNumber + 1, "Relation", "关系", FieldKind.Code, ["与学生关系", "与本人关系"], "Relation", sensitive: false, maxLength: 20, example: place == 1 ? "父亲" : "");
        Phone = Field(firstNumber + 2, "Phone", "联系电话", FieldKind.Phone, ["电话", "手机号", "手机号码"], maxLength: 30);
        IdType = Field(firstNumber + 3, "IdType", "身份证件类型", FieldKind.Code, ["证件类型"], "IdType", sensitive: false);
        IdNumber = Field(firstNumber + 4, "IdNumber", "身份证件号", FieldKind.IdNumber, ["身份证号", "身份证号码", "身份证件号码", "证件号码", "证件号"], maxLength: 20);
        IsGuardian = Field(firstNumber + 5, "IsGuardian", "是否监护人", FieldKind.YesNo, ["监护人"], "YesNo", sensitive: false, maxLength: 4);
        Workplace = Field(firstNumber + 6, "Workplace", "工作单位", FieldKind.Text, ["单位"], maxLength: 100);
        Residence = Field(firstNumber + 7, "Residence", "现住址", FieldKind.Address, ["现住地址", "住址"], maxLength: 200);
        Domicile = Field(firstNumber + 8, "Domicile", "户口所在地", FieldKind.Address, ["户籍所在地", "户籍地"], maxLength: 200);
        RelationNote = Field(laterNumber, "RelationNote", "关系说明", FieldKind.Text, [], maxLength: 50);
        Ethnicity = Field(laterNumber + 1, "Ethnicity", "民族", FieldKind.Code, [], "Ethnicity", sensitive: false);
        Position = Field(laterNumber + 2, "Position", "职务", FieldKind.Text, [], maxLength: 50);
        All = [Name, Relation, RelationNote, Ethnicity, Phone, IdType, IdNumber, IsGuardian, Workplace, Position, Residence, Domicile];
    }

    public RegisterField Name { get; }

    public RegisterField Relation { get; }

    public RegisterField Phone { get; }

    public RegisterField IdType { get; }

    public RegisterField IdNumber { get; }

    public RegisterField IsGuardian { get; }

    public RegisterField Workplace { get; }

    public RegisterField Residence { get; }

    public RegisterField Domicile { get; }

    public RegisterField RelationNote { get; }

    public RegisterField Ethnicity { get; }

    public RegisterField Position { get; }

    public IReadOnlyList<RegisterField> All { get; }

    private static IEnumerable<string> Spellings(int place, string header) =>
    [
        $"成员{place}{header}", $"家庭成员{place}{header}", $"家庭成员{"一二"[place - 1]}{header}", $"成员{"一二"[place - 1]}{header}", $"监护人{place}{header}",
    ];
}
