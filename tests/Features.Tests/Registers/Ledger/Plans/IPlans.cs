using Baoxue.Data;

namespace Baoxue.Features.Tests.Registers.Ledger.Plans;

/// <summary>
/// Judges the way in which one of the databases answers a question about children. Each is asked once more and what it really
/// passed over is counted, since the estimate is what leads a planner into the long way.
/// </summary>
internal interface IPlans
{
    /// <summary>What is wrong with the way, and the way; null when nothing is.</summary>
    /// <param name="db">Through whose eyes.</param>
    /// <param name="asked">The question.</param>
    /// <param name="countsDistrict">Whether a part of the whole district is to be counted to its end, however long it is.</param>
    Task<string?> FaultAsync(DistrictDb db, AskedCommand asked, bool countsDistrict);
}
