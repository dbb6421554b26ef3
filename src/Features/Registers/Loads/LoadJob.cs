using System.Text.Json;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;

namespace Baoxue.Features.Registers.Loads;

/// <summary>What a job of the loads works on.</summary>
/// <param name="LoadId">The load.</param>
/// <param name="GivenUp">Why a held load is given up; null to bring it in.</param>
internal sealed record LoadJob(Guid LoadId, string? GivenUp = null)
{
    public const string Load = "register-load";
    public const string Withdraw = "register-withdraw";
    public const string Decide = "register-decide";

    /// <summary>
    /// Both registers make the same children, so of all jobs that derive them one runs at a time; two at once would each make a
    /// child for a number that neither has seen.
    /// </summary>
    public const string Serial = "children";

    public static LoadJob Read(string payload) => JsonSerializer.Deserialize<LoadJob>(payload, FeatureJson.Options)!;

    public static string KeyOf(string kind, RegisterLoadId load) => $"{kind}:{load.Value:N}";

    /// <summary>The keys of all jobs there may be for a load.</summary>
    public static IEnumerable<string> KeysOf(RegisterLoadId load) => [KeyOf(Load, load), KeyOf(Withdraw, load), KeyOf(Decide, load)];
}
