using Baoxue.Domain.Registers;

namespace Baoxue.Features.Registers.Loads;

/// <summary>What a job of the loads works on.</summary>
internal sealed record LoadJob(Guid LoadId)
{
    public const string Load = "register-load";
    public const string Withdraw = "register-withdraw";

    public static string KeyOf(string kind, RegisterLoadId load) => $"{kind}:{load.Value:N}";
}
