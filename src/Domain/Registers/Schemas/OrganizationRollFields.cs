namespace Baoxue.Domain.Registers.Schemas;

/// <summary>The columns of the roll of villages, centre schools and schools (机构名册).</summary>
public static class OrganizationRollFields
{
    public static RegisterField Code { get; } = new(1, "Code", "机构代码", FieldKind.Text) { Aliases = ["代码", "机构编码"], IsRequired = true, MaxLength = 20, Hint = "村（居）委会 12 位区划代码；学校 10 位标识码；教学点 JXD 加 7 位；中心学校 ZX 加乡镇代码后 3 位", Example = "2134000001" };
    public static RegisterField Name { get; } = new(2, "Name", "机构名称", FieldKind.Text) { Aliases = ["名称", "单位名称"], IsRequired = true, MaxLength = 100, Example = "花戏楼街道中心小学" };
    public static RegisterField Type { get; } = new(3, "Type", "机构类型", FieldKind.Text) { Aliases = ["类型", "机构类别"], IsRequired = true, MaxLength = 20, Hint = "村（居）委会、中心学校、小学、初中、九年一贯制学校、教学点、特殊教育学校、职业学校、班级", Example = "小学" };
    public static RegisterField ParentCode { get; } = new(4, "ParentCode", "上级机构代码", FieldKind.Text) { Aliases = ["上级代码", "主管机构代码"], MaxLength = 20, Hint = "村（居）委会填乡镇代码；学校填中心学校代码；班级填学校代码", Example = "ZX001" };
    public static RegisterField TownshipCode { get; } = new(5, "TownshipCode", "所在乡镇代码", FieldKind.Division) { Aliases = ["乡镇代码", "所在乡镇"], MaxLength = 12, Example = "341602001" };
    public static RegisterField Aliases { get; } = new(6, "Aliases", "别名", FieldKind.Text) { Aliases = ["曾用名", "简称"], MaxLength = 300, Hint = "多个用；隔开" };
    public static RegisterField ValidFrom { get; } = new(7, "ValidFrom", "启用日期", FieldKind.Date) { Aliases = ["启用时间", "成立日期"], MaxLength = 20, Example = "2020-09-01" };

    public static RegisterSchema Schema { get; } = new("organizations", "机构名册", [Code, Name, Type, ParentCode, TownshipCode, Aliases, ValidFrom], []);
}
