using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Ledger;
using Baoxue.Web.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace Baoxue.Web.Registers;

/// <summary>Turns filter and order of the child ledger into an address and back (台账地址); what cannot be understood narrows nothing.</summary>
internal static class LedgerAddress
{
    private static readonly string[] Names = ["township", "school", "grade", "status", "group", "presence", "age", "sort"];

    /// <summary>What asks for children of school age only.</summary>
    public const string SchoolAge = "school";

    /// <summary>What asks for the exact length of a list.</summary>
    public const string Count = "count";

    /// <summary>How it asks.</summary>
    public const string All = "all";

    /// <summary>Where a posted filter leads; the search text goes as a token.</summary>
    public static string Of(IFormCollection form, SearchTokens tokens) =>
        QueryHelpers.AddQueryString(Links.Children, Names.Select(n => KeyValuePair.Create(n, (string?)form[n])).Append(KeyValuePair.Create("q", tokens.Of(form["text"]))).Where(p => !string.IsNullOrEmpty(p.Value)));

    /// <summary>Where a figure leads: to its list, counted to the end as the figure was.</summary>
    public static string Of(CountChildren.Figure figure) => QueryHelpers.AddQueryString(
        Links.Children,
        new Dictionary<string, string?> { ["presence"] = figure.List.Presence?.ToString(), ["age"] = figure.List.OnlySchoolAge ? SchoolAge : null, [Count] = All }.Where(p => p.Value is not null));

    /// <summary>Whether an address wishes for the exact length of its list.</summary>
    public static bool CountsAll(IQueryCollection query) => query[Count] == All;

    public static ChildFilter FilterOf(IQueryCollection query) => new(
        Text(query, "township"),
        Guid.TryParse(query["school"], out var school) ? new OrganizationId(school) : null,
        short.TryParse(query["grade"], out var grade) ? grade : null,
        Value<EnrollmentStatus>(query, "status"),
        Value<ChildGroups>(query, "group") ?? ChildGroups.None,
        Value<ChildPresence>(query, "presence"),
        query["age"] == SchoolAge);

    /// <summary>How many choices of an address narrow the list, what was searched for aside.</summary>
    public static int CountSet(IQueryCollection query) => Names.Count(n => n != "sort" && query[n].ToString().Length > 0);

    /// <summary>The order an address wishes for, names without a wish; null when there is no such order.</summary>
    public static ChildOrder? OrderOf(string? sort) =>
        string.IsNullOrEmpty(sort) ? ChildOrder.Name : Enum.GetValues<ChildOrder>().Cast<ChildOrder?>().FirstOrDefault(o => SortOf(o!.Value, IsDescending(sort)) == sort);

    /// <summary>Whether an address wishes for an order from its end.</summary>
    public static bool IsDescending(string? sort) => sort?.StartsWith(SortLink.Down) == true;

    /// <summary>How an address names an order.</summary>
    public static string SortOf(ChildOrder order, bool isDescending = false) => (isDescending ? $"{SortLink.Down}" : "") + order switch
    {
        ChildOrder.Name => "name",
        ChildOrder.Birth => "birth",
        ChildOrder.School => "school",
    };

    /// <summary>The ledger at an address, to be exported; null when the token of its search is too old, for then it would be another list.</summary>
    public static ExportChildren.Command? ExportOf(HttpContext http)
    {
        var query = http.Request.Query;
        var tokens = http.RequestServices.GetRequiredService<SearchTokens>();
        return tokens.IsOver(query["q"]) ? null : new ExportChildren.Command(new ListChildren.Query(FilterOf(query), tokens.Read(query["q"]), OrderOf(query["sort"]) ?? ChildOrder.Name, IsDescending: OrderOf(query["sort"]) is not null && IsDescending(query["sort"])));
    }

    private static string? Text(IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 } text ? text : null;

    private static T? Value<T>(IQueryCollection query, string name) where T : struct, Enum =>
        Enum.TryParse<T>(query[name], out var value) && Enum.IsDefined(value) ? value : null;
}
