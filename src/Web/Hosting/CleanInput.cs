using Baoxue.Domain.Registers.Reading;
using Microsoft.Extensions.Primitives;

namespace Baoxue.Web.Hosting;

/// <summary>
/// Takes NUL, other control characters and half characters out of whatever an address or a form says (输入清理), before any page
/// reads it: PostgreSQL refuses them, SQLite keeps them unseen. Uploads are read cell by cell and refuse them there.
/// </summary>
internal static class CleanInput
{
    public static IApplicationBuilder UseCleanInput(this IApplicationBuilder app) => app.Use(CleanAsync);

    private static async Task CleanAsync(HttpContext http, RequestDelegate next)
    {
        if (IsUnclean(http.Request.Query))
        {
            http.Request.QueryString = QueryString.Create(Clean(http.Request.Query));
        }

        if (!HttpMethods.IsGet(http.Request.Method) && http.Request.HasFormContentType && http.Request.Path != Links.Uploads && await FaultOfFormAsync(http) is { } status)
        {
            http.Response.StatusCode = status;
            return;
        }

        await next(http);
    }

    private static async Task<int?> FaultOfFormAsync(HttpContext http)
    {
        try
        {
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            if (IsUnclean(form))
            {
                http.Request.Form = new FormCollection(Clean(form).ToDictionary(p => p.Key, p => p.Value), form.Files);
            }

            return null;
        }
        catch (BadHttpRequestException refused)
        {
            return refused.StatusCode;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            // The framework reads no form with a NUL in it, nor one that breaks off; no browser sends one.
            return StatusCodes.Status400BadRequest;
        }
    }

    private static bool IsUnclean(IEnumerable<KeyValuePair<string, StringValues>> pairs) =>
        pairs.Any(p => TextCleaning.HasIllegalCharacter(p.Key) || p.Value.Any(v => TextCleaning.HasIllegalCharacter(v)));

    private static IEnumerable<KeyValuePair<string, StringValues>> Clean(IEnumerable<KeyValuePair<string, StringValues>> pairs) =>
        pairs.GroupBy(p => TextCleaning.WithoutIllegal(p.Key), StringComparer.OrdinalIgnoreCase)
            .Select(g => KeyValuePair.Create(g.Key, new StringValues([.. g.SelectMany(p => p.Value).Select(v => TextCleaning.WithoutIllegal(v ?? ""))])));
}
