using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Reading;
using Baoxue.Features.Registers.Loads;
using Microsoft.AspNetCore.WebUtilities;

namespace Baoxue.Web;

/// <summary>Addresses of the register pages: children, loads (登记页面地址).</summary>
public static partial class Links
{
    public const string NewLoad = "/loads/new";
    public const string Uploads = "/loads/uploads";
    public const string RememberedHeaders = "/loads/headers";

    /// <summary>The child's file; a link says why it is followed.</summary>
    public static string Child(ChildId id, ChildFilePurpose why) => $"{Children}/{id.Value}?why={why}";

    public static string RevealNumbers(ChildId id) => $"{Children}/{id.Value}/numbers";

    public static string EnrollmentChange(ChildId id) => $"{Children}/{id.Value}/enrollment-changes/new";

    public static string CorrectEnrollmentChange(ChildId id, Guid @event) => $"{Children}/{id.Value}/enrollment-changes/{@event}";

    public static string Load(RegisterLoadId id) => $"{Loads}/{id.Value}";

    public static string MatchUpload(Guid id) => $"{NewLoad}/{id}";

    public static string LoadProgress(RegisterLoadId id) => $"{Loads}/{id.Value}/progress";

    public static string LoadErrorFile(RegisterLoadId id) => $"{Loads}/{id.Value}/errors";

    public static string LoadChanges(RegisterLoadId id, RecordChange? only = null) =>
        QueryHelpers.AddQueryString($"{Loads}/{id.Value}/changes", new Dictionary<string, string?> { ["kind"] = only?.ToString() });

    public static string WithdrawLoad(RegisterLoadId id) => $"{Loads}/{id.Value}/withdraw";

    public static string LoadTemplate(RegisterSource source) => $"{Loads}/templates/{source}";

    public static string LoadFindings(RegisterLoadId id, string? rule = null, RowConsequence? only = null) =>
        QueryHelpers.AddQueryString($"{Loads}/{id.Value}/findings", new Dictionary<string, string?>
        {
            ["rule"] = rule,
            ["only"] = only?.ToString(),
        });
}
