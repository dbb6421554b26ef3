using Baoxue.Domain.Registers;
using Baoxue.Features.Platform.Jobs;

namespace Baoxue.Features.Registers.Children;

/// <summary>Brings the children up to what the registers in force say, after a load was published or withdrawn.</summary>
internal interface IChildDerivation
{
    Task RunAsync(JobLease lease, RegisterLoad load, CancellationToken ct);
}
