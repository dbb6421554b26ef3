namespace Baoxue.Features.Tests.Registers.Ledger.Plans;

/// <summary>How far a question may reach in a district of so many children.</summary>
/// <param name="Children">How many children there are.</param>
internal sealed record PlanBounds(int Children)
{
    /// <summary>Passed over by walking an order until the page is full, or until enough are counted.</summary>
    public int MostWalked => Children / 10;

    /// <summary>Passed over within a range, looked at in the table, or sorted: the children of a few schools or townships.</summary>
    public int MostInRange => Children / 4;
}
