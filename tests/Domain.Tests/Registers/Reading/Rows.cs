using Baoxue.Domain.Registers.Reading;
using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Domain.Tests.Registers.Reading;

/// <summary>A good row of each register, with single cells replaced by header.</summary>
internal static class Rows
{
    public static readonly DateOnly AsOf = new(2026, 11, 23);

    private static readonly (string Header, string Text)[] GoodStudent =
    [
        ("学籍号", "G341699201203050011"), ("姓名", "王小明"), ("性别", "男"), ("出生日期", "20120305"), ("身份证件类型", "居民身份证"), ("身份证件号", "341699201203050011"),
        ("学校标识码", "3134000001"), ("学校名称", "谯城区第一初级中学"), ("年级", "九年级"), ("班级", "3班"), ("学生状态", "在读"), ("入学年月", "202409"),
        ("户口所在地行政区划代码", "341602001001"), ("联系电话", "13800000000"), ("是否留守儿童", "非留守儿童"), ("是否孤儿", "否"), ("就读方式", "走读"),
        ("随班就读", "非随班就读"), ("残疾类型", "无残疾"), ("成员1姓名", "王大山"), ("成员1身份证件号", "341699201508310021"),
    ];

    private static readonly (string Header, string Text)[] GoodResident =
    [
        ("户号", "0001"), ("户主姓名", "王大山"), ("与户主关系", "长子"), ("姓名", "王小明"), ("性别", "男"), ("出生日期", "2012-03-05"), ("公民身份号码", "341699201203050011"),
        ("住址", "安徽省亳州市谯城区"), ("行政区划代码", "341602001001"), ("父亲身份号码", ""), ("何时何因迁往何地", ""), ("何时何因注销户口", ""), ("状态", ""),
    ];

    public static StudentRow Student(params (string Header, string Text)[] replaced) => Student(CellKind.Text, replaced);

    public static StudentRow Student(CellKind kind, params (string Header, string Text)[] replaced)
    {
        var row = new StudentRow();
        var cells = Cells(GoodStudent, kind, replaced, out var mapping, RegisterSchema.Student);
        new StudentRowReader(mapping, AsOf).Read(cells, row);
        return row;
    }

    public static HouseholdRow Resident(params (string Header, string Text)[] replaced)
    {
        var row = new HouseholdRow();
        var cells = Cells(GoodResident, CellKind.Text, replaced, out var mapping, RegisterSchema.Household);
        new HouseholdRowReader(mapping, AsOf).Read(cells, row);
        return row;
    }

    public static HeaderMapping StudentMapping() => HeaderFinder.Find(RegisterSchema.Student, [new(1, [.. GoodStudent.Select(c => c.Header)])]).Value;

    private static KindRow Cells((string Header, string Text)[] good, CellKind kind, (string Header, string Text)[] replaced, out HeaderMapping mapping, RegisterSchema schema)
    {
        var headers = good.Select(c => c.Header).Union(replaced.Select(c => c.Header)).ToArray();
        mapping = HeaderFinder.Find(schema, [new(1, headers)]).Value;
        return new KindRow(2, [.. headers.Select(h => replaced.Where(r => r.Header == h).Select(r => (r.Text, r.Text.Length == 0 ? CellKind.Empty : kind)).DefaultIfEmpty(
            (good.FirstOrDefault(g => g.Header == h).Text ?? "", string.IsNullOrEmpty(good.FirstOrDefault(g => g.Header == h).Text) ? CellKind.Empty : CellKind.Text)).First())]);
    }

    private sealed class KindRow(int rowNumber, (string Text, CellKind Kind)[] cells) : IRowCells
    {
        public int RowNumber => rowNumber;

        public int Count => cells.Length;

        public ReadOnlySpan<char> GetSpan(int column) => cells[column].Text;

        public CellKind GetKind(int column) => cells[column].Kind;
    }
}
