using System.Security.Cryptography;
using Baoxue.Features.Common;
using Microsoft.AspNetCore.DataProtection;

namespace Baoxue.Web.Registers;

/// <summary>
/// Puts what was searched for into an address without showing it: names and numbers do not belong into history, logs or
/// a copied link (查找内容加密). The token is good for a day, and for whoever searched alone.
/// </summary>
public sealed class SearchTokens(IDataProtectionProvider protection, CurrentActor current)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    // Asked when it is needed: most pages of lists are no search.
    private ITimeLimitedDataProtector Protector => protection.CreateProtector("Baoxue.Web.Search", current.Actor.AccountId?.ToString() ?? "").ToTimeLimitedDataProtector();

    public string? Of(string? text) => string.IsNullOrWhiteSpace(text) ? null : Protector.Protect(text.Trim(), Life);

    /// <summary>Whether a token names a search that cannot be read any more: then nothing is found, rather than everything.</summary>
    public bool IsOver(string? token) => !string.IsNullOrEmpty(token) && Read(token) is null;

    /// <summary>The text behind a token; null when there is none or it is too old.</summary>
    public string? Read(string? token)
    {
        try
        {
            return string.IsNullOrEmpty(token) ? null : Protector.Unprotect(token);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
