using Baoxue.Domain.Registers;

namespace Baoxue.Features.Registers.Loads;

/// <summary>What a job of the loads works on.</summary>
internal sealed record LoadJob(Guid LoadId)
{
    public const string Load = "register-load";
    public const string Withdraw = "register-withdraw";

    /// <summary>
    /// Both registers make the same children, so of all jobs that derive them one runs at a time; two at once would each make a
    /// child for a number that neither has seen.
    /// </summary>
    public const string Serial = "children";

    public static string KeyOf(string kind, RegisterLoadId load) => $"{kind}:{load.Value:N}";
}
