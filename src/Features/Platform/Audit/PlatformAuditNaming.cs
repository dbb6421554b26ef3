using Baoxue.Data;
using Baoxue.Domain.Platform;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Platform.Audit;

/// <summary>Names accounts, bodies, posts, appointments and exports in the audit log (平台审计命名).</summary>
internal sealed class PlatformAuditNaming(DistrictDb db) : IAuditNaming
{
    // Names of files have no word: offices write children into them, whom no auditor may see.
    public IReadOnlyDictionary<string, string> Labels { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["accountId"] = "账号", ["postId"] = "职务", ["school"] = "学校", ["below"] = "上级机构",
        ["userName"] = "账号名", ["role"] = "系统角色", ["title"] = "职务名称", ["from"] = "自", ["to"] = "至", ["lastDay"] = "最后一天", ["basis"] = "依据",
        ["name"] = "名称", ["code"] = "代码", ["actor"] = "操作人", ["action"] = "操作", ["subject"] = "对象", ["on"] = "哪一天", ["search"] = "查找", ["page"] = "页",
        ["onlyGroup"] = "只看领导小组", ["isSchoolDay"] = "上课", ["sourceDocument"] = "文件依据", ["isConfirmed"] = "已确认", ["kind"] = "类别", ["section"] = "栏目",
    };

    public IReadOnlyDictionary<string, string> References { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["accountId"] = "Account", ["postId"] = "Post", ["school"] = "Organization", ["below"] = "Organization",
    };

    public string? ValueOf(string label, string value) => (label, value) switch
    {
        ("page", "1") => "",
        ("action", _) => AuditWords.OfAction(value),
        ("subject", _) => AuditWords.OfSubject(value),
        ("role", _) when Enum.TryParse<Role>(value, out var role) => role.ChineseName,
        ("kind", _) when Enum.TryParse<OrganizationKind>(value, out var kind) => kind.ChineseName,
        _ => null,
    };

    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<(string Kind, string Id)> things, CancellationToken ct)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var accounts = Guids(things, "Account");
        Add("Account", await db.Accounts.AsNoTracking().Where(a => accounts.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, ct));
        var bodies = Guids(things, "Organization").ConvertAll(id => new OrganizationId(id));
        Add("Organization", await db.Organizations.AsNoTracking().Where(o => bodies.Contains(o.Id)).ToDictionaryAsync(o => o.Id.Value, o => o.Name, ct));
        var posts = Guids(things, "Post").ConvertAll(id => new PostId(id));
        Add("Post", await (from post in db.Posts.AsNoTracking() where posts.Contains(post.Id) join body in db.Organizations on post.OrganizationId equals body.Id select new { post.Id, Name = body.Name + " " + post.Title })
            .ToDictionaryAsync(p => p.Id.Value, p => p.Name, ct));
        var appointments = Guids(things, "Appointment").ConvertAll(id => new AppointmentId(id));
        Add("Appointment", await (from held in db.Appointments.AsNoTracking() where appointments.Contains(held.Id) join post in db.Posts on held.PostId equals post.Id select new { held.Id, Name = held.HolderName + " " + post.Title })
            .ToDictionaryAsync(a => a.Id.Value, a => a.Name, ct));
        var exports = Guids(things, "Export").ConvertAll(id => new ExportId(id));
        Add("Export", await db.Exports.AsNoTracking().Where(e => exports.Contains(e.Id)).ToDictionaryAsync(e => e.Id.Value, e => e.Name, ct));
        var places = things.Where(t => t.Kind == "Place").Select(t => t.Id).ToList();
        foreach (var place in await db.Organizations.AsNoTracking().Where(o => o.Line != OrganizationLine.Department && places.Contains(o.Path)).Select(o => new { o.Path, o.Name }).ToListAsync(ct))
        {
            names[$"Place:{place.Path}"] = place.Name;
        }

        return names;

        void Add(string kind, Dictionary<Guid, string> some)
        {
            foreach (var (id, name) in some)
            {
                names[$"{kind}:{id}"] = name;
            }
        }
    }

    /// <summary>The identifiers of one kind among some things.</summary>
    internal static List<Guid> Guids(IEnumerable<(string Kind, string Id)> things, string kind) =>
        [.. things.Where(t => t.Kind == kind).Select(t => Guid.TryParse(t.Id, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty)];
}
