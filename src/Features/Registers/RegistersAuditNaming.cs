using System.Globalization;
using System.Text.RegularExpressions;
using Baoxue.Data;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Enrollment;
using Baoxue.Domain.Registers.Reading;
using Baoxue.Features.Platform.Audit;
using Baoxue.Features.Registers.Ledger;
using Baoxue.Features.Registers.Loads;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers;

/// <summary>Names children within the reader's scope, loads, and what is asked of both, in the audit log (登记审计命名).</summary>
internal sealed partial class RegistersAuditNaming(DistrictDb db) : IAuditNaming
{
    public IReadOnlyDictionary<string, string> Labels { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["township"] = "户籍乡镇（街道）", ["grade"] = "年级", ["status"] = "学籍状态", ["group"] = "特殊群体", ["presence"] = "登记情况", ["onlySchoolAge"] = "仅适龄", ["order"] = "排列", ["isDescending"] = "倒序",
        ["source"] = "登记册", ["mode"] = "方式", ["asOf"] = "数据日期", ["rule"] = "规则", ["only"] = "只看", ["afterRow"] = "从这一行之后", ["occurredOn"] = "发生日期",
        ["entryAge"] = "入学年龄", ["years"] = "年限", ["cutOff"] = "截止日（月-日）", ["count"] = "列数",
    };

    public IReadOnlyDictionary<string, string> References { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["township"] = "Place" };

    public string? ValueOf(string label, string value) => label switch
    {
        "grade" => short.TryParse(value, CultureInfo.InvariantCulture, out var grade) ? ChildWords.GradeOf(grade) : null,
        "status" => Enum.TryParse<EnrollmentStatus>(value, out var status) ? EnrollmentWords.Of(status) : null,
        "group" => Enum.TryParse<ChildGroups>(value, out var groups) ? string.Join('、', ChildWords.Of(groups & ~ChildGroups.None)) : null,
        "presence" => Enum.TryParse<ChildPresence>(value, out var presence) ? ChildWords.Of(presence) : null,
        "order" => value switch { nameof(ChildOrder.Name) => "", nameof(ChildOrder.Birth) => "按出生日期", nameof(ChildOrder.School) => "按学校", _ => null },
        "search" => ChildWords.KindNamed(value),
        "source" => Enum.TryParse<RegisterSource>(value, out var source) ? LoadWords.Of(source) : null,
        "mode" => Enum.TryParse<LoadMode>(value, out var mode) ? LoadWords.Of(mode) : null,
        "only" => Enum.TryParse<RecordChange>(value, out var change) ? LoadWords.Of(change) : Enum.TryParse<RowConsequence>(value, out var consequence) ? LoadWords.Finding(consequence) : null,
        "rule" => Enum.TryParse<RowRule>(value, out var rule) && Enum.IsDefined(rule) ? RowRuleTexts.MessageOf(rule) : null,
        "kind" => Enum.TryParse<EnrollmentEventKind>(value, out var kind) ? EnrollmentWords.Of(kind) : null,
        "afterRow" => value == "0" ? "" : null,
        _ => null,
    };

    /// <summary>Whoever may not know of a restricted list learns of it from no record of its loads either.</summary>
    public bool Hides(string details) => !db.Actor.SeesRestricted && RestrictedLists().IsMatch(details);

    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<(string Kind, string Id)> things, CancellationToken ct)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var children = PlatformAuditNaming.Guids(things, "Child").ConvertAll(ChildId.From);
        foreach (var child in await db.Children.AsNoTracking().Where(c => children.Contains(c.Id)).Select(c => new { c.Id, c.Name }).ToListAsync(ct))
        {
            names[$"Child:{child.Id.Value}"] = child.Name;
        }

        // Offices write more into the names of files than readers of the log may see.
        var loads = PlatformAuditNaming.Guids(things, "RegisterLoad").ConvertAll(id => new RegisterLoadId(id));
        foreach (var load in await db.RegisterLoads.AsNoTracking().Where(l => loads.Contains(l.Id)).Select(l => new { l.Id, l.Source, l.Sequence, l.AsOf }).ToListAsync(ct))
        {
            names[$"RegisterLoad:{load.Id.Value}"] = string.Create(CultureInfo.InvariantCulture, $"第 {load.Sequence} 批{LoadWords.Of(load.Source)}（{load.AsOf:yyyy-MM-dd}）");
        }

        return names;
    }

    // As commands ask, as the fields of a load change, and in the keys of what is kept for each list.
    [GeneratedRegex($"""(?<=["/ ]){nameof(RegisterSource.Justice)}(?=["/])""", RegexOptions.CultureInvariant)]
    private static partial Regex RestrictedLists();
}
